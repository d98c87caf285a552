using System.Collections.Frozen;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Html;

/// <summary>Finds the credits: whose a picture is, or which agency's the text.</summary>
internal sealed class PageCredits(PageTree page, Zones zones, PageMetadata metadata, Draft draft)
{
    // How far above the headline and below the body a picture may stand.
    private const int Above = 8;
    private const int Below = 8;

    private static readonly char[] Bars = ['|', '•', '·', '\n', '/'];

    // "inRead" is what a kind of advertisement calls itself.
    private static readonly FrozenSet<string> Buttons = (
        "buy click follow get inread open pin print read save see share sign subscribe view watch"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const int MostWords = 25;

    // "Image credit", which may be marked apart from the name.
    private const int MostLabelWords = 2;

    private const int MostLinkWords = 5;
    private const int FewestCaptionWords = 4;

    // How much caption and credit together may hold, in words and in elements.
    private const int MostFrameWords = 200;
    private const int MostInFrame = 50;

    // A picture's place is often hung into the text as an aside: then nothing else is in it.
    private const int MostAsideWords = 80;

    private string[] _writers = [];
    private int _last = -1;

    /// <summary>Marks the credits around the headline and in the body.</summary>
    /// <param name="headline">The block of the headline, or -1.</param>
    public void Mark(int headline)
    {
        var from = Math.Max(0, headline - Above);
        _last = draft.LastOfBody();
        var to = Math.Min(page.Blocks.Count, _last + 1 + Below);
        InBylines(from, to);
        _writers = draft.Writers(metadata);
        ByMarkup(from, to);
        ByWording(from, to, headline);
        ByLink(headline, to);
        draft.Join(PartKind.Credit);
    }

    /// <summary>"Reuters" where the writer's name would stand; "Words by Ann Lee • Art by Ben Roe".</summary>
    private void InBylines(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            foreach (var byline in draft.After(i).Where(p => p.Kind == PartKind.Byline).ToList())
            {
                if (
                    CreditLine.IsAgency(byline.Text)
                    || PictureCredit.Start(byline.Text, false, out _) == 0
                )
                {
                    draft.Replace(
                        i,
                        byline,
                        new(PartKind.Credit, byline.Text, Why: "an agency or picture in the byline")
                    );
                    continue;
                }

                foreach (var piece in Pieces(page.Blocks[i].Text, byline.Text))
                {
                    if (PictureCredit.Start(piece, false, out var why) == 0)
                    {
                        draft.Add(i, new(PartKind.Credit, piece, Why: why));
                    }
                }
            }
        }
    }

    /// <summary>What stands between bars, and what follows the byline: "By Ann Lee, photographs by Bo Li".</summary>
    private static IEnumerable<string> Pieces(string block, string byline)
    {
        var at = block.IndexOf(byline, StringComparison.Ordinal);
        var rest = at < 0 ? "" : block[(at + byline.Length)..].TrimStart(' ', ',', ';', '.');
        var word =
            rest.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? 4
            : rest.StartsWith("with ", StringComparison.OrdinalIgnoreCase) ? 5
            : 0;
        return block.Split(Bars, StringSplitOptions.TrimEntries).Append(rest[word..]).Distinct();
    }

    private void ByMarkup(int from, int to)
    {
        PageNode? inside = null;
        foreach (var node in page.Nodes)
        {
            if (
                node.FirstBlock < from
                || node.FirstBlock >= to
                || node.EndBlock <= node.FirstBlock
                || inside?.Contains(node) is true
                || !IsMarked(node)
                || !IsNear(node.FirstBlock)
            )
            {
                continue;
            }

            if (zones.AllWords(node) > MostFrameWords)
            {
                continue;
            }

            var lines = page.TextOf(node);
            if (HasNarrower(node, lines))
            {
                continue;
            }

            var at = PictureCredit.Start(lines, true, out _);
            var text = Words.OnOneLine(at > 0 ? lines[at..] : lines);
            if (
                text.Length > 1
                && Words.HasLetter(text)
                && !(at < 0 && TellsReader(text))
                && NoteLine.AuthorNote(text, _writers) is null
                && (Words.Count(text) <= MostWords || at >= 0)
            )
            {
                inside = node;
                Put(node.FirstBlock, text, "marked as a credit");
            }
        }
    }

    /// <summary>Whether it is the frame of caption and credit: then what is marked in it is the credit.</summary>
    private bool HasNarrower(PageNode node, string text)
    {
        for (var i = node.Index + 1; i < Math.Min(node.End, node.Index + MostInFrame); i++)
        {
            var inner = page.Nodes[i];
            if (
                inner.EndBlock > inner.FirstBlock
                && IsMarked(inner)
                && Words.Count(page.TextOf(inner)) is > 0 and var words
                && words + MostLabelWords < Words.Count(text)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A short link to another site right under a picture says where the picture is from.</summary>
    private void ByLink(int headline, int to)
    {
        var host = HostOf(metadata.Url);
        var picture = -1;
        foreach (var node in page.Nodes)
        {
            if (node.Tag is "img" && !node.IsInLink && node.To.Char == 0)
            {
                picture = node.FirstBlock;
            }

            var at = node.FirstBlock;
            if (
                node.Tag is not "a"
                || at > picture + 1
                || at <= headline
                || at >= to
                || node.EndBlock != at + 1
                || draft[at] is { Kind: not PartKind.Body }
                || draft.HasAfter(at)
                || !IsNear(at)
            )
            {
                continue;
            }

            var block = page.Blocks[at];
            if (
                block.Words <= MostLinkWords
                && block.LinkDensity > 0.8
                && (block.Node.Hints & Hints.Weak) == Hints.None
                && PictureCredit.IsNames(block.Text)
                && !IsButton(block.Text)
                && !PageLines.IsClutter(block.Text, 0)
                && !_writers.Contains(block.Text, StringComparer.OrdinalIgnoreCase)
                && HostOf(node["href"]) is { } other
                && host is not null
                && !other.Equals(host, StringComparison.OrdinalIgnoreCase)
            )
            {
                draft[at] = null;
                draft.Add(
                    at,
                    new(
                        PartKind.Credit,
                        Words.OnOneLine(block.Text),
                        Why: "a link under a picture to its source"
                    )
                );
            }
        }
    }

    // What a reader is to do is nobody's name: "Share on Pinterest", "Open Account".
    private static bool IsButton(string text) => Buttons.Contains(Words.Of(text)[0]);

    // Of what is marked as a credit, only where words follow that are no name: "Save the Children" has given pictures.
    private static bool TellsReader(string text) =>
        IsButton(text)
        && (
            Words.Of(text) is not [_, var second, ..]
            || (char.IsLower(second[0]) && second != "the")
        );

    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.Host
            : null;

    // "Source" and the like stand over many things; at a picture they say whose it is.
    private static bool IsMarked(PageNode node)
    {
        var isNamed = node["itemprop"] is "copyrightHolder" or "creditText";
        if ((node.Hints & (Hints.Credit | Hints.Byline)) == Hints.None && !isNamed)
        {
            return false;
        }

        if (node["itemprop"] is "caption")
        {
            return false;
        }

        return isNamed
            || node["class"]?.Contains("credit", StringComparison.OrdinalIgnoreCase) is true
            || PageCaptions.IsIn(node);
    }

    private void ByWording(int from, int to, int headline)
    {
        for (var i = from; i < to; i++)
        {
            if (i == headline || !(draft[i] is { Kind: PartKind.Body } || draft[i] is null))
            {
                continue;
            }

            var block = page.Blocks[i];
            var isCaption = PageCaptions.IsIn(block.Node);
            // "Images: a history" is a heading like any other.
            if (!isCaption && PageHeadline.LevelOf(block) > 0 && !block.Text.EndsWith(')'))
            {
                continue;
            }

            if (draft[i] is not { } part)
            {
                Outside(i, block, isCaption);
            }
            else if (
                !isCaption
                && CreditLine.Of(part.Text)
                    is { Kind: PartKind.Credit, IsPicture: false, Why: not "a date alone" } credit
            )
            {
                draft[i] = null;
                draft.Add(i, new(PartKind.Credit, part.Text, Why: credit.Why));
            }
            else
            {
                Split(i, part, isCaption);
            }
        }
    }

    /// <summary>"The old mill at dusk. Photo: Ann Lee": the credit is the caption's end.</summary>
    private void Split(int block, ArticlePart caption, bool isCaption)
    {
        var whole = page.Blocks[block].Text;
        // The lines of the page where they are still whole: a credit may stand in a line of its own.
        var text = caption.Text.Length == whole.Length ? whole : caption.Text;
        var at = StartIn(text, isCaption, out var why);
        if (at < 0)
        {
            return;
        }

        var rest = Words.OnOneLine(text[..at]).TrimEnd(' ', '|', '/');
        draft[block] = rest.Any(char.IsLetterOrDigit) ? caption with { Text = rest } : null;
        draft.Add(block, new(PartKind.Credit, Words.OnOneLine(text[at..]), Why: why));
    }

    /// <summary>A picture beside what was taken for the body, as over the headline.</summary>
    private void Outside(int at, PageBlock block, bool isCaption)
    {
        if (!IsNear(at) || (block.LinkDensity > 0.8 && PageLines.IsClutter(block.Text, 0)))
        {
            return;
        }

        var start = StartIn(block.Text, isCaption, out var why);
        var credit = start < 0 ? "" : Words.OnOneLine(block.Text[start..]);
        if (
            start >= 0
            && !draft
                .After(at)
                .Any(p =>
                    p.Text.Contains(credit, StringComparison.Ordinal)
                    || credit.Contains(p.Text, StringComparison.Ordinal)
                )
        )
        {
            draft.Add(at, new(PartKind.Credit, credit, Why: why));
        }

        var caption = Words
            .OnOneLine(start < 0 ? block.Text : block.Text[..start])
            .TrimEnd(' ', '|', '/');
        foreach (var known in draft.After(at))
        {
            caption = caption.Replace(known.Text, "", StringComparison.Ordinal).Trim();
        }

        if (
            isCaption
            && at < _last
            && Words.Count(caption) >= FewestCaptionWords
            && !zones.IsClutter(block.Node)
        )
        {
            draft[at] = new(PartKind.Body, caption, ParagraphKind.Caption);
        }
    }

    private int StartIn(string text, bool isCaption, out string why)
    {
        var at = PictureCredit.Start(text, isCaption, out why);
        if (at < 0 && isCaption)
        {
            why = "the writer's name ends a caption";
            at = _writers.Select(w => PictureCredit.StartOfName(text, w)).Append(-1).Max();
        }

        return at;
    }

    /// <summary>Whether what stands there belongs to the article as far as tags and classes tell.</summary>
    private bool IsNear(int at)
    {
        if (draft[at] is not null)
        {
            return true;
        }

        var block = page.Blocks[at];
        if (!zones.IsClutter(block.Node))
        {
            return true;
        }

        return block
            .Node.SelfAndAncestors()
            .TakeWhile(n => zones.IsClutter(n))
            .All(n =>
                n.Tag is not ("nav" or "footer" or "form")
                && (n.Hints & Hints.Comments) == Hints.None
                && zones.AllWords(n) <= MostAsideWords
            );
    }

    private void Put(int block, string credit, string why)
    {
        if (draft[block] is { } part)
        {
            var at = part.Text.LastIndexOf(credit, StringComparison.Ordinal);
            var rest =
                at < 0 ? part.Text : (part.Text[..at] + part.Text[(at + credit.Length)..]).Trim();
            draft[block] = rest.Any(char.IsLetterOrDigit) ? part with { Text = rest } : null;
        }

        draft.Add(block, new(PartKind.Credit, credit, Why: why));
    }
}
