using System.IO.Compression;
using System.Text;
using FactBox.Articles.Archives;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

public sealed class ZipNamesTests
{
    // Code page 437 as APPNOTE.TXT (D.1) has it and unicode.org's CP437.TXT maps it: 82 é, 81 ü, 94 ö; 83 â, 65 e, 83 â.
    [Theory]
    [InlineData("636166822E747874", "café.txt")]
    [InlineData("81942E747874", "üö.txt")]
    [InlineData("8365832E747874", "âeâ.txt")]
    // The same in UTF-8, with no mark that it is.
    [InlineData("636166C3A92E747874", "café.txt")]
    [InlineData("E697A52E747874", "日.txt")]
    public void Names_without_a_mark_are_UTF_8_or_else_code_page_437(string bytes, string name)
    {
        var found = Assert.Single(Read(Zip(Convert.FromHexString(bytes), "A text."u8.ToArray())));

        Assert.Equal($"a.zip!/{name}", found.Name);
        Assert.Null(found.Error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("windows-1252")]
    public void A_text_in_an_archive_is_decoded_as_it_would_be_alone(string? encoding)
    {
        // 93 and 94 are quotation marks in Windows-1252, E9 is é.
        byte[] text = [0x93, .. "caf"u8, 0xE9, 0x94, .. " said the sign."u8];
        var options = new ReadingOptions { EncodingName = encoding };
        var inside = Assert.Single(Read(Zip("a.txt"u8.ToArray(), text), options));

        Assert.Equal(Outcome(new("a.txt") { Bytes = text }), Outcome(inside));
        Assert.Equal(
            encoding is null,
            !Outcome(inside).Contains("“café” said", StringComparison.Ordinal)
        );

        string Outcome(FoundDocument document)
        {
            try
            {
                return DocumentReader.Read(document, options).Text;
            }
            catch (UnreadableInputException error)
            {
                return error.Message;
            }
        }
    }

    [Fact]
    public void A_missing_or_empty_part_of_a_document_is_named()
    {
        const string rels =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        const string container =
            "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>";
        var types = ("[Content_Types].xml", "<Types/>");
        var mime = ("mimetype", "application/epub+zip");

        Assert.Equal(
            "damaged: the Word document has no word/document.xml, its main part",
            Error(types, ("_rels/.rels", rels), ("word/styles.xml", "<s/>"))
        );
        Assert.Equal(
            "damaged: the document's main part is empty",
            Error(types, ("_rels/.rels", rels), ("word/document.xml", ""))
        );
        Assert.Equal("damaged: the EPUB book has no META-INF/container.xml", Error(mime));
        Assert.Equal(
            "damaged: META-INF/container.xml of the EPUB book names no package document",
            Error(mime, ("META-INF/container.xml", "<container/>"))
        );
        Assert.Equal(
            "damaged: the EPUB book has no OPS/book.opf, its package document",
            Error(mime, ("META-INF/container.xml", container))
        );

        static string Error(params (string Name, string Text)[] parts) =>
            Assert
                .Throws<UnreadableInputException>(() =>
                    DocumentReader.Read(
                        new("a")
                        {
                            Bytes = BadFiles.Zip([
                                .. parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Text))),
                            ]),
                        },
                        new()
                    )
                )
                .Message;
    }

    private static List<FoundDocument> Read(byte[] zip, ReadingOptions? options = null) =>
        [.. new ContainerReader(options ?? new()).Open(new("a.zip") { Bytes = zip })];

    private static byte[] Zip(byte[] name, byte[] content)
    {
        using var zip = new MemoryStream();
        // By Latin-1 every byte comes out as it is, and no mark is set.
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, true, Encoding.Latin1))
        {
            using var entry = archive.CreateEntry(Encoding.Latin1.GetString(name)).Open();
            entry.Write(content);
        }

        return zip.ToArray();
    }
}
