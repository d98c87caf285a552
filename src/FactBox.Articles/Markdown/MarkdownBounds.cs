using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace FactBox.Articles.Markdown;

/// <summary>
/// Keeps Markdig from taking time by the square of a page's size: what its parsers may have to look at again for each link, tag and
/// underlined heading is added up, and too much of it refused.
/// </summary>
internal static class MarkdownBounds
{
    // Characters or blocks: less than a second. A page of a thousand links in one paragraph of 100 KB comes to a fourth.
    private const long MostSteps = 400_000_000;

    /// <summary>Puts the bounded parsers in the place of those they are made from.</summary>
    public static MarkdownPipelineBuilder UseBounds(this MarkdownPipelineBuilder builder)
    {
        builder.BlockParsers.Replace<ParagraphBlockParser>(new Paragraphs());
        builder.BlockParsers.Replace<ListBlockParser>(new Lists());
        builder.InlineParsers.Replace<LinkInlineParser>(new Links());
        builder.InlineParsers.Replace<AutolinkInlineParser>(new TagsAndAddresses());
        return builder;
    }

    private static void Add(MarkdownDocument page, int steps)
    {
        if (page.GetData(typeof(Work)) is not Work work)
        {
            page.SetData(typeof(Work), work = new());
        }

        work.Steps += steps;
        if (work.Steps > MostSteps)
        {
            throw new UnreadableInputException(
                "too many links, tags, lists or underlined headings for an article in Markdown; --plain counts it as it stands"
            );
        }
    }

    private sealed class Work
    {
        public long Steps { get; set; }
    }

    // A paragraph that turns out to be a heading is looked for among all blocks beside it.
    private sealed class Paragraphs : ParagraphBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            if (processor.CurrentChar is '=' or '-')
            {
                Add(processor.Document, block.Parent!.Count);
            }

            return base.TryContinue(processor, block);
        }
    }

    // Each list in a list on one line may be a rule across the page until its end has been looked at.
    private sealed class Lists : ListBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            Add(processor.Document, processor.Line.Length);
            return base.TryOpen(processor);
        }
    }

    // The end of a title is looked for to the end of the paragraph.
    private sealed class Links : LinkInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.CurrentChar == ']')
            {
                Add(processor.Document, slice.Length);
            }

            return base.Match(processor, ref slice);
        }
    }

    // So is that of a comment, an instruction, a declaration and CDATA.
    private sealed class TagsAndAddresses : AutolinkInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() is '!' or '?')
            {
                Add(processor.Document, slice.Length);
            }

            return base.Match(processor, ref slice);
        }
    }
}
