using System.Buffers;
using System.Text;
using System.Text.Json;
using FactBox.Cli.Formats;

namespace FactBox.Cli.Vocabulary;

/// <summary>A word list as one JSON object.</summary>
internal static class WordListJson
{
    public static string Of(WordList list)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonResult.Options))
        {
            Write(json, list);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, WordList list)
    {
        json.WriteStartObject();
        json.WriteString("input", list.Input);
        json.WriteString("convention", list.Convention.Id);
        json.WriteString("headline", list.Headline);
        json.WriteString("by", list.By);
        json.WriteNumber("tokens", list.Tokens);
        json.WriteNumber("words", list.Words);
        json.WriteStartObject("measures");
        JsonResult.WriteMeasures(
            json,
            list.Summary.Select(m => new Results.MeasuredValue(
                m.Measure,
                m.Value,
                list.Convention,
                null
            )),
            list.Convention
        );
        json.WriteEndObject();
        json.WriteStartArray("bands");
        foreach (var band in list.Bands)
        {
            json.WriteStartObject();
            json.WriteString("id", band.Id);
            json.WriteString("name", band.Name);
            json.WriteNumber("tokens", band.Tokens);
            json.WriteNumber("types", band.Words.Length);
            WriteIfThere(json, "share", list.Rounded(band.Share));
            WriteIfThere(json, "coverage", list.Rounded(band.Coverage));
            json.WriteStartArray("words");
            foreach (var (word, occurrences) in band.Words)
            {
                json.WriteStartObject();
                json.WriteString("word", word);
                json.WriteNumber("tokens", occurrences);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIfThere(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } there)
        {
            json.WriteNumber(name, there);
        }
    }
}
