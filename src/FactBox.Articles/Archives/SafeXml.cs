using System.Xml;

namespace FactBox.Articles.Archives;

/// <summary>Reads XML that a stranger wrote: no document type is loaded, no entity expanded, no nesting without end.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // A document type is stepped over, so that its entities are unknown names and not a word of it is read.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1024,
    };

    /// <summary>Every node of a document, in order.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="what">What it is called in an error.</param>
    /// <param name="limits">The limit of nesting.</param>
    /// <param name="node">Is given the reader at each node. It may read on, not back.</param>
    /// <exception cref="UnreadableInputException">It is no XML, or nested deeper than the limits allow.</exception>
    public static void Read(
        ReadOnlyMemory<byte> xml,
        string what,
        ReadingLimits limits,
        Action<XmlReader> node
    )
    {
        if (xml.IsEmpty)
        {
            throw new UnreadableInputException($"damaged: {what} is empty");
        }

        Read(() => Open(xml, address: null), what, limits, node);
    }

    /// <summary>The same for a document that is opened as it is told.</summary>
    public static void Read(
        Func<XmlReader> open,
        string what,
        ReadingLimits limits,
        Action<XmlReader> node
    )
    {
        try
        {
            using var reader = open();
            while (reader.Read())
            {
                if (reader.Depth > limits.MostNesting)
                {
                    throw new UnreadableInputException(
                        $"{what} nests elements more than {limits.MostNesting} deep, the limit",
                        "nesting"
                    );
                }

                node(reader);
            }
        }
        catch (XmlException error)
        {
            throw new UnreadableInputException(
                $"damaged: {what} is no XML (line {error.LineNumber})",
                error
            );
        }
    }

    /// <summary>A reader with the same rules but that of nesting.</summary>
    public static XmlReader Open(ReadOnlyMemory<byte> xml, string? address) =>
        XmlReader.Create(BoundedRead.AsStream(xml), Settings, address ?? "");

    /// <summary>A reader with the same rules but that of nesting.</summary>
    public static XmlReader Open(string xml) => XmlReader.Create(new StringReader(xml), Settings);
}
