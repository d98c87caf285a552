using System.Text;

namespace FactBox.Text;

/// <summary>Is shown a type: its bytes, how many tokens are of it, and the syllables of each.</summary>
internal delegate void TypeVisitor(ReadOnlySpan<byte> utf8, long occurrences, int syllables);

/// <summary>
/// The types of a text: distinct tokens, numbered from 0 in no order that means anything, each with how often it
/// occurs and what is known of it. A type is held as its bytes; no string is made. Numbers and syllables are made when
/// they are first asked for: the numbers of the fact box need none of the former.
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

    // Several threads may read a table: what is made when it is first asked for is made by one of them.
    private readonly Lock _making = new();
    private volatile bool _isNumbered;
    private (byte Table, int Place)[] _places = []; // see PlaceOf

    // The syllables of all tokens when there were so many of them.
    private long _sum;
    private long _summedAt;

    /// <summary>How many types there are.</summary>
    public int Count => _short.Count + _middle.Count + _longer.Count;

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

    /// <summary>How many tokens are of each type, in no order.</summary>
    internal List<long> OccurrencesOfAll()
    {
        var all = new List<long>(Count);
        _short.AddOccurrences(all);
        _middle.AddOccurrences(all);
        _longer.AddOccurrences(all);
        return all;
    }

    /// <summary>Shows all types, in the order that is the fastest.</summary>
    internal void Visit(TypeVisitor visit)
    {
        Measure(onTwoThreads: false);
        _short.Visit(visit);
        _middle.Visit(visit);
        _longer.Visit(visit);
    }

    /// <summary>The syllables of one token of this type, at least 1.</summary>
    public int Syllables(int type)
    {
        Measure(onTwoThreads: false);
        var (table, place) = PlaceOf(type);
        return table switch
        {
            Short => _short.Syllables(place),
            Middle => _middle.Syllables(place),
            _ => _longer.Syllables(place),
        };
    }

    /// <summary>The syllables of all tokens.</summary>
    internal long SyllablesOfAll()
    {
        Measure(onTwoThreads: false);
        return _sum;
    }

    /// <summary>Gives all types their numbers, from now on when they are new.</summary>
    internal void Number()
    {
        if (_isNumbered)
        {
            return;
        }

        lock (_making)
        {
            if (!_isNumbered)
            {
                _short.Number(0);
                _middle.Number(_short.Count);
                _longer.Number(_short.Count + _middle.Count);
                _isNumbered = true;
            }
        }
    }

    /// <summary>The number of the type with these bytes, or -1.</summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        Number();
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
    /// <returns>Its number; -1 before types are numbered.</returns>
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
            entry = _longer.Append(utf8, Count);
        }

        _longer.AddOccurrences(entry, occurrences);
        return _isNumbered ? _longer.Type(entry) : -1;
    }

    /// <summary>Counts tokens of up to <see cref="Key8.MostBytes"/> bytes; the keys are overwritten.</summary>
    internal void Add(Span<Key8> keys) => Add(keys, _short);

    /// <summary>Counts tokens of up to <see cref="Key16.MostBytes"/> bytes; the keys are overwritten.</summary>
    internal void Add(Span<Key16> keys) => Add(keys, _middle);

    private void Add<TKey>(Span<TKey> keys, KeyTable<TKey> table)
        where TKey : unmanaged, ITypeKey<TKey>
    {
        Tokens += keys.Length;
        foreach (var key in keys[..table.CountKnown(keys)])
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
        // On two threads both would number their new types from the same number on.
        Both(
            onTwoThreads && !_isNumbered,
            () => _short.Merge(other._short, Count),
            () => _middle.Merge(other._middle, Count)
        );
        for (var entry = 0; entry < other._longer.Count; entry++)
        {
            Add(other._longer.Utf8(entry), other._longer.Occurrences(entry));
        }
    }

    private int AddKey<TKey>(TKey key, KeyTable<TKey> table, long occurrences)
        where TKey : unmanaged, ITypeKey<TKey>
    {
        var isNew = table.Add(key, Count, occurrences, out var place);
        var type = _isNumbered ? table.Type(place) : -1;
        if (isNew)
        {
            table.GrowIfFull();
        }

        return type;
    }

    /// <summary>Counts the syllables of the types that have not been measured, and those of all tokens.</summary>
    /// <param name="onTwoThreads">Whether to do so on this thread and another.</param>
    internal void Measure(bool onTwoThreads)
    {
        if (Volatile.Read(ref _summedAt) == Tokens)
        {
            return; // several measures ask for them
        }

        lock (_making)
        {
            if (_summedAt != Tokens)
            {
                var ofShort = 0L;
                var ofMiddle = 0L;
                Both(
                    onTwoThreads,
                    () => ofShort = _short.Measure(SyllablesBy!),
                    () => ofMiddle = _middle.Measure(SyllablesBy!)
                );
                _sum = ofShort + ofMiddle + _longer.Measure(SyllablesBy!);
                Volatile.Write(ref _summedAt, Tokens);
            }
        }
    }

    private static void Both(bool onTwoThreads, Action first, Action second)
    {
        if (onTwoThreads)
        {
            Threads.Run(2, i => (i == 0 ? first : second)());
        }
        else
        {
            first();
            second();
        }
    }

    // Where each type is: found when it is asked for, because places change as the tables grow.
    private (byte Table, int Place) PlaceOf(int type)
    {
        if (_places.Length != Count)
        {
            Number();
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
