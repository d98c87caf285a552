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
            WriteArray(json, "words", explanation.Words, WriteWords);
            WriteArray(json, "rules", explanation.Rules, WriteRules);
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
            json.WriteString("between", measure.Between);
            JsonResult.WriteNumber(json, "exact", measure.Exact);
            JsonResult.WriteNumber(json, "rounded", measure.Rounded);
            json.WriteString("convention", measure.Convention.Id);
            json.WriteString("warning", measure.Warning);
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

    private static void WriteWords(Utf8JsonWriter json, ExplainedWords words)
    {
        json.WriteString("count", words.Count.Id);
        json.WriteString("convention", words.Convention.Id);
        json.WriteNumber("types", words.Types);
        WriteArray(
            json,
            "first",
            words.First,
            (writer, word) =>
            {
                writer.WriteString("type", word.Type.Text);
                writer.WriteNumber("occurrences", word.Type.Occurrences);
                writer.WriteNumber("syllables", word.Type.Syllables);
            }
        );
    }

    private static void WriteRules(Utf8JsonWriter json, ConventionRules rules)
    {
        json.WriteString("convention", rules.Convention.Id);
        WriteArray(
            json,
            "rules",
            rules.Rules,
            (writer, rule) =>
            {
                writer.WriteString("name", rule.Name);
                writer.WriteString("text", rule.Text);
            }
        );
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
