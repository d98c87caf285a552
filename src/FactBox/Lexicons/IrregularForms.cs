using System.Buffers.Binary;

namespace FactBox.Lexicons;

/// <summary>
/// WordNet's irregular forms, each with its base form. The file, little-endian:
/// <code>
/// uint32  count
/// uint32  start[count + 1]     where a line begins in 'lines', and the end of the last
/// byte    lines[]              form, space, base form; in the order of their bytes
/// </code>
/// </summary>
internal readonly struct IrregularForms(Blob file)
{
    public const string Resource = "irregular_forms.bin";

    private const int FilterBits = 1 << 16;

    private static readonly IrregularForms Embedded = new(Blob.Embedded(Resource));

    // Nine in ten of the words that are no irregular form are told by a bit (Bloom 1970): most words are none.
    private static readonly ulong[] Filter = MakeFilter(Embedded.Data);

    /// <summary>The lines of a form: their first, and the one after their last.</summary>
    public static (int First, int End) Find(ReadOnlySpan<byte> form)
    {
        var bit = FilterBit(form);
        if ((Filter[bit / 64] & (1UL << bit)) == 0)
        {
            return (0, 0);
        }

        var data = Embedded.Data;
        int low = 0;
        for (var high = Count(data); low < high; )
        {
            var middle = (low + high) / 2;
            if (Form(data, middle).SequenceCompareTo(form) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var end = low;
        while (end < Count(data) && Form(data, end).SequenceEqual(form))
        {
            end++;
        }

        return (low, end);
    }

    /// <summary>The base form of a line.</summary>
    public static ReadOnlySpan<byte> Base(int line)
    {
        var text = Line(Embedded.Data, line);
        return text[(text.IndexOf((byte)' ') + 1)..];
    }

    /// <summary>The file of forms with their base forms.</summary>
    public static byte[] Write(IEnumerable<(byte[] Form, byte[] Base)> forms)
    {
        byte[][] lines = [.. forms.Select(f => (byte[])[.. f.Form, (byte)' ', .. f.Base])];
        Array.Sort(lines, static (x, y) => x.AsSpan().SequenceCompareTo(y));
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write((uint)lines.Length);
        var start = 0u;
        foreach (var line in lines)
        {
            writer.Write(start);
            start += (uint)line.Length;
        }

        writer.Write(start);
        writer.Write(lines.SelectMany(line => line).ToArray());
        writer.Flush();
        return bytes.ToArray();
    }

    private static ulong[] MakeFilter(ReadOnlySpan<byte> data)
    {
        var filter = new ulong[FilterBits / 64];
        for (var line = 0; line < Count(data); line++)
        {
            var bit = FilterBit(Form(data, line));
            filter[bit / 64] |= 1UL << bit;
        }

        return filter;
    }

    private static int FilterBit(ReadOnlySpan<byte> form) =>
        (int)(WordTable.Hash(form) % FilterBits);

    private ReadOnlySpan<byte> Data => file.Bytes;

    private static ReadOnlySpan<byte> Form(ReadOnlySpan<byte> data, int line)
    {
        var text = Line(data, line);
        return text[..text.IndexOf((byte)' ')];
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> data, int line) =>
        data[((Count(data) + 2) * sizeof(uint))..][Read(data, line + 1)..Read(data, line + 2)];

    private static int Count(ReadOnlySpan<byte> data) => Read(data, 0);

    private static int Read(ReadOnlySpan<byte> data, int index) =>
        (int)BinaryPrimitives.ReadUInt32LittleEndian(data[(index * sizeof(uint))..]);
}
