using System.Buffers.Binary;

namespace FactBox.Lexicons;

/// <summary>
/// How often the forms of SUBTLEX-US occur in its 51 million words of film subtitles. Forms of equal frequency are a
/// class; the first class is the most frequent, and the last, which the list does not have, is of forms that never
/// occur. The file, little-endian: <c>uint32 count</c>, then for each class <c>uint32 occurrences, uint32 lastRank</c>.
/// </summary>
internal static class WordFrequencies
{
    public const string Resource = "frequencies.bin";

    /// <summary>The forms of the list.</summary>
    public const int Forms = 74_286;

    // Million words of the corpus, and million forms of it (Brysbaert & New 2009).
    private const double Size = 51.0 + (Forms / 1e6);

    private static readonly (int Occurrences, int LastRank)[] List = Read(
        Blob.Embedded(Resource).Bytes
    );

    private static readonly double[] Zipfs =
    [
        .. List.Select(c => ZipfOf(c.Occurrences)),
        ZipfOf(0),
    ];

    /// <summary>The classes, with that of forms that never occur.</summary>
    public static int Classes => Zipfs.Length;

    /// <summary>The class of a rank; 0 stands for no rank.</summary>
    public static int ClassOf(int rank)
    {
        if (rank == 0)
        {
            return Classes - 1;
        }

        var low = 0;
        for (var high = List.Length - 1; low < high; )
        {
            var middle = (low + high) / 2;
            if (List[middle].LastRank < rank)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The frequency of a class on the scale of van Heuven et al. (2014): about 1 to 7.6.</summary>
    public static double Zipf(int frequencyClass) => Zipfs[frequencyClass];

    /// <summary>The file of the occurrences of all forms, the most frequent first.</summary>
    public static byte[] Write(IReadOnlyList<int> occurrences)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var classes = occurrences
            .Select((times, i) => (times, Rank: i + 1))
            .GroupBy(f => f.times)
            .ToList();
        writer.Write((uint)classes.Count);
        foreach (var one in classes)
        {
            writer.Write((uint)one.Key);
            writer.Write((uint)one.Max(f => f.Rank));
        }

        writer.Flush();
        return bytes.ToArray();
    }

    // With 1 added, so that a form that never occurs has a frequency, too.
    private static double ZipfOf(int occurrences) => Math.Log10((occurrences + 1) / Size) + 3;

    private static (int, int)[] Read(ReadOnlySpan<byte> data)
    {
        var list = new (int, int)[BinaryPrimitives.ReadUInt32LittleEndian(data)];
        for (var i = 0; i < list.Length; i++)
        {
            var at = data[(sizeof(uint) * ((2 * i) + 1))..];
            list[i] = (
                (int)BinaryPrimitives.ReadUInt32LittleEndian(at),
                (int)BinaryPrimitives.ReadUInt32LittleEndian(at[sizeof(uint)..])
            );
        }

        return list;
    }
}
