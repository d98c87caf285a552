using FactBox.Articles.Anatomy;
using FactBox.Articles.Archives;

namespace FactBox.Articles.Docx;

/// <summary>
/// Reads a Word document (Office Open XML, ISO/IEC 29500-1, clause 17) as its reader sees it: without headers, footers,
/// footnotes, endnotes, comments, deleted and hidden text, and without a table of contents. Text boxes are read after the
/// paragraph that they are tied to; notes are not, as a reader of the article passes them over.
/// </summary>
public static class DocxArticle
{
    private const string DocumentRelation = "/officeDocument";
    private const string StylesRelation = "/styles";
    private const string Core = "/core-properties";
    private const string Embedded =
        "a part in another format, such as HTML, embedded in it (altChunk) is left out; open it in Word and save it again";

    /// <summary>The article in <paramref name="docx"/>.</summary>
    /// <param name="docx">The file.</param>
    /// <param name="limits">How much is taken on.</param>
    /// <exception cref="UnreadableInputException">It is damaged, or more than the limits allow.</exception>
    public static Article Read(ReadOnlyMemory<byte> docx, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        using var parts = new DocumentParts(docx, limits);
        var document = Related(parts, "", DocumentRelation, limits) ?? "word/document.xml";
        var xml =
            parts.Read(document)
            ?? throw new UnreadableInputException(
                $"damaged: the Word document has no {document}, its main part"
            );
        var styles = Related(parts, document, StylesRelation, limits) is { } name
            ? DocxStyles.Read(parts.Read(name), limits)
            : DocxStyles.None;
        var reading = new DocxParagraphs(styles);
        var paragraphs = reading.Read(xml, limits);
        if (paragraphs.Count == 0)
        {
            throw new UnreadableInputException(
                reading.HasEmbedded
                    ? $"a Word document without text: {Embedded}"
                    : "a Word document without text"
            );
        }

        var article = HeadedPage.Build(paragraphs, title: null);
        return article with
        {
            Warnings = reading.HasEmbedded ? [.. article.Warnings, Embedded] : article.Warnings,
            Author = Related(parts, "", Core, limits) is { } core
                ? Creator(parts.Read(core), limits)
                : null,
        };
    }

    /// <summary>The part that another part (or the package, "") names as its relation of a type.</summary>
    private static string? Related(
        DocumentParts parts,
        string from,
        string type,
        ReadingLimits limits
    )
    {
        var slash = from.LastIndexOf('/');
        var relations = $"{from[..(slash + 1)]}_rels/{from[(slash + 1)..]}.rels";
        string? found = null;
        if (parts.Read(relations) is { } xml)
        {
            SafeXml.Read(
                xml,
                relations,
                limits,
                reader =>
                {
                    // Transitional and strict documents name the same relation by different addresses.
                    if (
                        reader.LocalName is "Relationship"
                        && reader.GetAttribute("Type") is { } named
                        && named.EndsWith(type, StringComparison.Ordinal)
                        && reader.GetAttribute("Target") is { } target
                    )
                    {
                        found ??= DocumentParts.Resolve(from, target);
                    }
                }
            );
        }

        return found;
    }

    private static string? Creator(ReadOnlyMemory<byte>? core, ReadingLimits limits)
    {
        string? creator = null;
        if (core is { } xml)
        {
            var inside = false;
            SafeXml.Read(
                xml,
                "the document's properties",
                limits,
                reader =>
                {
                    if (inside && reader.Value.Trim() is { Length: > 0 } name)
                    {
                        creator ??= name;
                    }

                    inside =
                        reader
                            is { NodeType: System.Xml.XmlNodeType.Element, LocalName: "creator" };
                }
            );
        }

        return PropertyAuthor.Of(creator);
    }
}
