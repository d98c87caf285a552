using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactBox.Cli.Results;
using FactBox.Conventions;
using FactBox.Measures;

namespace FactBox.Cli.Formats;

/// <summary>The JSON of one input, the same wherever it is printed.</summary>
internal static class JsonResult
{
    // The output is no HTML: "China's" stays readable.
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ReadOnlySpan<byte> Of(InputResult result)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteMembers(json, result);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    public static void WriteMembers(Utf8JsonWriter json, InputResult result)
    {
        json.WriteString("input", result.Input);
        json.WriteString("convention", result.Convention.Id);
        json.WriteString("headline", result.Headline);
        WriteFactBox(json, result.Box);
        WriteCounts(json, result.Counts);
        if (result.Published is { } published)
        {
            WritePublished(json, "published", published, published.AgreesWith(result.Box));
        }

        json.WriteStartObject("measures");
        WriteMeasures(json, result.Measures, result.Convention);
        json.WriteEndObject();
    }

    /// <summary>
    /// Each measure by its id: <c>{"value":x}</c> or <c>{"undefined":"why"}</c>, with the convention where it is not
    /// <paramref name="usual"/>, and the warning where there is one.
    /// </summary>
    public static void WriteMeasures(
        Utf8JsonWriter json,
        IEnumerable<MeasuredValue> measures,
        Convention usual
    )
    {
        foreach (var (measure, value, convention, warning) in measures)
        {
            json.WriteStartObject(measure.Id);
            if (value.IsDefined)
            {
                json.WriteNumber("value", value.Number);
            }
            else
            {
                json.WriteString("undefined", value.Undefined);
            }

            if (convention != usual)
            {
                json.WriteString("convention", convention.Id);
            }

            if (warning is not null)
            {
                json.WriteString("warning", warning);
            }

            json.WriteEndObject();
        }
    }

    /// <summary>A number, or <c>{"undefined":"why"}</c>.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, MeasureValue value)
    {
        if (value.IsDefined)
        {
            json.WriteNumber(name, value.Number);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("undefined", value.Undefined);
        json.WriteEndObject();
    }

    private static void WriteFactBox(Utf8JsonWriter json, FactBoxNumbers box)
    {
        json.WriteStartObject("factBox");
        WriteNumber(json, "level", box.Level);
        json.WriteNumber("tokens", box.Tokens);
        json.WriteNumber("types", box.Types);
        WriteNumber(json, "ttr", box.Ttr);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, Counts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("paragraphs", counts.Paragraphs);
        json.WriteNumber("sentences", counts.Sentences);
        json.WriteNumber("tokens", counts.Tokens);
        json.WriteNumber("types", counts.Types);
        json.WriteNumber("syllables", counts.Syllables);
        json.WriteEndObject();
    }

    // What the page does not say is left out: a number is a number.
    public static void WritePublished(
        Utf8JsonWriter json,
        string name,
        PublishedFactBox published,
        bool? agrees = null
    )
    {
        json.WriteStartObject(name);
        WriteIfSaid(json, "level", published.Level, published.IsLevelUndefined);
        WriteIfSaid(json, "tokens", published.Tokens);
        WriteIfSaid(json, "types", published.Types);
        WriteIfSaid(json, "ttr", published.Ttr, published.IsTtrUndefined);
        if (agrees is { } said)
        {
            json.WriteBoolean("agrees", said);
        }

        json.WriteEndObject();
    }

    private static void WriteIfSaid(
        Utf8JsonWriter json,
        string name,
        double? number,
        bool isUndefined = false
    )
    {
        if (number is { } said)
        {
            json.WriteNumber(name, said);
        }
        else if (isUndefined)
        {
            WriteNumber(json, name, MeasureValue.UndefinedBecause("published so"));
        }
    }
}
