using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using FactBox.Articles;

namespace FactBox.Cli.Formats;

/// <summary>The parts of an article as JSON.</summary>
internal static class ArticleJson
{
    public static string Of(Article article)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                JsonResult.Options with
                {
                    Indented = true,
                    NewLine = "\n",
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("url", article.Url);
            json.WriteString("language", article.Language);
            json.WriteString("headline", article.Headline);
            json.WriteString("standfirst", article.Standfirst);
            WriteArray(json, "bylines", Bylines(article));
            WriteArray(json, "credits", article.Credits);
            json.WriteString("published", article.Published);
            json.WriteString("modified", article.Modified);
            json.WriteString("siteName", article.SiteName);
            json.WriteString("section", article.Section);
            WriteParagraphs(json, article);
            json.WriteString("authorNote", article.AuthorNote);
            json.WriteString("contact", article.Contact);
            WriteFactBox(json, article.FactBox);
            json.WriteString("text", article.Text);
            WriteArray(json, "warnings", article.Warnings);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    // Who wrote it may stand nowhere on the page but in its metadata.
    private static ImmutableArray<string> Bylines(Article article) =>
        article.Bylines.IsEmpty && article.Author is { } author ? [author] : article.Bylines;

    private static void WriteParagraphs(Utf8JsonWriter json, Article article)
    {
        json.WriteStartArray("paragraphs");
        foreach (var paragraph in article.Paragraphs)
        {
            json.WriteStartObject();
            json.WriteString("kind", NameOf(paragraph.Paragraph));
            json.WriteString("text", paragraph.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string NameOf(ParagraphKind kind) =>
        kind switch
        {
            ParagraphKind.Heading => "heading",
            ParagraphKind.Quote => "quote",
            ParagraphKind.ListItem => "list-item",
            ParagraphKind.Caption => "caption",
            _ => "body",
        };

    private static void WriteFactBox(Utf8JsonWriter json, PublishedFactBox? box)
    {
        if (box is null)
        {
            json.WriteNull("factBox");
        }
        else
        {
            JsonResult.WritePublished(json, "factBox", box);
        }
    }

    private static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
