using System.Globalization;
using Accuracy.Pages;
using FactBox.Articles;
using FactBox.Articles.Html;

namespace Accuracy.Gold;

/// <summary>
/// The parts of articles as we tell them, against those that somebody labelled by hand. A part agrees with a label of the
/// same field when the F1 of their words (without "by" in bylines) is 0.8 or more; each agrees with one at most. Several
/// labels of one page's standfirst, author note or contact are one, as they are one in an article.
/// </summary>
internal static class AnatomyAccuracy
{
    private static readonly string[] Places = [.. Label.Fields, "body", "none"];

    /// <summary>Prints precision, recall and F1 of each field, and where each label's text went.</summary>
    /// <param name="folder">The folder of the pages.</param>
    /// <param name="file">The labels.</param>
    /// <param name="half"><c>tune</c> or <c>report</c> for one half of the pages, or null for all.</param>
    /// <param name="misses">Whether to print what does not agree.</param>
    public static void Print(string folder, string file, string? half, bool misses)
    {
        var scores = Label.Fields.ToDictionary(f => f, _ => new Counts(), StringComparer.Ordinal);
        var went = new Dictionary<(string, string), int>();
        var pages = Label
            .Read(file)
            .Where(p => half is null || half == Halves.Of(p.Key))
            .ToDictionary(StringComparer.Ordinal);
        foreach (var (id, labels) in pages)
        {
            var page = GoldPage.Read(folder, id);
            var article = Article(page);
            var found = Label.Fields.ToDictionary(
                f => f,
                f => PartsOf(article, f),
                StringComparer.Ordinal
            );
            foreach (var field in Label.Fields)
            {
                var gold = TextsOf(page, labels, field);
                var (agreed, missed, extra) = PartMatch.Of(gold, found[field], field);
                scores[field].Add(agreed, gold.Count, found[field].Count);
                foreach (var text in gold)
                {
                    var place = missed.Contains(text) ? PlaceOf(text, found, article) : field;
                    went[(field, place)] = went.GetValueOrDefault((field, place)) + 1;
                }

                if (misses)
                {
                    missed.ForEach(t => Console.WriteLine($"{id}\t{field}\tmissed\t{OneLine(t)}"));
                    extra.ForEach(t => Console.WriteLine($"{id}\t{field}\textra\t{OneLine(t)}"));
                }
            }
        }

        Console.WriteLine($"{pages.Count} pages");
        Console.WriteLine("field         labels  found  precision  recall  F1");
        foreach (var field in Label.Fields)
        {
            Console.WriteLine($"{field, -12}  {scores[field]}");
        }

        Console.WriteLine();
        Console.WriteLine($"label is, found as  {string.Join("  ", Places)}");
        foreach (var field in Label.Fields)
        {
            var cells = Places.Select(p =>
                went.GetValueOrDefault((field, p))
                    .ToString(CultureInfo.InvariantCulture)
                    .PadLeft(p.Length)
            );
            Console.WriteLine($"{field, -18}  {string.Join("  ", cells)}");
        }
    }

    /// <summary>Prints how far two labellings agree: of each field, and kappa over the lines of the pages of both.</summary>
    public static void Agreement(string folder, string firstFile, string secondFile)
    {
        var (first, second) = (Label.Read(firstFile), Label.Read(secondFile));
        var scores = Label.Fields.ToDictionary(f => f, _ => new Counts(), StringComparer.Ordinal);
        var kappa = new Kappa();
        var ids = first.Keys.Intersect(second.Keys).ToList();
        foreach (var id in ids)
        {
            var page = GoldPage.Read(folder, id);
            foreach (var field in Label.Fields)
            {
                var (a, b) = (TextsOf(page, first[id], field), TextsOf(page, second[id], field));
                scores[field].Add(PartMatch.Of(a, b, field).Agreed, a.Count, b.Count);
            }

            foreach (var line in page.Lines())
            {
                kappa.Add(FieldOf(line, first[id]), FieldOf(line, second[id]));
            }
        }

        Console.WriteLine($"{ids.Count} pages");
        Console.WriteLine("field         first  second  precision  recall  F1");
        foreach (var field in Label.Fields)
        {
            Console.WriteLine($"{field, -12}  {scores[field]}");
        }

        Console.WriteLine($"Cohen's kappa over lines: {kappa}");
    }

    private static Article? Article(GoldPage page)
    {
        try
        {
            return HtmlArticle.Read(page.Html);
        }
        catch (UnreadableInputException)
        {
            return null;
        }
    }

    private static List<string> PartsOf(Article? article, string field) =>
        field switch
        {
            _ when article is null => [],
            "headline" => Single(article.Headline),
            "standfirst" => Single(article.Standfirst),
            "byline" => [.. article.Bylines],
            "credit" => [.. article.Credits],
            "author-note" => Single(article.AuthorNote),
            _ => Single(article.Contact),
        };

    private static List<string> Single(string? text) => text is null ? [] : [text];

    private static List<string> TextsOf(GoldPage page, List<Label> labels, string field)
    {
        var texts = labels
            .Where(l => l.Field == field)
            .OrderBy(l => l.Start)
            .Select(l => page.Text[l.Start..l.End])
            .ToList();
        return field is "byline" or "credit" || texts.Count == 0
            ? texts
            : [string.Join('\n', texts)];
    }

    /// <summary>Which part of ours holds most of a label's words: the first that holds 0.8 of them.</summary>
    private static string PlaceOf(
        string text,
        Dictionary<string, List<string>> found,
        Article? article
    )
    {
        var gold = new Bag(text);
        bool Holds(string part) => new Bag(part).Against(gold).Recall >= PartMatch.Enough;
        return Label.Fields.FirstOrDefault(f => found[f].Exists(Holds))
            ?? (
                article is not null && article.Paragraphs.Any(p => Holds(p.Text)) ? "body" : "none"
            );
    }

    private static string FieldOf((int Start, int End) line, List<Label> labels)
    {
        var best = labels
            .Select(l =>
                (l.Field, Overlap: Math.Min(l.End, line.End) - Math.Max(l.Start, line.Start))
            )
            .Where(l => l.Overlap > 0)
            .OrderByDescending(l => l.Overlap)
            .FirstOrDefault();
        return best.Field ?? "none";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings("⏎");

    private sealed class Counts
    {
        private int _agreed;
        private int _gold;
        private int _found;

        public void Add(int agreed, int gold, int found)
        {
            _agreed += agreed;
            _gold += gold;
            _found += found;
        }

        public override string ToString()
        {
            var a = Pages.Agreement.Of(_agreed, _found, _gold);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{_gold, 6}  {_found, 5}  {a.Precision, 9:F3}  {a.Recall, 6:F3}  {a.F1:F3}"
            );
        }
    }
}
