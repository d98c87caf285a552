using System.Buffers.Binary;

namespace FactBox.Lexicons;

/// <summary>
/// What is known of 160,000 forms: one look-up by the form's bytes, no string. A form is told by a hash of 64 bits, of
/// which 48 are compared: of forms that are not in the table about one in 1.7 billion is taken for one that is, and
/// none of the half a million that tools/LexiconBuilder tries. The file, little-endian:
/// <code>
/// uint32  start[65537]         where a bucket begins in 'entries', and the end of the last
/// uint64  entries[]            low half: a <see cref="WordEntry"/>; high half: the low half of the hash
/// </code>
/// The bucket is the highest 16 bits of the hash.
/// </summary>
internal readonly struct WordTable(Blob file)
{
    public const string Resource = "words.bin";

    private const int Buckets = 1 << 16;

    private static readonly WordTable Embedded = new(Blob.Embedded(Resource));

    /// <summary>What is known of a form of <c>a</c> to <c>z</c>.</summary>
    public static WordEntry Find(ReadOnlySpan<byte> form) => Embedded.Look(form);

    /// <summary>The same in this table.</summary>
    public WordEntry Look(ReadOnlySpan<byte> form)
    {
        var data = file.Bytes;
        var hash = Hash(form);
        var bucket = (int)(hash >> 48);
        var end = Start(data, bucket + 1);
        for (var at = Start(data, bucket); at < end; at++)
        {
            var entry = BinaryPrimitives.ReadUInt64LittleEndian(
                data[(((Buckets + 1) * sizeof(uint)) + (at * sizeof(ulong)))..]
            );
            if ((uint)(entry >> 32) == (uint)hash)
            {
                return new((uint)entry);
            }
        }

        return default;
    }

    /// <summary>The file of these forms.</summary>
    /// <exception cref="InvalidOperationException">Two of them can't be told apart.</exception>
    public static byte[] Write(IEnumerable<(byte[] Form, WordEntry Entry)> forms)
    {
        var entries = forms
            .Select(f => (Hash: Hash(f.Form), f.Entry))
            .OrderBy(f => f.Hash)
            .ToArray();
        if (entries.DistinctBy(e => (e.Hash >> 48, (uint)e.Hash)).Count() != entries.Length)
        {
            throw new InvalidOperationException("two forms have the same hash");
        }

        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        for (int bucket = 0, at = 0; bucket <= Buckets; bucket++)
        {
            while (at < entries.Length && (int)(entries[at].Hash >> 48) < bucket)
            {
                at++;
            }

            writer.Write((uint)at);
        }

        foreach (var (hash, entry) in entries)
        {
            writer.Write(entry.Bits | ((ulong)(uint)hash << 32));
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>FNV-1a of 64 bits, then the stir of splitmix64, for its bits alone are not even.</summary>
    public static ulong Hash(ReadOnlySpan<byte> form)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var letter in form)
            {
                hash = (hash ^ letter) * 1099511628211;
            }

            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            return hash ^ (hash >> 31);
        }
    }

    private static int Start(ReadOnlySpan<byte> data, int bucket) =>
        (int)BinaryPrimitives.ReadUInt32LittleEndian(data[(bucket * sizeof(uint))..]);
}
