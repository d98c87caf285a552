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
    private const int FirstTypes = 256;

    private const byte Short = 0;
    private const byte Middle = 1;
    private const byte Long = 2;

    private readonly KeyTable<Key8> _short = new();
    private readonly KeyTable<Key16> _middle = new();
    private readonly LongTypes _longer = new();

    private int[] _syllables = new int[FirstTypes]; // by type
    private (byte Table, int Place)[] _places = []; // see PlaceOf

    // The sum of all syllables when there were so many tokens.
    private long _sum;
    private long _summedAt;

    /// <summary>How many types there are.</summary>
    public int Count { get; private set; }

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
        for (var entry = 0; entry < _longer.Count; entry++)
        {
            visit(_longer.Type(entry), _longer.Utf8(entry), _longer.Occurrences(entry));
        }
    }

    /// <summary>The syllables of one token of this type, at least 1.</summary>
    public int Syllables(int type) => _syllables[type];

    /// <summary>The syllables of all tokens.</summary>
    internal long SyllablesOfAll()
    {
        // Several measures ask for them.
        if (_summedAt != Tokens)
        {
            var sum = _short.Sum(_syllables) + _middle.Sum(_syllables);
            for (var entry = 0; entry < _longer.Count; entry++)
            {
                sum += _longer.Occurrences(entry) * _syllables[_longer.Type(entry)];
            }

            _sum = sum;
            _summedAt = Tokens;
        }

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

    /// <summary>Counts tokens of one type; a new type is measured by <paramref name="syllables"/>.</summary>
    /// <returns>The type.</returns>
    internal int Add(ReadOnlySpan<byte> utf8, SyllableCounter syllables, long occurrences = 1)
    {
        if (AddBytes(utf8, occurrences, out var type))
        {
            _syllables[type] = syllables.Count(utf8);
        }

        return type;
    }

    /// <summary>Counts tokens of up to <see cref="Key8.MostBytes"/> bytes; the keys are overwritten.</summary>
    internal void Add(Span<Key8> keys, SyllableCounter syllables) => Add(keys, _short, syllables);

    /// <summary>Counts tokens of up to <see cref="Key16.MostBytes"/> bytes; the keys are overwritten.</summary>
    internal void Add(Span<Key16> keys, SyllableCounter syllables) => Add(keys, _middle, syllables);

    private void Add<TKey>(Span<TKey> keys, KeyTable<TKey> table, SyllableCounter syllables)
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
            if (table.Add(key, Count, 1, out var place))
            {
                NewType(syllables.Count(table.Utf8(place)));
                table.GrowIfFull();
            }
        }
    }

    /// <summary>Counts tokens, and says which type each is.</summary>
    internal void Add(Span<Key8> keys, Span<int> found, SyllableCounter syllables) =>
        Add(keys, found, _short, syllables);

    /// <summary>Counts tokens, and says which type each is.</summary>
    internal void Add(Span<Key16> keys, Span<int> found, SyllableCounter syllables) =>
        Add(keys, found, _middle, syllables);

    private void Add<TKey>(
        ReadOnlySpan<TKey> keys,
        Span<int> found,
        KeyTable<TKey> table,
        SyllableCounter syllables
    )
        where TKey : unmanaged, ITypeKey<TKey>
    {
        Tokens += keys.Length;
        if (table.CountKnown(keys, found))
        {
            return;
        }

        for (var i = 0; i < keys.Length; i++)
        {
            if (found[i] >= 0)
            {
                continue;
            }

            if (table.Add(keys[i], Count, 1, out var place))
            {
                NewType(syllables.Count(table.Utf8(place)));
                found[i] = Count - 1;
                table.GrowIfFull();
            }
            else
            {
                found[i] = table.Type(place);
            }
        }
    }

    /// <summary>Adds the types of another table; those that both have, with both counts.</summary>
    internal void Merge(TypeTable other)
    {
        Tokens += other.Tokens - other._longer.Tokens;
        var onNew = NewTypeOf;
        _short.Merge(other._short, onNew);
        _middle.Merge(other._middle, onNew);
        for (var entry = 0; entry < other._longer.Count; entry++)
        {
            if (AddBytes(other._longer.Utf8(entry), other._longer.Occurrences(entry), out var type))
            {
                _syllables[type] = other._syllables[other._longer.Type(entry)];
            }
        }

        int NewTypeOf(int type)
        {
            NewType(other._syllables[type]);
            return Count - 1;
        }
    }

    // Whether the type is new.
    private bool AddBytes(ReadOnlySpan<byte> utf8, long occurrences, out int type)
    {
        Tokens += occurrences;
        if (utf8.Length <= Key16.MostBytes)
        {
            Span<byte> bytes = stackalloc byte[Key16.MostBytes + 1];
            utf8.CopyTo(bytes);
            return utf8.Length <= Key8.MostBytes
                ? AddKey(Key8.At(ref bytes[0], utf8.Length), _short, occurrences, out type)
                : AddKey(Key16.At(ref bytes[0], utf8.Length), _middle, occurrences, out type);
        }

        var entry = _longer.Find(utf8);
        var isNew = entry < 0;
        if (isNew)
        {
            entry = _longer.Append(utf8, Count);
            NewType(0);
        }

        _longer.AddOccurrences(entry, occurrences);
        type = _longer.Type(entry);
        return isNew;
    }

    private bool AddKey<TKey>(TKey key, KeyTable<TKey> table, long occurrences, out int type)
        where TKey : unmanaged, ITypeKey<TKey>
    {
        var isNew = table.Add(key, Count, occurrences, out var place);
        type = table.Type(place);
        if (isNew)
        {
            NewType(0);
            table.GrowIfFull();
        }

        return isNew;
    }

    private void NewType(int syllables)
    {
        if (Count == _syllables.Length)
        {
            Array.Resize(ref _syllables, Count * 2);
        }

        _syllables[Count++] = syllables;
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
