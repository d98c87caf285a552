using System.Text;
using FactBox.Articles.Anatomy;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FactBox.Articles.Markdown;

/// <summary>The paragraphs of a Markdown page, as a reader sees them.</summary>
internal sealed class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseBounds()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .Build();

    // For brackets that nothing closes the parser takes time by the square of their number.
    private const int MostBrackets = 4000;

    private readonly List<HeadedBlock> _blocks = [];
    private FrontMatter _front = new();

    /// <summary>What the front matter says, and the paragraphs; none is blank.</summary>
    public static (FrontMatter Front, List<HeadedBlock> Blocks) Of(string markdown)
    {
        if (markdown.AsSpan().Count('[') > MostBrackets)
        {
            throw new UnreadableInputException(
                $"more than {MostBrackets} '[', too many links for an article in Markdown; --plain counts it as it stands"
            );
        }

        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException error)
        {
            throw new UnreadableInputException("Markdown nested too deeply to be read", error);
        }

        var blocks = new MarkdownBlocks();
        blocks.AddAll(document, ParagraphKind.Body);
        return (blocks._front, blocks._blocks);
    }

    private void AddAll(ContainerBlock container, ParagraphKind kind)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case YamlFrontMatterBlock yaml:
                    _front = FrontMatter.Read(
                        yaml.Lines.ToString().Split('\n').Select(l => l.TrimEnd('\r'))
                    );
                    break;
                case HeadingBlock heading:
                    Add(TextOf(heading.Inline), ParagraphKind.Heading, level: heading.Level);
                    break;
                case ParagraphBlock { Inline: { } inline }:
                    AddParagraph(inline, kind);
                    break;
                case TableRow row:
                    Add(string.Join('\t', row.OfType<TableCell>().Select(TextOf)), kind);
                    break;
                case QuoteBlock quote:
                    AddAll(quote, ParagraphKind.Quote);
                    break;
                case ListBlock list:
                    AddAll(list, ParagraphKind.ListItem);
                    break;
                case LinkReferenceDefinitionGroup or FootnoteGroup:
                    // Notes are beside the text; their marks in it are no words either.
                    break;
                case ContainerBlock other:
                    AddAll(other, kind);
                    break;
                default:
                    // Code and HTML blocks are no English text; rules between paragraphs hold none.
                    break;
            }
        }
    }

    private void AddParagraph(ContainerInline inline, ParagraphKind kind)
    {
        var children = inline
            .Where(i =>
                i is not LineBreakInline && i is not LiteralInline { Content.IsEmpty: true }
            )
            .ToList();
        if (children.Count > 0 && children.TrueForAll(i => i is LinkInline { IsImage: true }))
        {
            // A picture that stands alone: its description is what stands under it.
            foreach (var image in children)
            {
                Add(TextOf((ContainerInline)image), ParagraphKind.Caption);
            }
        }
        else
        {
            Add(
                TextOf(inline),
                kind,
                isEmphasised: children.Count > 0 && children.TrueForAll(i => i is EmphasisInline)
            );
        }
    }

    private void Add(string text, ParagraphKind kind, int level = 0, bool isEmphasised = false)
    {
        text = text.Trim();
        if (text.Length > 0)
        {
            _blocks.Add(new(new(text, kind, IsEmphasised: isEmphasised), level));
        }
    }

    private static string TextOf(TableCell cell) =>
        string.Join(' ', cell.OfType<ParagraphBlock>().Select(p => TextOf(p.Inline).Trim()));

    private static string TextOf(ContainerInline? inline)
    {
        var text = new StringBuilder();
        if (inline is not null)
        {
            Append(text, inline);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline line:
                    text.Append(line.IsHard ? '\n' : ' ');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlInline html:
                    // Words on both sides of a line break are two words.
                    text.Append(
                        html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? "\n" : ""
                    );
                    break;
                case LinkInline { IsImage: true }:
                    // In the middle of a sentence its description would break the sentence.
                    break;
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral());
                    Append(text, delimiter);
                    break;
                case ContainerInline other:
                    Append(text, other);
                    break;
                default:
                    break;
            }
        }
    }
}
