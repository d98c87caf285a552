using System.Buffers;
using System.Text;
using System.Text.Json;
using FactBox.Cli.Formats;

namespace FactBox.Cli.Explaining;

/// <summary>An explanation as JSON: the JSON of one input, and what went into it.</summary>
internal static class ExplanationJson
{
    public static string Of(Explanation explanation)
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
            JsonResult.WriteMembers(json, explanation.Result);
            WriteFormulas(json, explanation);
            WriteArray(json, "parts", explanation.Parts, WritePart);
            WriteArray(json, "paragraphs", explanation.Paragraphs, WriteParagraph);
            WriteArray(json, "longestSentences", explanation.LongestSentences, WriteSentence);
            WriteArray(json, "mostFrequent", explanation.MostFrequent, WriteType);
            WriteArray(json, "mostSyllables", explanation.MostSyllables, WriteType);
            WriteArray(json, "rules", explanation.Rules, WriteRule);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteFormulas(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartObject("formulas");
        foreach (var measure in explanation.Measures)
        {
            json.WriteStartObject(measure.Measure.Id);
            json.WriteString("formula", measure.Measure.Formula);
            json.WriteString("withValues", measure.WithValues);
            JsonResult.WriteNumber(json, "exact", measure.Exact);
            JsonResult.WriteNumber(json, "rounded", measure.Rounded);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, ExplainedPart part)
    {
        json.WriteString("part", part.Part);
        json.WriteNumber("paragraphs", part.Paragraphs);
        json.WriteNumber("sentences", part.Sentences);
        json.WriteNumber("tokens", part.Tokens);
        json.WriteNumber("syllables", part.Syllables);
    }

    private static void WriteParagraph(Utf8JsonWriter json, ExplainedParagraph paragraph)
    {
        json.WriteString("part", paragraph.Part);
        json.WriteString("kind", paragraph.Kind);
        json.WriteString("why", paragraph.Why);
        json.WriteBoolean("counted", paragraph.Counted);
        json.WriteNumber("sentences", paragraph.Sentences);
        json.WriteNumber("tokens", paragraph.Tokens);
        json.WriteNumber("syllables", paragraph.Syllables);
        json.WriteString("text", paragraph.Text);
    }

    private static void WriteSentence(Utf8JsonWriter json, ExplainedSentence sentence)
    {
        json.WriteNumber("paragraph", sentence.Paragraph);
        json.WriteNumber("tokens", sentence.Tokens);
        json.WriteString("text", sentence.Text);
    }

    private static void WriteType(Utf8JsonWriter json, ExplainedType type)
    {
        json.WriteString("type", type.Text);
        json.WriteNumber("occurrences", type.Occurrences);
        json.WriteNumber("syllables", type.Syllables);
    }

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("name", rule.Name);
        json.WriteString("text", rule.Text);
    }

    private static void WriteArray<T>(
        Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<Utf8JsonWriter, T> writeMembers
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeMembers(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
