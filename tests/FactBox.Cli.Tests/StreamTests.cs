using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace FactBox.Cli.Tests;

/// <summary><c>factbox stream</c>: a line in, a line out.</summary>
public sealed class StreamTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("7")]
    public void Answers_come_in_the_order_of_the_questions(string threads)
    {
        var input = new StringBuilder();
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(Enumerable.Repeat("cat ", (i % 97) + 1));
            input.Append(CultureInfo.InvariantCulture, $"{{\"id\":{i},\"text\":\"{text}\"}}\n");
        }

        var run = CliRun.With(input.ToString(), "stream", "--threads", threads, "--plain");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = run
            .Output.TrimEnd()
            .Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToArray();
        Assert.Equal(
            Enumerable.Range(0, 5000),
            lines.Select(line => line.GetProperty("id").GetInt32())
        );
        Assert.All(
            lines,
            (line, i) =>
                Assert.Equal(
                    (i % 97) + 1,
                    line.GetProperty("measures")
                        .GetProperty("tokens")
                        .GetProperty("value")
                        .GetInt32()
                )
        );
    }

    [Theory]
    [InlineData(
        """{"id":"a","text":"A cat."}""",
        """{"id":"a","measures":{"tokens":{"value":2}}}"""
    )]
    [InlineData("""{"text":"A cat."}""", """{"id":null,"measures":{"tokens":{"value":2}}}""")]
    [InlineData(
        """{"id":1.50,"text":"A \"cat\" \u00e9té"}""",
        """{"id":1.50,"measures":{"tokens":{"value":3}}}"""
    )]
    [InlineData(
        """{"id":{"a": [1]},"text":"","more":{"text":7}}""",
        """{"id":{"a": [1]},"measures":{"tokens":{"value":0}}}"""
    )]
    [InlineData("""{"id":1,"text":7}""", """{"id":1,"error":"\"text\" is not a string"}""")]
    [InlineData("""{"id":1,"text":["a"]}""", """{"id":1,"error":"\"text\" is not a string"}""")]
    [InlineData("""{"id":1}""", """{"id":1,"error":"no \"text\""}""")]
    [InlineData("""{"id":1,"text":"a""", """{"id":1,"error":"not JSON, at byte 18"}""")]
    [InlineData("""["a"]""", """{"id":null,"error":"not a JSON object"}""")]
    [InlineData("""{"text":"a"} {}""", """{"id":null,"error":"not JSON, at byte 14"}""")]
    [InlineData(
        """{"id":1,"text":"a \ud800"}""",
        """{"id":1,"error":"\"text\" holds half of a character (a lone surrogate)"}"""
    )]
    public void A_line_gets_its_answer(string line, string answer)
    {
        var run = CliRun.With(
            $"\n  \r\n{line}\r\n{{\"id\":9,\"text\":\"on\"}}",
            "stream",
            "--measures",
            "tokens"
        );

        Assert.Equal(
            $"{answer}\n{{\"id\":9,\"measures\":{{\"tokens\":{{\"value\":1}}}}}}\n",
            run.Output
        );
        Assert.Equal(answer.Contains("error", StringComparison.Ordinal) ? 1 : 0, run.Code);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_an_error()
    {
        byte[] line = [.. "{\"id\":1,\"text\":\""u8, 0xFF, .. "\"}"u8];

        Assert.Equal(
            "{\"id\":1,\"error\":\"not valid UTF-8\"}\n",
            CliRun.With(line, "stream").Output
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void A_line_too_long_is_an_error_and_the_next_is_read(int megabytesMore)
    {
        var text = new string('a', (16 + megabytesMore) << 20);

        var run = CliRun.With(
            $"{{\"id\":1,\"text\":\"a\"}}\n{{\"id\":2,\"text\":\"{text}\"}}\n{{\"id\":3,\"text\":\"a\"}}\n",
            "stream",
            "--measures",
            "tokens"
        );

        Assert.Equal(
            """
            {"id":1,"measures":{"tokens":{"value":1}}}
            {"id":2,"error":"line longer than 16 MB"}
            {"id":3,"measures":{"tokens":{"value":1}}}

            """,
            run.Output
        );
    }

    [Fact]
    public void A_long_line_is_counted_whole()
    {
        var text = string.Concat(Enumerable.Repeat("cat ", 1 << 20));

        var run = CliRun.With(
            $"{{\"text\":\"{text}\"}}",
            "stream",
            "--measures",
            "tokens",
            "--plain"
        );

        Assert.Equal("{\"id\":null,\"measures\":{\"tokens\":{\"value\":1048576}}}\n", run.Output);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Whoever_waits_for_an_answer_gets_it(string threads)
    {
        var (questions, answers) = (new Pipe(), new Pipe());
        var running = Task.Run(
            () =>
            {
                using var output = answers.Writer.AsStream();
                return Program.Run(
                    ["stream", "--measures", "tokens", "--threads", threads],
                    new Terminal(questions.Reader.AsStream(), output, TextWriter.Null)
                );
            },
            TestContext.Current.CancellationToken
        );
        using var reader = new StreamReader(answers.Reader.AsStream());
        for (var i = 0; i < 3; i++)
        {
            await questions.Writer.WriteAsync(
                "{\"text\":\"A cat.\"}\n"u8.ToArray(),
                TestContext.Current.CancellationToken
            );
            var answer = await reader
                .ReadLineAsync(TestContext.Current.CancellationToken)
                .AsTask()
                .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            Assert.Equal("{\"id\":null,\"measures\":{\"tokens\":{\"value\":2}}}", answer);
        }

        await questions.Writer.CompleteAsync();
        Assert.Equal(0, await running);
    }
}
