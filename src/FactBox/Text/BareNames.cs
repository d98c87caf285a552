using System.Text;

namespace FactBox.Text;

/// <summary>
/// URLs that are written without their scheme: the name of a host (<c>example.com/a</c>), of a file
/// (<c>notes.pdf</c>) or of a newsgroup (<c>alt.animals.cat</c>). A stop with no space after it, as in
/// <c>end.The</c>, makes none: the lists are closed.
/// </summary>
internal static class BareNames
{
    // Endings of host names that are no English words.
    private static readonly HashSet<string> Generic = Set("com org net edu gov mil info biz");
    private static readonly HashSet<string> Countries = Set("au ca cn de eu fr jp nl nz ru uk za");

    private static readonly HashSet<string> Files = Set(
        "htm html php asp aspx jsp pdf doc docx rtf txt odt xls xlsx csv ppt pptx xml json "
            + "jpg jpeg png gif bmp tif tiff svg mp3 mp4 wav avi mov mpg mpeg zip exe"
    );

    // The eight hierarchies of Usenet, and alt.
    private static readonly HashSet<string> Hierarchies = Set(
        "comp humanities misc news rec sci soc talk alt"
    );

    private const int LongestListed = 10;

    /// <summary>Where such a name from <paramref name="at"/>, a letter or a digit, ends, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the name begins.</param>
    /// <param name="runEnd">Where the run of characters ends that decided; if none begins at <paramref name="at"/>,
    /// none begins in it later.</param>
    public static int End(ReadOnlySpan<byte> text, int at, out int runEnd)
    {
        var (before, last) = (at, at);
        var labels = 1;
        var isSmall = true; // letters of ASCII in lower case, digits, hyphens
        var end = at;
        while (end < text.Length)
        {
            var kind = Characters.Read(text, end, out var length);
            if (Characters.IsWordCharacter(kind) || text[end] == '-')
            {
                isSmall &=
                    length == 1 && text[end] is not ((>= (byte)'A' and <= (byte)'Z') or (byte)'_');
                end += length;
            }
            else if (
                text[end] == '.'
                && Characters.Peek(text, end + 1, out _)
                    is CharacterKind.Letter
                        or CharacterKind.Digit
            )
            {
                (before, last) = (last, ++end);
                labels++;
            }
            else
            {
                break;
            }
        }

        runEnd = end;
        if (labels == 1)
        {
            return -1;
        }

        // "example.com-based" ends before the hyphen.
        var label = text[last..end];
        var hyphen = label.IndexOf((byte)'-');
        label = hyphen < 0 ? label : label[..hyphen];
        var capitals = before < last && text[before] is >= (byte)'A' and <= (byte)'Z';
        if (IsHostEnding(label, capitals))
        {
            return Addresses.PathEnd(text, last + label.Length);
        }

        if (IsListed(Files, label) && IsOneCase(label))
        {
            return last + label.Length;
        }

        var first = text[at..(at + text[at..].IndexOf((byte)'.'))];
        return labels > 2 && isSmall && IsListed(Hierarchies, first) ? end : -1;
    }

    /// <summary>Whether host names end in the word, in any case, the codes of countries aside.</summary>
    public static bool IsGenericEnding(ReadOnlySpan<byte> word) => IsListed(Generic, word);

    // "Example.Com" has a capital in both parts; "it.Net" is a sentence and another.
    private static bool IsHostEnding(ReadOnlySpan<byte> label, bool afterCapital) =>
        IsOneCase(label)
            ? IsListed(Generic, label) || IsListed(Countries, label)
            : afterCapital && IsOneCase(label[1..]) && IsListed(Generic, label);

    private static bool IsOneCase(ReadOnlySpan<byte> label) =>
        label.IndexOfAnyInRange((byte)'a', (byte)'z') < 0
        || label.IndexOfAnyInRange((byte)'A', (byte)'Z') < 0;

    private static bool IsListed(HashSet<string> list, ReadOnlySpan<byte> label)
    {
        Span<char> lower = stackalloc char[LongestListed];
        return label.Length <= LongestListed
            && Ascii.ToLower(label, lower, out var length) == System.Buffers.OperationStatus.Done
            && list.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }

    private static HashSet<string> Set(string words) =>
        new(words.Split(' '), StringComparer.Ordinal);
}
