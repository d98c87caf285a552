using System.Text;
using FactBox.Cli.Formats;
using FactBox.Cli.Results;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FactBox.Cli.Explaining;

/// <summary>An explanation for people: from the box down to the words.</summary>
internal static class ExplanationText
{
    private const int LongestWord = 24;
    private const int Indent = 2;
    private const string Gap = "  ";

    public static IEnumerable<IRenderable> Of(Explanation explanation, int width) =>
        [
            .. TextBox.Of(explanation.Result),
            .. Measures(explanation),
            .. Section("What was counted", Parts(explanation)),
            .. Section("Paragraph by paragraph", Paragraphs(explanation)),
            .. explanation.Result.Counts.Tokens > 0 ? Words(explanation, width) : [],
            .. explanation.Rules.SelectMany(rules =>
                Section($"The rules: {rules.Convention.Id}", Rules(rules))
            ),
        ];

    private static IEnumerable<IRenderable> Measures(Explanation explanation) =>
        explanation
            .Measures.GroupBy(measure => measure.Convention)
            .SelectMany(measures =>
                Section(
                    measures.Key == explanation.Result.Convention
                        ? "How the numbers come about"
                        : $"How the numbers come about, by {measures.Key.Id}",
                    Formulas(measures)
                )
            );

    private static IEnumerable<IRenderable> Words(Explanation explanation, int width) =>
        [
            .. Section("The longest sentences", LongestSentences(explanation)),
            .. explanation.Words.SelectMany(words =>
                Section(
                    words.Convention == explanation.Result.Convention
                        ? words.Title
                        : $"{words.Title} (by {words.Convention.Id})",
                    Types(words, width)
                )
            ),
        ];

    private static IEnumerable<IRenderable> Section(string title, IRenderable content) =>
        [
            TextPage.Line(),
            TextPage.Line(title, TextPage.Strong),
            new Padder(content, new Padding(Indent, 0, 0, 0)),
        ];

    private static Grid Formulas(IEnumerable<ExplainedMeasure> measures)
    {
        var grid = Columns(Justify.Left, Justify.Left);
        foreach (var measure in measures)
        {
            var lines = Lines(measure).ToArray();
            grid.AddRow(Strong(OneLine.Of(measure.Measure.Name, LongestWord)), lines[0]);
            foreach (var line in lines[1..])
            {
                grid.AddRow(Cell(""), line);
            }
        }

        return grid;
    }

    private static IEnumerable<IRenderable> Lines(ExplainedMeasure explained)
    {
        var measure = explained.Measure;
        if (measure.IsCount)
        {
            yield return Cell($"= {explained.Steps}");
        }
        else
        {
            yield return Cell($"= {measure.Formula}");
            foreach (var step in new[] { explained.WithValues, explained.Between }.OfType<string>())
            {
                yield return Cell($"= {step}");
            }

            yield return Cell(explained.Exact.IsDefined ? $"= {explained.Steps}" : explained.Steps);
        }

        if (explained.Warning is { } warning)
        {
            yield return Cell($"With care: {warning}.");
        }

        yield return Quiet(measure.Description);
        if (!measure.IsCount)
        {
            yield return Quiet($"{measure.Unit}: {measure.Range}");
        }
    }

    private static Grid Parts(Explanation explanation)
    {
        var grid = Columns(
            Justify.Left,
            Justify.Right,
            Justify.Right,
            Justify.Right,
            Justify.Right
        );
        Row(Quiet, "part", "paragraphs", "sentences", "tokens", "syllables");
        foreach (var part in explanation.Parts)
        {
            Numbers(Cell, part.Part, part.Paragraphs, part.Sentences, part.Tokens, part.Syllables);
        }

        var all = explanation.Result.Counts;
        Numbers(Strong, "together", all.Paragraphs, all.Sentences, all.Tokens, all.Syllables);
        return grid;

        void Row(Func<string, IRenderable> cell, params string[] texts) =>
            grid.AddRow([.. texts.Select(cell)]);
        void Numbers(Func<string, IRenderable> cell, string name, params long[] numbers) =>
            Row(cell, [name, .. numbers.Select(Results.Numbers.Text)]);
    }

    private static Grid Paragraphs(Explanation explanation)
    {
        var grid = Columns(Justify.Right, Justify.Left, Justify.Right, Justify.Right, Justify.Left);
        grid.AddRow(
            Quiet(""),
            Quiet("taken as"),
            Quiet("sentences"),
            Quiet("tokens"),
            Quiet("it begins")
        );
        foreach (var paragraph in explanation.Paragraphs)
        {
            grid.AddRow(
                Quiet(Numbers.Text(paragraph.Number)),
                Cell(TakenAs(paragraph)),
                Cell(Numbers.Text(paragraph.Sentences)),
                Cell(Numbers.Text(paragraph.Tokens)),
                Cell(OneLine.Of(paragraph.Text, 48))
            );
            if (paragraph.Why is { } why)
            {
                grid.AddRow(
                    Cell(""),
                    Cell(""),
                    Cell(""),
                    Cell(""),
                    Quiet($"because: {OneLine.Of(why)}")
                );
            }
        }

        return grid;
    }

    private static string TakenAs(ExplainedParagraph paragraph)
    {
        var kind = paragraph.Kind is "body"
            ? paragraph.Part
            : $"{paragraph.Part}, {paragraph.Kind}";
        return paragraph.Counted ? kind : $"{kind} (not counted)";
    }

    private static Grid LongestSentences(Explanation explanation)
    {
        var grid = Columns(Justify.Right, Justify.Left);
        foreach (var sentence in explanation.LongestSentences)
        {
            grid.AddRow(
                Cell(Numbers.Plural(sentence.Tokens, "token")),
                Cell(OneLine.Of(sentence.Text))
            );
            grid.AddRow(Cell(""), Quiet($"in paragraph {Numbers.Text(sentence.Paragraph)}"));
        }

        return grid;
    }

    // As a running text: read at a glance, where a row for each would be a list. A word stays with its number.
    private static IRenderable Types(ExplainedWords words, int width)
    {
        if (words.Types == 0)
        {
            return Quiet("none");
        }

        var lines = new StringBuilder();
        var column = 0;
        foreach (
            var word in words
                .First.Select(one =>
                    $"{OneLine.Of(one.Type.Text, LongestWord)} {Numbers.Text(one.Number)}"
                )
                .Concat(words.More > 0 ? [$"and {Numbers.Text(words.More)} more"] : [])
        )
        {
            var cells = word.GetCellWidth();
            var breaks = column + Gap.Length + cells > width - Indent;
            lines.Append(
                column == 0 ? ""
                : breaks ? "\n"
                : Gap
            );
            lines.Append(word);
            column = (breaks || column == 0 ? 0 : column + Gap.Length) + cells;
        }

        return Cell(lines.ToString());
    }

    private static Grid Rules(ConventionRules rules)
    {
        var grid = Columns(Justify.Left, Justify.Left);
        foreach (var rule in rules.Rules)
        {
            grid.AddRow(Strong(rule.Name), Cell(rule.Text));
        }

        return grid;
    }

    // The last column takes what room is left, and wraps.
    private static Grid Columns(params Justify[] alignments)
    {
        var grid = new Grid();
        for (var i = 0; i < alignments.Length; i++)
        {
            var last = i == alignments.Length - 1;
            grid.AddColumn(
                new GridColumn
                {
                    Alignment = alignments[i],
                    NoWrap = !last,
                    Padding = new Padding(0, 0, last ? 0 : 2, 0),
                }
            );
        }

        return grid;
    }

    private static IRenderable Cell(string text) => TextPage.Cell(text);

    private static IRenderable Strong(string text) => TextPage.Cell(text, TextPage.Strong);

    private static IRenderable Quiet(string text) => TextPage.Cell(text, TextPage.Quiet);
}
