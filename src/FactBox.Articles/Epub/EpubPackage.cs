using System.Xml;
using FactBox.Articles.Archives;

namespace FactBox.Articles.Epub;

/// <summary>A document of the spine.</summary>
/// <param name="Path">Where it lies in the archive.</param>
/// <param name="IsAside">It is out of the reading order.</param>
/// <param name="IsNavigation">The table of contents that the reading program shows is in it.</param>
/// <param name="Type">What the package calls it, such as <c>cover</c>, or null.</param>
internal sealed record EpubItem(string Path, bool IsAside, bool IsNavigation, string? Type);

/// <summary>What the package document of a book says (EPUB 3.3, 5; the guide of OPF 2.0.1).</summary>
internal sealed class EpubPackage
{
    private const string Container = "META-INF/container.xml";

    private const string Ops = "http://www.idpf.org/2007/ops";

    // The two ways of EPUB to scramble fonts; anything else is copy protection.
    private static readonly string[] FontScrambling =
    [
        "http://www.idpf.org/2008/embedding",
        "http://ns.adobe.com/pdf/enc#RC",
    ];

    private readonly Dictionary<string, (string Path, bool IsNavigation)> _manifest = new(
        StringComparer.Ordinal
    );
    private readonly List<(string Id, bool IsLinear)> _order = [];
    private readonly Dictionary<string, string> _guide = new(StringComparer.Ordinal);
    private readonly HashSet<string> _series = new(StringComparer.OrdinalIgnoreCase);
    private string? _metadata;

    public string? Title { get; private set; }

    public List<string> Creators { get; } = [];

    public string? Language { get; private set; }

    public string? Date { get; private set; }

    /// <summary>The documents in reading order, each once.</summary>
    public List<EpubItem> Spine { get; private set; } = [];

    /// <summary>What the spine names and the manifest does not have, each once.</summary>
    public List<string> Unknown { get; private set; } = [];

    /// <summary>Whether several documents have this name and a number: what they are is in none of them.</summary>
    public bool IsSeries(string bareName) => _series.Contains(bareName);

    /// <summary>Reads the package document that the container names.</summary>
    public static EpubPackage Read(DocumentParts parts, ReadingLimits limits)
    {
        RefuseProtected(parts, limits);
        string? path = null;
        var container =
            parts.Read(Container)
            ?? throw new UnreadableInputException($"damaged: the EPUB book has no {Container}");
        SafeXml.Read(
            container,
            Container,
            limits,
            reader =>
                path ??= reader is { NodeType: XmlNodeType.Element, LocalName: "rootfile" }
                    ? reader.GetAttribute("full-path")
                    : null
        );
        if (path is null)
        {
            throw new UnreadableInputException(
                $"damaged: {Container} of the EPUB book names no package document"
            );
        }

        var opf =
            parts.Read(path)
            ?? throw new UnreadableInputException(
                $"damaged: the EPUB book has no {path}, its package document"
            );

        var package = new EpubPackage();
        SafeXml.Read(opf, path, limits, reader => package.Node(reader, path));
        foreach (var (document, _) in package._manifest.Values.Where(d => d.IsNavigation).Take(1))
        {
            if (parts.Read(document) is { } navigation)
            {
                package.ReadLandmarks(navigation, document, limits);
            }
        }

        package.Spine = package
            ._order.Where(r => package._manifest.ContainsKey(r.Id))
            .Select(r =>
            {
                var (document, isNavigation) = package._manifest[r.Id];
                var type = package._guide.GetValueOrDefault(document);
                // The contents are the list in it, which is never read.
                return new EpubItem(
                    document,
                    !r.IsLinear,
                    isNavigation,
                    isNavigation && type is "toc" ? null : type
                );
            })
            .DistinctBy(d => d.Path, StringComparer.Ordinal)
            .ToList();
        package._series.UnionWith(
            package
                .Spine.Where(d =>
                    Path.GetFileNameWithoutExtension(d.Path) is [.., >= '0' and <= '9']
                )
                .GroupBy(d => BookMatter.BareName(d.Path), StringComparer.OrdinalIgnoreCase)
                .Where(g => g.Skip(1).Any())
                .Select(g => g.Key)
        );
        package.Unknown = package
            ._order.Select(r => r.Id)
            .Where(id => !package._manifest.ContainsKey(id))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return package;
    }

    private static void RefuseProtected(DocumentParts parts, ReadingLimits limits)
    {
        if (parts.Read("META-INF/encryption.xml") is { } encryption)
        {
            SafeXml.Read(
                encryption,
                "META-INF/encryption.xml",
                limits,
                reader =>
                {
                    if (
                        reader is { NodeType: XmlNodeType.Element, LocalName: "EncryptionMethod" }
                        && !FontScrambling.Contains(reader.GetAttribute("Algorithm"))
                    )
                    {
                        throw new UnreadableInputException(
                            "encrypted: the EPUB book is copy-protected"
                        );
                    }
                }
            );
        }
    }

    private void Node(XmlReader reader, string path)
    {
        if (reader.NodeType == XmlNodeType.Text)
        {
            Metadata(reader.Value.Trim());
            return;
        }

        if (reader.NodeType != XmlNodeType.Element)
        {
            _metadata = null;
            return;
        }

        _metadata = reader.LocalName;
        switch (reader.LocalName)
        {
            case "item"
                when reader.GetAttribute("id") is { } id && reader.GetAttribute("href") is { } href:
                var isNavigation = (reader.GetAttribute("properties") ?? "")
                    .Split(' ')
                    .Contains("nav", StringComparer.Ordinal);
                _manifest[id] = (DocumentParts.Resolve(path, href), isNavigation);
                break;
            case "itemref" when reader.GetAttribute("idref") is { } id:
                _order.Add((id, reader.GetAttribute("linear") is not "no"));
                break;
            case "reference"
                when reader.GetAttribute("type") is { } type
                    && reader.GetAttribute("href") is { } href:
                NameDocument(path, href, type);
                break;
            default:
                break;
        }
    }

    /// <summary>The landmarks of EPUB 3 (EPUB 3.3, 7.4.4), which are what the guide was.</summary>
    private void ReadLandmarks(ReadOnlyMemory<byte> navigation, string path, ReadingLimits limits)
    {
        var isInside = false;
        try
        {
            SafeXml.Read(
                navigation,
                path,
                limits,
                reader =>
                {
                    if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "nav" })
                    {
                        isInside = false;
                    }
                    else if (reader.NodeType == XmlNodeType.Element)
                    {
                        var type = reader.GetAttribute("type", Ops);
                        if (reader.LocalName is "nav" && type is "landmarks")
                        {
                            isInside = true;
                        }
                        else if (
                            isInside
                            && reader.LocalName is "a"
                            && type is not null
                            && reader.GetAttribute("href") is { } href
                        )
                        {
                            NameDocument(path, href, type);
                        }
                    }
                }
            );
        }
        catch (UnreadableInputException)
        {
            // The book can be read without.
        }
    }

    private void NameDocument(string path, string href, string type)
    {
        // A place inside of a document says nothing of the rest of it: all the book may be in one.
        if (!href.Contains('#', StringComparison.Ordinal))
        {
            _guide.TryAdd(DocumentParts.Resolve(path, href), type);
        }
    }

    private void Metadata(string value)
    {
        switch (_metadata)
        {
            case "title":
                Title ??= value;
                break;
            case "creator":
                Creators.Add(value);
                break;
            case "language" when value.Length > 1:
                // "C" is a computer's, not a reader's.
                Language ??= value;
                break;
            case "date":
                Date ??= value;
                break;
            default:
                break;
        }
    }
}
