using System.Globalization;

namespace Accuracy.Gold;

/// <summary>A stretch of a page that somebody has labelled.</summary>
internal sealed record Label(string Page, string Field, int Start, int End)
{
    /// <summary>The fields, in the order of an article.</summary>
    public static readonly string[] Fields =
    [
        "headline",
        "standfirst",
        "byline",
        "credit",
        "author-note",
        "contact",
    ];

    // So that a page that has been looked at and has none of them is told from one that has not.
    private const string Nothing = "nothing";

    /// <summary>The labels of a file by page: tab-separated page, field, start, end; lines with # are comments.</summary>
    public static Dictionary<string, List<Label>> Read(string file)
    {
        var pages = new Dictionary<string, List<Label>>(StringComparer.Ordinal);
        foreach (var (line, number) in File.ReadLines(file).Select((line, i) => (line, i + 1)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (
                cells.Length < 4
                || !(Fields.Contains(cells[1], StringComparer.Ordinal) || cells[1] == Nothing)
                || !int.TryParse(cells[2], CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(cells[3], CultureInfo.InvariantCulture, out var end)
            )
            {
                throw new InvalidDataException(
                    $"{file}:{number}: not page, field ({string.Join(", ", Fields)} or {Nothing}), start, end"
                );
            }

            if (!pages.TryGetValue(cells[0], out var labels))
            {
                pages[cells[0]] = labels = [];
            }

            if (cells[1] != Nothing)
            {
                labels.Add(new(cells[0], cells[1], start, end));
            }
        }

        return pages;
    }

    /// <summary>Prints what each label of a file covers, for a look at it; says which lie outside their page.</summary>
    public static int Check(string folder, string file)
    {
        var wrong = 0;
        foreach (var (id, labels) in Read(file))
        {
            var page = GoldPage.Read(folder, id);
            foreach (var label in labels)
            {
                var isInside =
                    label.Start >= 0 && label.End <= page.Text.Length && label.Start < label.End;
                wrong += isInside ? 0 : 1;
                var text = isInside
                    ? page.Text[label.Start..label.End].ReplaceLineEndings("⏎")
                    : "OUTSIDE THE PAGE";
                Console.WriteLine($"{id}\t{label.Field}\t{text}");
            }
        }

        return wrong == 0 ? 0 : 1;
    }
}
