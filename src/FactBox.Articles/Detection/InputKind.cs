namespace FactBox.Articles.Detection;

/// <summary>What kind of file an input is.</summary>
public enum InputKind
{
    /// <summary>Text, or nothing that is known.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A page of HTML or XHTML.</summary>
    Html,

    /// <summary>A page saved with what belongs to it (MHTML, RFC 2557).</summary>
    Mhtml,

    /// <summary>A Word document (Office Open XML, ISO/IEC 29500).</summary>
    Docx,

    /// <summary>PDF (ISO 32000).</summary>
    Pdf,

    /// <summary>A book (EPUB 2 or 3).</summary>
    Epub,

    /// <summary>A zip archive that is none of the above.</summary>
    Zip,

    /// <summary>One file packed by gzip (RFC 1952).</summary>
    Gzip,

    /// <summary>A web archive (ISO 28500), packed or not.</summary>
    Warc,

    /// <summary>A feed: RSS, Atom or JSON Feed.</summary>
    Feed,
}
