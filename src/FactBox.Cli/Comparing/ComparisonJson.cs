using System.Buffers;
using System.Text;
using System.Text.Json;
using FactBox.Cli.Formats;

namespace FactBox.Cli.Comparing;

/// <summary>A comparison as JSON.</summary>
internal static class ComparisonJson
{
    public static string Of(Comparison comparison)
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
            json.WriteStartObject("first");
            JsonResult.WriteMembers(json, comparison.First);
            json.WriteEndObject();
            json.WriteStartObject("second");
            JsonResult.WriteMembers(json, comparison.Second);
            json.WriteEndObject();
            json.WriteStartObject("differences");
            foreach (var measure in comparison.Measures)
            {
                Write(json, measure);
            }

            json.WriteEndObject();
            json.WriteString("definition", comparison.Definition);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ComparedMeasure measure)
    {
        json.WriteStartObject(measure.First.Measure.Id);
        json.WriteString("firstConvention", measure.First.Convention.Id);
        json.WriteString("secondConvention", measure.Second.Convention.Id);
        JsonResult.WriteNumber(json, "first", measure.First.Value);
        JsonResult.WriteNumber(json, "second", measure.Second.Value);
        JsonResult.WriteNumber(json, "difference", measure.Difference);
        if (measure.NotSplit is { } why)
        {
            json.WriteStartObject("parts");
            json.WriteString("undefined", why);
            json.WriteEndObject();
        }
        else
        {
            json.WriteBoolean("perWord", measure.PerToken);
            json.WriteStartObject("parts");
            foreach (var part in measure.Parts)
            {
                json.WriteNumber(part.Name, part.Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
