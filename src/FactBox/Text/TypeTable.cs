using System.Text;

namespace FactBox.Text;

/// <summary>Is shown a type, its bytes, and how many tokens are of it.</summary>
internal delegate void TypeVisitor(int type, ReadOnlySpan<byte> utf8, long occurrences);

/// <summary>
/// The types of a text: distinct tokens, numbered from 0 in no order that means anything, each with how often it
/// occurs and what is known of it. A type is held as its bytes; no string is made.
/// </summary>
/// <remarks>
/// A type of up to 7 bytes is one number with its count, one of up to 15 bytes two, kept in a
/// <see cref="KeyTable{TKey}"/> each; nearly every word is one of these. A longer one is kept by
/// <see cref="LongTypes"/>.
/// </remarks>
public sealed class TypeTable
{
    private const byte Short = 0;
    private const byte Middle = 1;
    private const byte Long = 2;

    private readonly KeyTable<Key8> _short = new();
    private readonly KeyTable<Key16> _middle = new();
    private readonly LongTypes _longer = new();

    private int[] _syllables = []; // of the first types, as far as they were asked for
    private (byte Table, int Place)[] _places = []; // see PlaceOf

    // The sum of all syllables when there were so many tokens.
    private long _sum;
    private long _summedAt;

    /// <summary>How many types there are.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// What counts the syllables of a type, when they are first asked for: all types at once, each once. Null while
    /// there are none.
    /// </summary>
    internal SyllableCounter? SyllablesBy { get; set; }

    /// <summary>How many tokens there are.</summary>
    internal long Tokens { get; private set; }

    /// <summary>The bytes of a type, in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8(int type)
    {
        var (table, place) = PlaceOf(type);
        return table switch
        {
            Short => _short.Utf8(place),
            Middle => _middle.Utf8(place),
            _ => _longer.Utf8(place),
        };
    }

    /// <summary>The type as a string.</summary>
    public string Text(int type) => Encoding.UTF8.GetString(Utf8(type));

    /// <summary>How many tokens are of this type, at least 1.</summary>
    public long Occurrences(int type)
    {
        var (table, place) = PlaceOf(type);
        return table switch
        {
            Short => _short.Occurrences(place),
            Middle => _middle.Occurrences(place),
            _ => _longer.Occurrences(place),
        };
    }

    /// <summary>Shows all types, in the order that is the fastest.</summary>
    internal void Visit(TypeVisitor visit)
    {
        _short.Visit(visit);
        _middle.Visit(visit);
        _longer.Visit(visit);
    }

    /// <summary>The syllables of one token of this type, at least 1.</summary>
    public int Syllables(int type)
    {
        if (type >= _syllables.Length)
        {
            Measure(onTwoThreads: false);
        }

        return _syllables[type];
    }

    /// <summary>The syllables of all tokens.</summary>
    internal long SyllablesOfAll()
    {
        Measure(onTwoThreads: false);
        return _sum;
    }

    /// <summary>The number of the type with these bytes, or -1.</summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= Key16.MostBytes)
        {
            Span<byte> bytes = stackalloc byte[Key16.MostBytes + 1];
            utf8.CopyTo(bytes);
            return utf8.Length <= Key8.MostBytes
                ? _short.Find(Key8.At(ref bytes[0], utf8.Length))
                : _middle.Find(Key16.At(ref bytes[0], utf8.Length));
        }

        var entry = _longer.Find(utf8);
        return entry < 0 ? -1 : _longer.Type(entry);
    }

    /// <summary>Counts tokens of one type.</summary>
    /// <returns>The type.</returns>
    internal int Add(ReadOnlySpan<byte> utf8, long occurrences = 1)
    {
        Tokens += occurrences;
        if (utf8.Length <= Key16.MostBytes)
        {
            Span<byte> bytes = stackalloc byte[Key16.MostBytes + 1];
            utf8.CopyTo(bytes);
            return utf8.Length <= Key8.MostBytes
                ? AddKey(Key8.At(ref bytes[0], utf8.Length), _short, occurrences)
                : AddKey(Key16.At(ref bytes[0], utf8.Length), _middle, occurrences);
        }

        var entry = _longer.Find(utf8);
        if (entry < 0)
        {
            entry = _longer.Append(utf8, Count++);
        }

        _longer.AddOccurrences(entry, occurrences);
        return _longer.Type(entry);
    }

    /// <summary>Counts tokens of up to <see cref="Key8.MostBytes"/> bytes; the keys are overwritten.</summary>
    internal void Add(Span<Key8> keys) => Add(keys, _short);

    /// <summary>Counts tokens of up to <see cref="Key16.MostBytes"/> bytes; the keys are overwritten.</summary>
    internal void Add(Span<Key16> keys) => Add(keys, _middle);

    private void Add<TKey>(Span<TKey> keys, KeyTable<TKey> table)
        where TKey : unmanaged, ITypeKey<TKey>
    {
        Tokens += keys.Length;
        var unknown = keys[..table.CountKnown(keys)];
        foreach (var key in unknown)
        {
            table.Prefetch(key);
        }

        foreach (var key in unknown)
        {
            AddKey(key, table, 1);
        }
    }

    /// <summary>Counts tokens, and says which type each is.</summary>
    internal void Add(Span<Key8> keys, Span<int> found) => Add(keys, found, _short);

    /// <summary>Counts tokens, and says which type each is.</summary>
    internal void Add(Span<Key16> keys, Span<int> found) => Add(keys, found, _middle);

    private void Add<TKey>(ReadOnlySpan<TKey> keys, Span<int> found, KeyTable<TKey> table)
        where TKey : unmanaged, ITypeKey<TKey>
    {
        Tokens += keys.Length;
        if (table.CountKnown(keys, found))
        {
            return;
        }

        for (var i = 0; i < keys.Length; i++)
        {
            if (found[i] < 0)
            {
                found[i] = AddKey(keys[i], table, 1);
            }
        }
    }

    /// <summary>Adds the types of another table; those that both have, with both counts.</summary>
    /// <param name="other">The other table.</param>
    /// <param name="onTwoThreads">Whether to do so on this thread and another.</param>
    internal void Merge(TypeTable other, bool onTwoThreads = false)
    {
        SyllablesBy ??= other.SyllablesBy;
        Tokens += other.Tokens - other._longer.Tokens;
        if (onTwoThreads)
        {
            // Both number their new types from here on.
            var first = Count;
            var (ofShort, ofMiddle) = Both(
                onTwoThreads,
                () => _short.Merge(other._short, first),
                () => _middle.Merge(other._middle, first)
            );
            _middle.Renumber(first, ofShort);
            Count += ofShort + ofMiddle;
        }
        else
        {
            Count += _short.Merge(other._short, Count);
            Count += _middle.Merge(other._middle, Count);
        }

        for (var entry = 0; entry < other._longer.Count; entry++)
        {
            Add(other._longer.Utf8(entry), other._longer.Occurrences(entry));
        }
    }

    private int AddKey<TKey>(TKey key, KeyTable<TKey> table, long occurrences)
        where TKey : unmanaged, ITypeKey<TKey>
    {
        if (!table.Add(key, Count, occurrences, out var place))
        {
            return table.Type(place);
        }

        table.GrowIfFull();
        return Count++;
    }

    /// <summary>Counts the syllables of the types that have not been measured, and those of all tokens.</summary>
    /// <param name="onTwoThreads">Whether to do so on this thread and another.</param>
    internal void Measure(bool onTwoThreads)
    {
        if (_summedAt == Tokens)
        {
            return; // several measures ask for them
        }

        // Filled before others see it: a profile may be read by several threads.
        var known = _syllables.Length;
        var all = new int[Count];
        _syllables.CopyTo(all, 0);
        var (ofShort, ofMiddle) = Both(
            onTwoThreads,
            () => MeasureTogether(_short.Visit, all, known),
            () => MeasureTogether(_middle.Visit, all, known)
        );
        _sum = ofShort + ofMiddle + Measure(_longer.Visit, all, known);
        _syllables = all;
        _summedAt = Tokens;
    }

    // The syllables of all tokens of a table of short types; the types from a number on are measured.
    private long MeasureTogether(Action<TypeVisitor> visit, int[] all, int from)
    {
        var by = SyllablesBy!;
        var batch = new TokenBatch();
        var types = new int[TokenBatch.Most];
        var sum = 0L;
        var waiting = new long[TokenBatch.Most]; // how many tokens are of each
        visit(
            (type, utf8, times) =>
            {
                if (type < from)
                {
                    sum += all[type] * times;
                    return;
                }

                types[batch.Count] = type;
                waiting[batch.Count] = times;
                batch.Add(utf8);
                if (batch.IsFull)
                {
                    Count();
                }
            }
        );
        Count();
        return sum;

        void Count()
        {
            by.Count(batch);
            for (var i = 0; i < batch.Count; i++)
            {
                all[types[i]] = batch.Syllables[i];
                sum += batch.Syllables[i] * waiting[i];
            }

            batch.Clear();
        }
    }

    // As above, of types that may be long.
    private long Measure(Action<TypeVisitor> visit, int[] all, int from)
    {
        var by = SyllablesBy!;
        var sum = 0L;
        visit(
            (type, utf8, times) =>
            {
                if (type >= from)
                {
                    all[type] = by.Count(utf8);
                }

                sum += all[type] * times;
            }
        );
        return sum;
    }

    private static (T First, T Second) Both<T>(bool onTwoThreads, Func<T> first, Func<T> second)
    {
        if (!onTwoThreads)
        {
            return (first(), second());
        }

        var results = new T[2];
        Threads.Run(2, i => results[i] = i == 0 ? first() : second());
        return (results[0], results[1]);
    }

    // Where each type is: found when it is asked for, because places change as the tables grow.
    private (byte Table, int Place) PlaceOf(int type)
    {
        if (_places.Length != Count)
        {
            var places = new (byte, int)[Count];
            foreach (var (one, place) in _short.Places())
            {
                places[one] = (Short, place);
            }

            foreach (var (one, place) in _middle.Places())
            {
                places[one] = (Middle, place);
            }

            for (var entry = 0; entry < _longer.Count; entry++)
            {
                places[_longer.Type(entry)] = (Long, entry);
            }

            _places = places;
        }

        return _places[type];
    }
}
