using FactBox.Text;

namespace FactBox.Conventions;

/// <summary>Gives a program that is followed the text that it would be given: all of it at once.</summary>
internal static class ToolCount
{
    // What one array holds, and more than such programs are ever given.
    private const int MostBytes = 1 << 30;

    public static TextProfile Run(
        ToolCounter tool,
        CountedText text,
        TextParts parts,
        bool withSequence
    )
    {
        if (text.Paragraphs.All(p => (p.Part & parts) != TextParts.None))
        {
            return tool.Count(text.Utf8.Span, withSequence);
        }

        using var counted = new MemoryStream();
        foreach (var paragraph in text.Paragraphs.Where(p => (p.Part & parts) != TextParts.None))
        {
            counted.Write(counted.Length > 0 ? "\n\n"u8 : []);
            counted.Write(text.Of(paragraph));
        }

        return tool.Count(counted.GetBuffer().AsSpan(0, (int)counted.Length), withSequence);
    }

    public static TextProfile Run(Convention convention, Stream utf8, bool withSequence)
    {
        using var text = new MemoryStream();
        var piece = new byte[1 << 16];
        while (utf8.Read(piece) is var read and > 0)
        {
            text.Write(piece.AsSpan(0, read));
            if (text.Length > MostBytes)
            {
                throw new InvalidDataException(
                    $"a text larger than {MostBytes >> 30} GB, which {convention.Id} does not count"
                );
            }
        }

        return convention.Tool!.Count(text.GetBuffer().AsSpan(0, (int)text.Length), withSequence);
    }
}
