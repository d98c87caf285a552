using System.Globalization;
using System.Text;
using Accuracy.Gold;
using Accuracy.Pages;
using FactBox.Articles;
using FactBox.Articles.Html;

namespace FactBox.Tests;

/// <summary>
/// The parts of made-up pages in the markup of many sites (<c>Sites</c>), against what is written beside each by hand as
/// docs/accuracy/anatomy-gold/README.md defines the fields. What is known to be wrong stands in <c>known-misses.tsv</c>, with
/// the reason; it must be exactly what is wrong, so that a mended miss is taken off the list.
/// </summary>
public sealed class SitesTests(ITestOutputHelper output)
{
    private static readonly string[] Parts =
    [
        "headline",
        "standfirst",
        "byline",
        "credit",
        "author-note",
        "contact",
        "caption",
    ];

    private static readonly string[] Dates = ["published", "modified"];

    private static readonly string Folder = Path.Combine(
        Repository.Root,
        "tests",
        "FactBox.Articles.Tests",
        "Sites"
    );

    [Fact]
    public void What_is_wrong_is_what_is_known_to_be_wrong()
    {
        var scores = Parts
            .Append("body")
            .ToDictionary(f => f, _ => (Agreed: 0, Expected: 0, Found: 0));
        var wrong = new List<(string Page, string Field, string What)>();
        foreach (var page in Directory.GetDirectories(Folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(page);
            var expected = Expected(page);
            var article = HtmlArticle.Read(File.ReadAllBytes(Path.Combine(page, "page.html")));
            foreach (var field in Parts)
            {
                var wanted = expected[field].ToList();
                var found = Found(article, field);
                var (agreed, missed, extra) = PartMatch.Of(wanted, found, field);
                var (a, e, f) = scores[field];
                scores[field] = (a + agreed, e + wanted.Count, f + found.Count);
                wrong.AddRange(missed.Select(t => (name, field, $"missed: {t}")));
                wrong.AddRange(extra.Select(t => (name, field, $"extra: {t}")));
            }

            wrong.AddRange(
                Dates
                    .Where(d => expected[d].Any() && expected[d].Single() != DateOf(article, d))
                    .Select(d => (name, d, $"is {DateOf(article, d)}, not {expected[d].Single()}"))
            );
            var body = WrongInBody(article, expected).ToList();
            wrong.AddRange(body.Select(w => (name, "body", w)));
            var (bodies, pages, _) = scores["body"];
            scores["body"] = (bodies + (body.Count == 0 ? 1 : 0), pages + 1, pages + 1);
        }

        output.WriteLine(Table(scores));
        wrong.ForEach(w => output.WriteLine($"{w.Page}\t{w.Field}\t{w.What}"));
        Assert.Equal(Known(), wrong.Select(w => $"{w.Page}\t{w.Field}").ToHashSet().Order());
    }

    [Fact]
    public void Every_page_is_labelled_in_words_that_it_has()
    {
        foreach (var page in Directory.GetDirectories(Folder))
        {
            var html = new Bag(File.ReadAllText(Path.Combine(page, "page.html")));
            Assert.All(
                Expected(page).Where(g => !Dates.Contains(g.Key)).SelectMany(g => g),
                text => Assert.Equal(1, html.Against(new Bag(text)).Recall)
            );
        }
    }

    private static IEnumerable<string> Known() =>
        File.ReadLines(Path.Combine(Folder, "known-misses.tsv"))
            .Select(line => line.Split('\t'))
            .Select(cells =>
                cells is [var page, var field, { Length: > 0 }]
                    ? $"{page}\t{field}"
                    : throw new FormatException("A known miss is a page, a field and a reason.")
            )
            .Order();

    /// <summary>The lines "field: text" of a page's expected parts.</summary>
    private static ILookup<string, string> Expected(string page) =>
        File.ReadLines(Path.Combine(page, "expected.txt"))
            .Select(line => line.Split(": ", 2))
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static List<string> Found(Article article, string field) =>
        field switch
        {
            "byline" => [.. article.Bylines],
            "credit" => [.. article.Credits],
            "caption" =>
            [
                .. article
                    .Paragraphs.Where(p => p.Paragraph == ParagraphKind.Caption)
                    .Select(p => p.Text),
            ],
            "headline" => Single(article.Headline),
            "standfirst" => Single(article.Standfirst),
            "author-note" => Single(article.AuthorNote),
            _ => Single(article.Contact),
        };

    private static List<string> Single(string? text) => text is null ? [] : [text];

    private static string DateOf(Article article, string field) =>
        (field == "published" ? article.Published : article.Modified) ?? "none";

    private static IEnumerable<string> WrongInBody(
        Article article,
        ILookup<string, string> expected
    )
    {
        var text = OneLine(article.Text);
        var ends = expected["body"].Single().Split(" … ");
        if (!text.StartsWith(ends[0], StringComparison.Ordinal))
        {
            yield return $"begins with: {text[..Math.Min(80, text.Length)]}";
        }

        if (!text.EndsWith(ends[1], StringComparison.Ordinal))
        {
            yield return $"ends with: {text[^Math.Min(80, text.Length)..]}";
        }

        foreach (var part in expected["within"].Where(p => !Holds(text, p)))
        {
            yield return $"lacks: {part}";
        }

        foreach (var part in expected["without"].Where(p => Holds(text, p)))
        {
            yield return $"holds: {part}";
        }
    }

    private static bool Holds(string text, string part) =>
        text.Contains(part, StringComparison.Ordinal);

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Table(Dictionary<string, (int Agreed, int Expected, int Found)> scores)
    {
        var table = new StringBuilder("field         labels  found  precision  recall  F1\n");
        foreach (var (field, (agreed, expected, found)) in scores)
        {
            var a = Agreement.Of(agreed, found, expected);
            table.Append(
                CultureInfo.InvariantCulture,
                $"{field, -12}  {expected, 6}  {found, 5}  {a.Precision, 9:F3}  {a.Recall, 6:F3}  {a.F1:F3}\n"
            );
        }

        return table.ToString();
    }
}
