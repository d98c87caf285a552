using FactBox.Cli.Formats;
using FactBox.Cli.Results;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FactBox.Cli.Explaining;

/// <summary>An explanation for people: from the box down to the words.</summary>
internal static class ExplanationText
{
    private const int TypesToARow = 5;
    private const int LongestWord = 24;

    public static IEnumerable<IRenderable> Of(Explanation explanation) =>
        [
            .. TextBox.Of(explanation.Result),
            .. Section("How the numbers come about", Formulas(explanation)),
            .. Section("What was counted", Parts(explanation)),
            .. Section("Paragraph by paragraph", Paragraphs(explanation)),
            .. explanation.Result.Counts.Tokens > 0 ? Words(explanation) : [],
            .. Section($"The rules: {explanation.Result.Convention.Id}", Rules(explanation)),
        ];

    private static IEnumerable<IRenderable> Words(Explanation explanation) =>
        [
            .. Section("The longest sentences", LongestSentences(explanation)),
            .. Section(
                "The most frequent types, how often",
                Types(explanation.MostFrequent, type => type.Occurrences)
            ),
            .. Section(
                "The types with most syllables, how many",
                Types(explanation.MostSyllables, type => type.Syllables)
            ),
        ];

    private static IEnumerable<IRenderable> Section(string title, IRenderable content) =>
        [
            TextPage.Line(),
            TextPage.Line(title, TextPage.Strong),
            new Padder(content, new Padding(2, 0, 0, 0)),
        ];

    private static Grid Formulas(Explanation explanation)
    {
        var grid = Columns(Justify.Left, Justify.Left);
        foreach (var measure in explanation.Measures)
        {
            if (measure.Measure.IsCount)
            {
                grid.AddRow(Strong(measure.Measure.Name), Cell($"= {measure.Steps}"));
                grid.AddRow(Cell(""), Quiet(measure.Measure.Description));
                continue;
            }

            grid.AddRow(Strong(measure.Measure.Name), Cell($"= {measure.Measure.Formula}"));
            if (measure.WithValues is { } withValues)
            {
                grid.AddRow(Cell(""), Cell($"= {withValues}"));
                grid.AddRow(Cell(""), Cell($"= {measure.Steps}"));
            }
            else
            {
                grid.AddRow(Cell(""), Cell(measure.Steps));
            }
        }

        return grid;
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

    // Five to a row: read at a glance, where ten rows of two words would be a list.
    private static Grid Types(IEnumerable<ExplainedType> types, Func<ExplainedType, long> number)
    {
        var grid = Columns([
            .. Enumerable
                .Repeat(new[] { Justify.Right, Justify.Left }, TypesToARow)
                .SelectMany(pair => pair),
        ]);
        foreach (var row in types.Chunk(TypesToARow))
        {
            grid.AddRow([
                .. row.SelectMany(type =>
                    new[]
                    {
                        Quiet(Numbers.Text(number(type))),
                        Cell(OneLine.Of(type.Text, LongestWord)),
                    }
                ),
            ]);
        }

        return grid;
    }

    private static Grid Rules(Explanation explanation)
    {
        var grid = Columns(Justify.Left, Justify.Left);
        foreach (var rule in explanation.Rules)
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
