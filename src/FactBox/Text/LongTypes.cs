namespace FactBox.Text;

/// <summary>The types of more than 16 bytes: their bytes one after the other, found by a chained hash table.</summary>
internal sealed class LongTypes
{
    private Entry[] _entries = new Entry[16];
    private int[] _buckets = NewBuckets(32);
    private byte[] _bytes = new byte[1024];
    private int _bytesUsed;

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

    // HashCode draws a seed for each process.
    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = default(HashCode);
        hash.AddBytes(utf8);
        return (uint)hash.ToHashCode();
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
        public long Occurrences;
    }
}
