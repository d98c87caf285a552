using System.Text.RegularExpressions;

namespace FactBox.Tests;

/// <summary>Every <c>csharp</c> block of the manual is a snippet that is compiled and whose result is asserted.</summary>
public sealed class SnippetTests
{
    private static readonly CodeBlock[] Blocks =
    [
        .. Pages.Manual.Append(Pages.Contributing).SelectMany(page => page.Blocks("csharp")),
    ];

    private static readonly string[] Snippets =
    [
        .. Pages.FilesUnder("tests/FactBox.Docs.Tests/Snippets", "*.cs").Select(SnippetOf),
    ];

    public static TheoryData<string> Places { get; } = new(Blocks.Select(block => block.Place));

    [Theory]
    [MemberData(nameof(Places))]
    public void A_block_is_a_compiled_snippet(string place)
    {
        var block = string.Join('\n', Blocks.Single(b => b.Place == place).Lines);

        Assert.Contains(block, Snippets);
    }

    [Fact]
    public void Every_snippet_is_in_the_manual() =>
        Assert.Equal(
            Snippets.Order(StringComparer.Ordinal),
            Blocks.Select(b => string.Join('\n', b.Lines)).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void One_text_gives_its_fact_box()
    {
        var numbers = Reader.OneText.Numbers();

        Assert.Equal(
            (-2.62, 6, 5, 0.833),
            (numbers.Level.Number, numbers.Tokens, numbers.Types, numbers.Ttr.Number)
        );
    }

    [Fact]
    public void One_article_gives_its_parts_and_measures()
    {
        Environment.CurrentDirectory = Repository.Root;
        Assert.Equal(
            ["Why the Sea Goes In and Out", "Sentences: 51", "Syllables: 764"],
            Reader.OneArticle.Lines()
        );
    }

    // The marked pieces of a file, without their indentation, an empty line between them.
    private static string SnippetOf(string path) =>
        string.Join(
            "\n\n",
            Regex
                .Matches(
                    File.ReadAllText(Path.Combine(Repository.Root, path)),
                    "^ *// snippet\n(.*?)\n *// end$",
                    RegexOptions.Multiline | RegexOptions.Singleline
                )
                .Select(match => Dedented(match.Groups[1].Value.Trim('\n').Split('\n')))
        );

    private static string Dedented(string[] lines)
    {
        var indent = lines.Where(l => l.Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length > 0 ? l[indent..] : l));
    }
}
