using FactBox.Tests;

namespace FactBox.Cli.Tests;

/// <summary>Addresses on the command line, and what goes wrong as nobody foresaw.</summary>
public sealed class FetchingTests
{
    [Fact]
    public void A_kept_page_is_counted_again_without_being_sent_again()
    {
        using var folder = new TemporaryFolder();
        var sent = 0;
        using var server = new WebServer(
            (path, header) =>
                path is "/robots.txt" ? WebAnswer.NotFound
                : header.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal)
                    ? new([], Status: 304)
                : new(
                    System.Text.Encoding.UTF8.GetBytes(
                        WarcFiles.Html(Interlocked.Increment(ref sent))
                    ),
                    Headers: "ETag: \"v1\""
                )
        );
        var cache = Path.Combine(folder.Path, "kept");
        string[] arguments =
        [
            "--allow-host",
            "127.0.0.1",
            "--cache",
            cache,
            "--format",
            "json",
            server.Url("/"),
        ];

        var first = CliRun.Of(arguments);
        var second = CliRun.Of(arguments);
        foreach (var file in Directory.GetFiles(cache))
        {
            File.WriteAllText(file, "broken");
        }

        var third = CliRun.Of(arguments);

        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Equal(first, second);
        Assert.Equal((0, ""), (third.Code, third.Error));
        Assert.Equal(2, sent);
    }

    [Theory]
    [InlineData("127.0.0.1:8080")]
    [InlineData("[::1]:8080")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("")]
    public void What_is_no_host_alone_is_a_wrong_command_line(string host)
    {
        var run = CliRun.Of("--allow-host", host, "days.txt");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal(
            $"factbox: --allow-host takes the name or address of a host alone, such as 127.0.0.1, localhost or ::1, not '{host}'\n",
            run.Error.ReplaceLineEndings("\n")
        );
    }

    [Theory]
    [InlineData("::1")]
    [InlineData("[::1]")]
    public void An_address_of_version_6_is_allowed_with_and_without_brackets(string host)
    {
        // Nobody listens at port 1.
        var run = CliRun.Of("--allow-host", host, "http://[::1]:1/");

        Assert.Equal(1, run.Code);
        Assert.Contains("cannot be fetched (", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("--threads", "1", "-")]
    public void An_input_that_fails_as_nobody_foresaw_is_named_and_the_others_are_done(
        params string[] before
    )
    {
        var failsAtOnce = Run(before, new FaultyStream([]));
        // Its beginning is read by whoever finds it, the rest by whoever counts it.
        var failsLater = Run(before, new FaultyStream(new byte[8192].Select(_ => (byte)'a')));
        // A web archive is read as it is found.
        var failsInside = Run(
            before,
            new FaultyStream([
                .. WarcFiles.Page("https://harlow.example/1", WarcFiles.Html(1)),
                .. WarcFiles.Page("https://harlow.example/2", new string('a', 300_000))[..200_000],
            ])
        );

        foreach (var (code, output, error) in new[] { failsAtOnce, failsLater, failsInside })
        {
            Assert.Equal(1, code);
            Assert.Equal(
                "factbox: -: could not be read (InvalidTimeZoneException: nobody foresaw this); that is a fault of factbox, please report it with this input\n",
                error.ReplaceLineEndings("\n")
            );
            Assert.Contains("\ndays.txt,", output, StringComparison.Ordinal);
        }

        Assert.Contains(
            "\n'-!/https://harlow.example/1,",
            failsInside.Output,
            StringComparison.Ordinal
        );
    }

    private static (int Code, string Output, string Error) Run(string[] arguments, Stream input)
    {
        Environment.CurrentDirectory = CliRun.Inputs;
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = Program.Run(
            [.. arguments, "days.txt", "--format", "csv"],
            new Terminal(input, output, error)
        );
        return (code, System.Text.Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Bytes, and behind them a fault.</summary>
    private sealed class FaultyStream(IEnumerable<byte> bytes) : Stream
    {
        private readonly MemoryStream _bytes = new([.. bytes]);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = _bytes.Read(buffer, offset, count);
            return read > 0 || count == 0
                ? read
                : throw new InvalidTimeZoneException("nobody foresaw this");
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
