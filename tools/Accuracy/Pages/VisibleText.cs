using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Accuracy.Pages;

/// <summary>
/// The text of a page by AngleSharp's own tree, which our extraction does not use: all text nodes of its body in the
/// order of the document but those in script, style, template and noscript; runs of white space are one space; a line for each block
/// element. Annotations of the gold set are offsets into it, so it must stay as it is.
/// </summary>
internal static class VisibleText
{
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "script",
        "style",
        "template",
        "noscript",
    };

    private static readonly HashSet<string> Blocks = new(
        (
            "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption "
            + "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre "
            + "section select summary table tbody td tfoot th thead tr ul"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The text; lines end with <c>\n</c>, and none is blank.</summary>
    public static string Of(string html) => Of(new HtmlParser().ParseDocument(html).Body);

    /// <summary>The text of a page in the encoding that it names itself.</summary>
    public static string Of(Stream html) => Of(new HtmlParser().ParseDocument(html).Body);

    private static string Of(INode? body)
    {
        var text = new StringBuilder();
        var (node, entered) = (body, true);
        while (node is not null)
        {
            if (entered)
            {
                Enter(node, text);
            }

            if (entered && node.FirstChild is { } child && !Unseen.Contains(Name(node)))
            {
                node = child;
                continue;
            }

            if (Blocks.Contains(Name(node)))
            {
                EndLine(text);
            }

            (node, entered) =
                node == body ? (null, false)
                : node!.NextSibling is { } next ? (next, true)
                : (node.Parent, false);
        }

        return text.ToString().Trim();
    }

    private static string Name(INode node) => node is IElement element ? element.LocalName : "";

    private static void Enter(INode node, StringBuilder text)
    {
        if (Blocks.Contains(Name(node)))
        {
            EndLine(text);
        }

        if (node is not IText { Data: var data })
        {
            return;
        }

        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }

    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }
}
