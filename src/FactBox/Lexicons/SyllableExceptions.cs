using System.Buffers.Binary;

namespace FactBox.Lexicons;

/// <summary>
/// The words of the pronouncing dictionary that rules and model get wrong. They are stored in full, so no other word
/// is ever mistaken for one of them. The file, little-endian:
/// <code>
/// uint32  count
/// uint32  longest              bytes in the longest word
/// uint32  start[count + 1]     where a word begins in 'words', and the end of the last
/// byte    syllables[count]
/// byte    words[]              a to z, apostrophe, hyphen, full stop; in the order of their bytes
/// </code>
/// </summary>
internal readonly struct SyllableExceptions(Blob file)
{
    public const string Resource = "syllable_exceptions.bin";

    /// <summary>The syllables of a word that is among them; 0 if it is not.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        var data = file.Bytes;
        if (data.IsEmpty || word.Length > Read(data, 1))
        {
            return 0;
        }

        var count = Read(data, 0);
        var syllables = data.Slice((count + 3) * sizeof(uint), count);
        var words = data[(((count + 3) * sizeof(uint)) + count)..];
        for (int low = 0, high = count - 1; low <= high; )
        {
            var middle = (low + high) / 2;
            var found = words[Read(data, middle + 2)..Read(data, middle + 3)];
            switch (word.SequenceCompareTo(found))
            {
                case 0:
                    return syllables[middle];
                case < 0:
                    high = middle - 1;
                    break;
                default:
                    low = middle + 1;
                    break;
            }
        }

        return 0;
    }

    /// <summary>The file of these words.</summary>
    public static byte[] Write(IReadOnlyCollection<(byte[] Word, byte Syllables)> exceptions)
    {
        var sorted = exceptions.ToArray();
        Array.Sort(sorted, static (x, y) => x.Word.AsSpan().SequenceCompareTo(y.Word));
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write((uint)sorted.Length);
        writer.Write((uint)sorted.Select(e => e.Word.Length).DefaultIfEmpty().Max());
        var start = 0u;
        foreach (var (word, _) in sorted)
        {
            writer.Write(start);
            start += (uint)word.Length;
        }

        writer.Write(start);
        writer.Write(sorted.Select(e => e.Syllables).ToArray());
        writer.Write(sorted.SelectMany(e => e.Word).ToArray());
        writer.Flush();
        return bytes.ToArray();
    }

    private static int Read(ReadOnlySpan<byte> data, int index) =>
        (int)BinaryPrimitives.ReadUInt32LittleEndian(data[(index * sizeof(uint))..]);
}
