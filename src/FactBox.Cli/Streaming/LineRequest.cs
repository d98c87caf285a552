using System.Text.Json;
using System.Text.Unicode;

namespace FactBox.Cli.Streaming;

/// <summary>What one line asks for.</summary>
/// <param name="Id">Its id as JSON, as it was written; empty where there is none.</param>
/// <param name="Text">The text, in UTF-8.</param>
/// <param name="Error">What is wrong with the line, or null.</param>
internal readonly record struct LineRequest(
    ReadOnlyMemory<byte> Id,
    ReadOnlyMemory<byte> Text,
    string? Error
)
{
    // More than any data has, and few enough for whoever reads the answer.
    private const int MostDepth = 64;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>Reads a line; of a name that occurs twice the last value counts.</summary>
    public static LineRequest Parse(ReadOnlyMemory<byte> line)
    {
        line = WithoutMark(line);
        ReadOnlyMemory<byte> id = default;
        try
        {
            var reader = new Utf8JsonReader(line.Span, new() { MaxDepth = MostDepth });
            var request = Parse(ref reader, line, ref id);
            reader.Read(); // fails if anything follows the object
            return request;
        }
        catch (JsonException)
        {
            return new(id, default, WhatIsWrong(line.Span));
        }
    }

    /// <summary>The id in the beginning of a line; empty where none stands there whole.</summary>
    public static ReadOnlyMemory<byte> IdIn(ReadOnlyMemory<byte> begun)
    {
        begun = WithoutMark(begun);
        var reader = new Utf8JsonReader(begun.Span, isFinalBlock: false, state: default);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return default;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isId = reader.ValueTextEquals("id"u8);
                if (!reader.Read())
                {
                    break;
                }

                var start = (int)reader.TokenStartIndex;
                if (!reader.TrySkip())
                {
                    break;
                }

                var value = begun[start..(int)reader.BytesConsumed];
                if (isId && Utf8.IsValid(value.Span))
                {
                    return value;
                }
            }
        }
        catch (JsonException)
        {
            // Then it is no JSON either.
        }

        return default;
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) =>
        line.Span.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line;

    // The reader does not tell depth from syntax, so it reads again to any depth.
    private static string WhatIsWrong(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line, new() { MaxDepth = int.MaxValue });
            while (reader.Read()) { }

            return $"JSON nested deeper than {Results.Numbers.Text(MostDepth)}";
        }
        catch (JsonException error)
        {
            return $"not JSON, at byte {Results.Numbers.Text((error.BytePositionInLine ?? 0) + 1)}";
        }
    }

    private static LineRequest Parse(
        ref Utf8JsonReader reader,
        ReadOnlyMemory<byte> line,
        ref ReadOnlyMemory<byte> id
    )
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return new(id, default, "not a JSON object");
        }

        ReadOnlyMemory<byte> text = default;
        var error = "no \"text\"";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            var isText = reader.ValueTextEquals("text"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (isText)
            {
                error = ReadText(ref reader, out text);
            }

            reader.Skip();
            var value = line[start..(int)reader.BytesConsumed];
            if (isId && Utf8.IsValid(value.Span))
            {
                id = value;
            }
        }

        return new(id, text, Utf8.IsValid(line.Span) ? error : "not valid UTF-8");
    }

    private static string? ReadText(ref Utf8JsonReader reader, out ReadOnlyMemory<byte> text)
    {
        text = default;
        if (reader.TokenType != JsonTokenType.String)
        {
            return "\"text\" is not a string";
        }

        var buffer = new byte[reader.ValueSpan.Length];
        try
        {
            text = buffer.AsMemory(0, reader.CopyString(buffer));
            var nul = text.Span.IndexOf((byte)0);
            return nul < 0 ? null : $"binary text (NUL byte at offset {Results.Numbers.Text(nul)})";
        }
        catch (InvalidOperationException)
        {
            return "\"text\" holds half of a character (a lone surrogate)";
        }
    }
}
