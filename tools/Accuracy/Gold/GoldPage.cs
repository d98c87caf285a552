using System.Globalization;
using Accuracy.Pages;

namespace Accuracy.Gold;

/// <summary>A page of the shared data by its id, with the text that labels are offsets into.</summary>
internal sealed class GoldPage
{
    private GoldPage(string id, string path)
    {
        Id = id;
        Html = File.ReadAllBytes(path);
        Text = VisibleText.Of(new MemoryStream(Html));
    }

    /// <summary>The folder or file that it is in.</summary>
    public string Id { get; }

    public byte[] Html { get; }

    /// <summary>The page's visible text, see <see cref="VisibleText"/>.</summary>
    public string Text { get; }

    /// <summary>The ids of all pages.</summary>
    public static IEnumerable<string> Ids(string folder) =>
        [
            .. Directory
                .GetDirectories(Path.Combine(folder, "readability-en"))
                .Concat(Directory.GetFiles(Path.Combine(folder, "segments-en", "html")))
                .Select(path => Path.GetFileName(path)!)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The page of that id.</summary>
    public static GoldPage Read(string folder, string id)
    {
        var page = Path.Combine(folder, "readability-en", id, "source.html");
        return new(id, File.Exists(page) ? page : Path.Combine(folder, "segments-en", "html", id));
    }

    /// <summary>Where each line of the text stands.</summary>
    public IEnumerable<(int Start, int End)> Lines()
    {
        for (var start = 0; start < Text.Length; )
        {
            var end = Text.IndexOf('\n', start);
            end = end < 0 ? Text.Length : end;
            yield return (start, end);
            start = end + 1;
        }
    }

    /// <summary>Prints the text: number of the line, its start and end, what it says.</summary>
    public void Print()
    {
        foreach (var ((start, end), number) in Lines().Select((line, i) => (line, i + 1)))
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{number}\t{start}\t{end}\t{Text[start..end]}"
                )
            );
        }
    }

    /// <summary>Prints where a text stands, a line for each place: start and end.</summary>
    public void Find(string text)
    {
        for (
            var at = Text.IndexOf(text, StringComparison.Ordinal);
            at >= 0;
            at = Text.IndexOf(text, at + 1, StringComparison.Ordinal)
        )
        {
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{at}\t{at + text.Length}")
            );
        }
    }
}
