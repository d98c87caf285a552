using System.Globalization;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace FactBox.Articles.Html;

/// <summary>
/// Makes a tree of a page in one pass over its tokens, in time that grows with the page and not with how it is nested.
/// The tokens are AngleSharp's. Its tree is not used: on hostile pages building it takes time that grows with the square
/// of their size, and an article needs a tenth of what it holds.
/// </summary>
internal sealed partial class PageParser
{
    private readonly HtmlLimits _limits;
    private readonly List<PageNode> _nodes = [];
    private readonly List<PageNode> _open = [];
    private readonly Dictionary<string, int> _openCount = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<ReadOnlyMemory<char>> _linkedData = [];
    private readonly TextRun _text = new();
    private readonly bool _withoutScripts;
    private int _noScript;
    private string? _title;
    private int _pictures;

    private PageParser(HtmlLimits limits, bool withoutScripts)
    {
        (_limits, _withoutScripts) = (limits, withoutScripts);
        Push("html", [], isVoid: false);
    }

    /// <summary>The page in <paramref name="html"/>.</summary>
    /// <param name="html">The page.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <param name="withoutScripts">Whether to take it as a browser shows it that runs no scripts.</param>
    /// <exception cref="UnreadableInputException">It is nested deeper, or has more elements, than the limits say.</exception>
    public static PageTree Parse(
        ReadOnlyMemory<char> html,
        HtmlLimits limits,
        bool withoutScripts = false
    )
    {
        var parser = new PageParser(limits, withoutScripts);
        using var source = new TextSource(new ReadOnlyMemoryTextSource(html));
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.ResolverExtended)
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
            SkipProcessingInstructions = true,
            ShouldEmitAttribute = IsWanted,
        };
        parser.Read(tokens);
        return new(parser._nodes, parser._text.Blocks, parser._title, parser._linkedData)
        {
            NoScriptChars = parser._noScript,
        };
    }

    // Attributes that nothing here asks for are most of a page's.
    private static bool IsWanted(ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
        name.Span switch
        {
            "class" or "id" or "href" or "rel" or "property" or "name" or "content" => true,
            "itemprop" or "itemtype" or "type" or "style" or "hidden" or "aria-hidden" => true,
            "lang" or "role" or "datetime" or "pubdate" or "title" or "charset" or "http-equiv" =>
                true,
            "epub:type" => true,
            _ => false,
        };

    private void Read(HtmlTokenizer tokens)
    {
        string? raw = null;
        while (true)
        {
            ref var token = ref tokens.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    PopTo(0);
                    return;
                case HtmlTokenType.Character when raw is not null:
                    Raw(raw, token.Data.Memory);
                    break;
                case HtmlTokenType.Character:
                    var text = token.Data.Memory.Span;
                    var node = _open[^1];
                    _noScript += node.IsHidden && IsOpen("noscript") ? text.Trim().Length : 0;
                    _text.Append(text, node);
                    break;
                case HtmlTokenType.StartTag:
                    var name = Name(token.Name.Memory.Span);
                    raw = Start(name, token.Attributes, token.IsSelfClosing);
                    if (raw is not null && _pictures == 0)
                    {
                        tokens.State = ModeOf(raw);
                    }

                    break;
                case HtmlTokenType.EndTag:
                    raw = null;
                    Close(Name(token.Name.Memory.Span));
                    break;
            }
        }
    }

    private static HtmlParseMode ModeOf(string raw) =>
        raw switch
        {
            "title" or "textarea" => HtmlParseMode.RCData,
            "script" or "ld+json" => HtmlParseMode.Script,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => HtmlParseMode.Rawtext,
        };

    // One string for each name, so that a page does not make thousands.
    private string Name(ReadOnlySpan<char> name)
    {
        var known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(name, out var text))
        {
            text = name.ToString();
            _names[text] = text;
        }

        return text;
    }

    private void Raw(string element, ReadOnlyMemory<char> text)
    {
        if (element is "ld+json")
        {
            _linkedData.Add(text.ToArray());
        }
        else if (element is "title" && _pictures == 0)
        {
            _title ??= string.Join(' ', Anatomy.Words.Of(text.ToString()));
        }
    }

    /// <summary>Opens an element; gives the kind of raw text that follows, if any does.</summary>
    private string? Start(string name, StructAttributes given, bool isSelfClosing)
    {
        var attributes = Attributes(given);
        switch (name)
        {
            case "html" or "body":
                _nodes[0].Add(attributes);
                return null;
            case "head":
                return null;
            case "br":
                _text.BreakLine();
                return null;
        }

        if (_pictures > 0 && Tags.EndsPicture.Contains(name))
        {
            PopTo(_open.FindLastIndex(n => n.Tag is "svg"));
        }

        CloseImplied(name);
        var isVoid = Tags.Void.Contains(name) || (isSelfClosing && _pictures > 0);
        if (!isVoid && _pictures == 0 && RawKind(name, attributes) is { } raw)
        {
            // Its end tag is the next one, so it need not be held open.
            Push(name, attributes, isVoid: true);
            return raw;
        }

        Push(name, attributes, isVoid);
        return null;
    }

    private static string? RawKind(string name, (string Name, string Value)[] attributes) =>
        name switch
        {
            "script" => Array.Exists(
                attributes,
                a =>
                    a.Name is "type"
                    && a.Value.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase)
            )
                ? "ld+json"
                : name,
            "title" or "textarea" or "style" or "xmp" or "iframe" or "noembed" or "noframes" =>
                name,
            "plaintext" => name,
            _ => null,
        };

    private static (string Name, string Value)[] Attributes(StructAttributes given)
    {
        if (given.Count == 0)
        {
            return [];
        }

        var attributes = new (string, string)[given.Count];
        for (var i = 0; i < attributes.Length; i++)
        {
            attributes[i] = (given[i].Name.ToString(), given[i].Value.ToString());
        }

        return attributes;
    }

    private void Push(string name, (string Name, string Value)[] attributes, bool isVoid)
    {
        var parent = _open.Count > 0 ? _open[^1] : null;
        if (_nodes.Count >= _limits.MostElements)
        {
            throw new UnreadableInputException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"more than {_limits.MostElements} elements, too many for an article in HTML"
                ),
                "page-elements"
            );
        }

        var isBlock = Tags.Block.Contains(name);
        if (isBlock)
        {
            _text.Flush();
        }

        var node = new PageNode(name, parent, _nodes.Count, attributes)
        {
            From = _text.Place,
            To = _text.Place,
            IsHidden =
                parent?.IsHidden is true
                || (Tags.Unseen.Contains(name) && !(_withoutScripts && name is "noscript"))
                || IsHidden(attributes)
                || IsBeside(name, attributes),
            IsInLink =
                parent?.IsInLink is true
                || (
                    name is "a"
                    && Array.Exists(attributes, a => a is { Name: "href", Value: not ['#', ..] })
                ),
            IsEmphasised = parent?.IsEmphasised is true || name is "b" or "strong" or "em" or "i",
        };
        _nodes.Add(node);
        if (isVoid)
        {
            return;
        }

        // Formatting that nobody closes piles up on pages that are merely careless: there it changes nothing.
        if (_open.Count >= _limits.MostDepth)
        {
            if (!isBlock)
            {
                return;
            }

            throw new UnreadableInputException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"nested deeper than {_limits.MostDepth} elements, too deep for an article in HTML"
                ),
                "page-nesting"
            );
        }

        _open.Add(node);
        _openCount[name] = _openCount.GetValueOrDefault(name) + 1;
        _pictures += name is "svg" ? 1 : 0;
    }

    private static bool IsHidden((string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (
                name is "hidden"
                || (name is "aria-hidden" && value is "true")
                || (name is "style" && HidesByStyle(value))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool HidesByStyle(string style)
    {
        var bare = style.Replace(" ", "", StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
