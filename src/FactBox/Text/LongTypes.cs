using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FactBox.Text;

/// <summary>The types of more than 15 bytes: their bytes one after the other, found by a chained hash table.</summary>
internal sealed class LongTypes
{
    private Entry[] _entries = new Entry[16];
    private int[] _buckets = NewBuckets(32);
    private byte[] _bytes = new byte[1024];
    private int _bytesUsed;
    private readonly HashSeed _seed = HashSeed.OfProcess;

    public int Count { get; private set; }

    /// <summary>The tokens of all these types.</summary>
    public long Tokens { get; private set; }

    public ReadOnlySpan<byte> Utf8(int entry) =>
        _bytes.AsSpan(_entries[entry].Start, _entries[entry].Length);

    public long Occurrences(int entry) => _entries[entry].Occurrences;

    public int Type(int entry) => _entries[entry].Type;

    public void AddOccurrences(int entry, long occurrences)
    {
        _entries[entry].Occurrences += occurrences;
        Tokens += occurrences;
    }

    /// <summary>Adds how many tokens are of each type.</summary>
    public void AddOccurrences(List<long> all)
    {
        for (var entry = 0; entry < Count; entry++)
        {
            all.Add(Occurrences(entry));
        }
    }

    public int Syllables(int entry) => _entries[entry].Syllables;

    /// <summary>Gives the types numbers.</summary>
    /// <param name="first">The first number.</param>
    public void Number(int first)
    {
        for (var entry = 0; entry < Count; entry++)
        {
            _entries[entry].Type = first + entry;
        }
    }

    /// <summary>Counts the syllables of the types that have not been measured.</summary>
    /// <param name="by">What counts them.</param>
    /// <returns>The syllables of all tokens.</returns>
    public long Measure(SyllableCounter by)
    {
        var sum = 0L;
        for (var entry = 0; entry < Count; entry++)
        {
            ref var type = ref _entries[entry];
            if (type.Syllables == 0)
            {
                type.Syllables = by.Count(Utf8(entry));
            }

            sum += type.Syllables * type.Occurrences;
        }

        return sum;
    }

    /// <summary>Shows each type.</summary>
    public void Visit(TypeVisitor visit)
    {
        for (var entry = 0; entry < Count; entry++)
        {
            visit(Utf8(entry), Occurrences(entry), Syllables(entry));
        }
    }

    /// <summary>The entry with these bytes, or -1.</summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        var hash = Hash(utf8);
        for (var i = _buckets[hash & (_buckets.Length - 1)]; i >= 0; i = _entries[i].Next)
        {
            if (_entries[i].Hash == hash && Utf8(i).SequenceEqual(utf8))
            {
                return i;
            }
        }

        return -1;
    }

    public int Append(ReadOnlySpan<byte> utf8, int type)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, _entries.Length * 2);
            _buckets = NewBuckets(_entries.Length * 2);
            for (var i = 0; i < Count; i++)
            {
                Link(i);
            }
        }

        if (utf8.Length > _bytes.Length - _bytesUsed)
        {
            var needed = (long)_bytesUsed + utf8.Length;
            Array.Resize(
                ref _bytes,
                (int)Math.Min(Math.Max(_bytes.Length * 2L, needed), Array.MaxLength)
            );
        }

        utf8.CopyTo(_bytes.AsSpan(_bytesUsed));
        _entries[Count] = new Entry
        {
            Start = _bytesUsed,
            Length = utf8.Length,
            Type = type,
            Hash = Hash(utf8),
        };
        _bytesUsed += utf8.Length;
        Link(Count);
        return Count++;
    }

    private void Link(int entry)
    {
        ref var bucket = ref _buckets[_entries[entry].Hash & (_buckets.Length - 1)];
        _entries[entry].Next = bucket;
        bucket = entry;
    }

    // Multiplied out eight bytes at a time by numbers drawn for the process; a type has more than 15 bytes.
    private uint Hash(ReadOnlySpan<byte> utf8)
    {
        ref var first = ref MemoryMarshal.GetReference(utf8);
        var hash = _seed.SecondFactor ^ (ulong)utf8.Length;
        for (var at = 0; at < utf8.Length - 8; at += 8)
        {
            hash = Mix(hash ^ Key8.Read(ref Unsafe.Add(ref first, at)), _seed.FirstFactor);
        }

        hash ^= Key8.Read(ref Unsafe.Add(ref first, utf8.Length - 8));
        return (uint)Mix(hash, _seed.SecondFactor);
    }

    // Both halves of the product, so that every bit of it depends on every one.
    private static ulong Mix(ulong bits, ulong factor)
    {
        var high = Math.BigMul(bits, factor, out var low);
        return high ^ low;
    }

    private static int[] NewBuckets(int length)
    {
        var buckets = new int[length];
        Array.Fill(buckets, -1);
        return buckets;
    }

    private struct Entry
    {
        public int Start;
        public int Length;
        public int Next;
        public int Type;
        public uint Hash;
        public int Syllables; // 0: not measured
        public long Occurrences;
    }
}
