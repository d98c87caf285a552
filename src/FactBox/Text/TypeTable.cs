using System.Runtime.InteropServices;
using System.Text;

namespace FactBox.Text;

/// <summary>
/// The types of a text: distinct tokens, numbered from 0 in no order that means anything, each with how often it
/// occurs and what is known of it. A type is held as its bytes; no string is made.
/// </summary>
/// <remarks>
/// A type of up to 8 bytes is a number, one of up to 16 bytes two numbers, kept in a <see cref="KeyTable{TKey}"/>
/// each; nearly every word is one of these. A longer one is kept by <see cref="LongTypes"/>.
/// </remarks>
public sealed class TypeTable
{
    private const int FirstTypes = 256;

    private readonly LongTypes _longer = new();

    // By type: its syllables, and where it is: in which of the three, and its place there.
    private int[] _syllables = new int[FirstTypes];
    private (byte Table, int Place)[] _places = new (byte, int)[FirstTypes];

    /// <summary>How many types there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of a type, in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8(int type)
    {
        var (table, place) = _places[type];
        return table switch
        {
            8 => Bytes(ref UpTo8.Key(place)),
            16 => Bytes(ref UpTo16.Key(place)),
            _ => _longer.Utf8(place),
        };
    }

    /// <summary>The type as a string.</summary>
    public string Text(int type) => Encoding.UTF8.GetString(Utf8(type));

    /// <summary>How many tokens are of this type, at least 1.</summary>
    public long Occurrences(int type)
    {
        var (table, place) = _places[type];
        return table switch
        {
            8 => UpTo8.Occurrences(place),
            16 => UpTo16.Occurrences(place),
            _ => _longer.Occurrences(place),
        };
    }

    /// <summary>The syllables of one token of this type, at least 1.</summary>
    public int Syllables(int type) => _syllables[type];

    /// <summary>The number of the type with these bytes, or -1.</summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= 8)
        {
            return UpTo8.Find(Key8.Of(utf8));
        }

        if (utf8.Length <= 16)
        {
            return UpTo16.Find(Key16.Of(utf8));
        }

        var entry = _longer.Find(utf8);
        return entry < 0 ? -1 : _longer.Type(entry);
    }

    /// <summary>Counts tokens of one type; a new type is measured by <paramref name="syllables"/>.</summary>
    internal void Add(ReadOnlySpan<byte> utf8, SyllableCounter syllables, long occurrences = 1)
    {
        if (AddBytes(utf8, occurrences))
        {
            _syllables[Count - 1] = syllables.Count(utf8);
        }
    }

    /// <summary>The types of up to 8 bytes.</summary>
    internal KeyTable<Key8> UpTo8 { get; } = new();

    /// <summary>The types of 9 to 16 bytes.</summary>
    internal KeyTable<Key16> UpTo16 { get; } = new();

    /// <summary>Counts one token that stands where 16 bytes can be read.</summary>
    internal void AddAt(ref byte start, int length, SyllableCounter syllables)
    {
        if (length <= 8)
        {
            var key = Key8.At(ref start, 0, length);
            if (!UpTo8.TryCount(key, UpTo8.FirstPlace(key)))
            {
                Add(key, syllables);
            }
        }
        else if (length <= 16)
        {
            var key = Key16.At(ref start, 0, length);
            if (!UpTo16.TryCount(key, UpTo16.FirstPlace(key)))
            {
                Add(key, syllables);
            }
        }
        else
        {
            Add(MemoryMarshal.CreateReadOnlySpan(ref start, length), syllables);
        }
    }

    /// <summary>Counts one token of a type of up to 8 bytes that is not known yet, or not where it was looked for.</summary>
    internal void Add(Key8 key, SyllableCounter syllables)
    {
        if (UpTo8.Add(key, Count, 1, out var place) && NewType(8, place, UpTo8))
        {
            _syllables[Count - 1] = syllables.Count(Bytes(ref key));
        }
    }

    /// <summary>The same for 9 to 16 bytes.</summary>
    internal void Add(Key16 key, SyllableCounter syllables)
    {
        if (UpTo16.Add(key, Count, 1, out var place) && NewType(16, place, UpTo16))
        {
            _syllables[Count - 1] = syllables.Count(Bytes(ref key));
        }
    }

    /// <summary>Adds the types of another table; those that both have, with both counts.</summary>
    internal void Merge(TypeTable other)
    {
        for (var type = 0; type < other.Count; type++)
        {
            if (AddBytes(other.Utf8(type), other.Occurrences(type)))
            {
                _syllables[Count - 1] = other.Syllables(type);
            }
        }
    }

    // Whether the type is new; then its number is the last.
    private bool AddBytes(ReadOnlySpan<byte> utf8, long occurrences)
    {
        if (utf8.Length <= 8)
        {
            return UpTo8.Add(Key8.Of(utf8), Count, occurrences, out var place)
                && NewType(8, place, UpTo8);
        }

        if (utf8.Length <= 16)
        {
            return UpTo16.Add(Key16.Of(utf8), Count, occurrences, out var place)
                && NewType(16, place, UpTo16);
        }

        var entry = _longer.Find(utf8);
        var isNew = entry < 0;
        if (isNew)
        {
            entry = _longer.Append(utf8, Count);
            NewType(0, entry);
        }

        _longer.AddOccurrences(entry, occurrences);
        return isNew;
    }

    private bool NewType<TKey>(byte number, int place, KeyTable<TKey> table)
        where TKey : unmanaged, ITypeKey<TKey>
    {
        NewType(number, place);
        if (table.GrowIfFull())
        {
            foreach (var (type, moved) in table.Places())
            {
                _places[type] = (number, moved);
            }
        }

        return true;
    }

    private void NewType(byte table, int place)
    {
        if (Count == _places.Length)
        {
            Array.Resize(ref _places, Count * 2);
            Array.Resize(ref _syllables, Count * 2);
        }

        _places[Count++] = (table, place);
    }

    private static ReadOnlySpan<byte> Bytes<TKey>(ref TKey key)
        where TKey : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref key, 1));
        var length = bytes.IndexOf((byte)0); // no token holds NUL
        return length < 0 ? bytes : bytes[..length];
    }
}
