using System.Buffers;
using System.Text.Json;
using FactBox.Articles.Plain;
using FactBox.Cli.Formats;
using FactBox.Cli.Results;
using FactBox.Text;

namespace FactBox.Cli.Streaming;

/// <summary>Counts the lines of a batch.</summary>
internal sealed class LineCounter(CountingSettings settings)
{
    private readonly ArrayBufferWriter<byte> _output = new(4096);
    private bool _anyFailed;

    /// <summary>The lines that answer a batch, and whether any of them is an error.</summary>
    public readonly record struct Answer(ReadOnlyMemory<byte> Output, bool AnyFailed);

    public Answer Count(LineBatch batch)
    {
        using var json = new Utf8JsonWriter(_output, JsonResult.Options);
        if (batch.TooLong)
        {
            WriteTooLong(json, batch.Bytes);
            return new(_output.WrittenMemory, _anyFailed);
        }

        for (var rest = batch.Bytes; !rest.IsEmpty; )
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Span.ContainsAnyExcept(" \t\r"u8))
            {
                CountLine(json, line);
            }
        }

        return new(_output.WrittenMemory, _anyFailed);
    }

    private void CountLine(Utf8JsonWriter json, ReadOnlyMemory<byte> line)
    {
        if (line.Length > LineBatch.MostBytes)
        {
            WriteTooLong(json, line[..LineBatch.BytesOfTooLong]);
            return;
        }

        var request = LineRequest.Parse(line);
        if (request.Error is { } error)
        {
            WriteError(json, request.Id, error);
            return;
        }

        // Counted by this one thread; the other threads are at other lines.
        var text = settings.Plain
            ? CountedText.Plain(request.Text)
            : PlainArticle.Read(request.Text).ToCountedText();
        var measures = settings.Measure(settings.Count(text, threads: 1));
        json.WriteStartObject();
        WriteId(json, request.Id);
        json.WriteStartObject("measures");
        JsonResult.WriteMeasures(json, measures, settings.Convention);
        json.WriteEndObject();
        EndLine(json);
    }

    private void WriteTooLong(Utf8JsonWriter json, ReadOnlyMemory<byte> begun) =>
        WriteError(
            json,
            LineRequest.IdIn(begun),
            $"line longer than {LineBatch.MostBytes >> 20} MB"
        );

    private void WriteError(Utf8JsonWriter json, ReadOnlyMemory<byte> id, string error)
    {
        _anyFailed = true;
        json.WriteStartObject();
        WriteId(json, id);
        json.WriteString("error", error);
        EndLine(json);
    }

    private static void WriteId(Utf8JsonWriter json, ReadOnlyMemory<byte> id)
    {
        json.WritePropertyName("id");
        // Digit for digit as it came: as a number it might lose some.
        json.WriteRawValue(id.IsEmpty ? "null"u8 : id.Span, skipInputValidation: true);
    }

    private void EndLine(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        _output.Write("\n"u8);
    }
}
