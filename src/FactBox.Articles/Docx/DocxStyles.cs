using System.Globalization;
using System.Xml;
using FactBox.Articles.Archives;

namespace FactBox.Articles.Docx;

/// <summary>What a paragraph of a style is.</summary>
/// <param name="Kind">What kind of paragraph.</param>
/// <param name="HeadingLevel">1 to 9 for a heading, 0 for anything else.</param>
/// <param name="IsTitle">It is the title of the document.</param>
/// <param name="IsSubtitle">It is the line under the title.</param>
/// <param name="IsByline">It names the writer: no style of Word's own, but of pandoc's and of many templates.</param>
/// <param name="IsLeftOut">It is a line of a table of contents, or hidden.</param>
internal sealed record DocxStyle(
    ParagraphKind Kind = ParagraphKind.Body,
    int HeadingLevel = 0,
    bool IsTitle = false,
    bool IsSubtitle = false,
    bool IsByline = false,
    bool IsLeftOut = false
)
{
    public static DocxStyle Body { get; } = new();

    /// <summary>What the built-in style of that name means, or null; their names are the same in every language.</summary>
    public static DocxStyle? Named(string name)
    {
        var plain = name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain switch
        {
            "title" => new(IsTitle: true),
            "subtitle" => new(IsSubtitle: true),
            "author" or "byline" => new(IsByline: true),
            "quote" or "intensequote" or "blocktext" => new(ParagraphKind.Quote),
            "caption" => new(ParagraphKind.Caption),
            "tocheading" => new(IsLeftOut: true),
            ['h', 'e', 'a', 'd', 'i', 'n', 'g', >= '1' and <= '9' and var level] => OfLevel(
                level - '0'
            ),
            ['t', 'o', 'c', >= '1' and <= '9'] => new(IsLeftOut: true),
            _ when plain.StartsWith("listbullet", StringComparison.Ordinal)
                    || plain.StartsWith("listnumber", StringComparison.Ordinal) => new(
                ParagraphKind.ListItem
            ),
            _ => null,
        };
    }

    public static DocxStyle OfLevel(int level) => new(ParagraphKind.Heading, level);
}

/// <summary>The styles of a document: each by its name, its outline level or the style that it is based on.</summary>
internal sealed class DocxStyles
{
    // A style may be based on itself in a damaged file; nobody stacks sixteen.
    private const int MostSteps = 16;

    private readonly Dictionary<string, Definition> _definitions = new(StringComparer.Ordinal);

    public static DocxStyles None { get; } = new();

    /// <summary>Reads the part that defines them.</summary>
    public static DocxStyles Read(ReadOnlyMemory<byte>? part, ReadingLimits limits)
    {
        var styles = new DocxStyles();
        var id = "";
        if (part is { } xml)
        {
            SafeXml.Read(
                xml,
                "the document's styles",
                limits,
                reader =>
                {
                    if (reader.NodeType != XmlNodeType.Element)
                    {
                        return;
                    }

                    var value = DocxParagraphs.Attribute(reader, "val") ?? "";
                    switch (reader.LocalName)
                    {
                        case "style":
                            id = DocxParagraphs.Attribute(reader, "styleId") ?? "";
                            styles._definitions[id] = new(
                                "",
                                null,
                                0,
                                IsList: false,
                                IsHidden: false
                            );
                            break;
                        case "name" when styles._definitions.TryGetValue(id, out var style):
                            styles._definitions[id] = style with { Name = value };
                            break;
                        case "basedOn" when styles._definitions.TryGetValue(id, out var style):
                            styles._definitions[id] = style with { BasedOn = value };
                            break;
                        case "outlineLvl" when styles._definitions.TryGetValue(id, out var style):
                            styles._definitions[id] = style with { Level = LevelOf(value) };
                            break;
                        case "numId" when styles._definitions.TryGetValue(id, out var style):
                            styles._definitions[id] = style with { IsList = value != "0" };
                            break;
                        case "vanish" when styles._definitions.TryGetValue(id, out var style):
                            styles._definitions[id] = style with
                            {
                                IsHidden = value is not ("0" or "false" or "off"),
                            };
                            break;
                        default:
                            break;
                    }
                }
            );
        }

        return styles;
    }

    /// <summary>What a style means.</summary>
    public DocxStyle Of(string? id)
    {
        if (IsHidden(id))
        {
            return new(IsLeftOut: true);
        }

        for (var steps = 0; id is not null && steps < MostSteps; steps++)
        {
            var style = _definitions.GetValueOrDefault(id);
            // Word keeps the English name; other programs translate it and keep the id.
            if ((DocxStyle.Named(style?.Name ?? "") ?? DocxStyle.Named(id)) is { } meant)
            {
                return meant;
            }

            if (style is { Level: > 0 })
            {
                return DocxStyle.OfLevel(style.Level);
            }

            if (style is { IsList: true })
            {
                return new(ParagraphKind.ListItem);
            }

            id = style?.BasedOn;
        }

        return DocxStyle.Body;
    }

    /// <summary>Whether text of a style is hidden, as that of "Top of Form" is.</summary>
    public bool IsHidden(string? id)
    {
        for (var steps = 0; id is not null && steps < MostSteps; steps++)
        {
            if (_definitions.GetValueOrDefault(id) is not { } style)
            {
                return false;
            }

            if (style.IsHidden)
            {
                return true;
            }

            id = style.BasedOn;
        }

        return false;
    }

    /// <summary>The heading level of an outline level as it is written, from 0; the tenth is none.</summary>
    public static int LevelOf(string outlineLevel) =>
        int.TryParse(outlineLevel, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
        && level < 9
            ? level + 1
            : 0;

    private sealed record Definition(
        string Name,
        string? BasedOn,
        int Level,
        bool IsList,
        bool IsHidden
    );
}
