using System.Diagnostics;
using System.Text;
using FactBox.Articles;
using FactBox.Articles.Archives;

namespace FactBox.Fuzz;

/// <summary>
/// Small valid files of every kind, changed at random: each must be read or refused, by the error that is made for it
/// and in bounded time. An input that ends the whole process is left behind in a file.
/// </summary>
internal static class ReaderFuzzer
{
    // Far above what a file of some kilobytes takes, far below the limit for a PDF.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(5);

    // What parsers of these kinds look at.
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<",
            ">",
            "</w:p>",
            "<w:p>",
            "<w:tbl>",
            "<w:tr>",
            "<div>",
            "<table>",
            "&amp;",
            "&x;",
            "&#0;",
            "&#xFFFFFFFF;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "<!DOCTYPE x [<!ENTITY x \"y\">]>",
            "[",
            "]",
            "<<",
            ">>",
            "(",
            ")",
            "/",
            " 0 R",
            "1 0 obj",
            "endobj",
            "stream\n",
            "endstream",
            "/Kids",
            "/Length",
            "/Prev 9",
            "xref",
            "trailer",
            "{",
            "}",
            "\"",
            ":",
            ",",
            "\r\n",
            "\r\n\r\n",
            "WARC/1.0\r\n",
            "Content-Length: ",
            "--b\r\n",
            "--b--",
            "-1",
            "0",
            "9999999999",
            "99999999999999999999",
            "1e999",
            "../",
            "=",
            "=\r\n",
            "PK\u0003\u0004",
        }.Select(Encoding.Latin1.GetBytes),
        [0],
        [0xFF],
        [0x1F, 0x8B, 8],
        [0xFF, 0xFE],
    ];

    /// <summary>Reads so many files; gives how many failed.</summary>
    public static int Run(int inputs, int seed)
    {
        var clock = Stopwatch.StartNew();
        var failed = 0;
        var (read, refused, bytes) = (0L, 0L, 0L);
        Parallel.For(
            0,
            inputs,
            number =>
            {
                var random = new Random(unchecked((seed * 1_000_003) + number));
                var (name, build) = SampleFiles.All[number % SampleFiles.All.Count];
                var file = build(part => Changed(part, random));
                var kept = Path.Combine(
                    Path.GetTempPath(),
                    $"factbox-fuzz-{Environment.CurrentManagedThreadId}-{name}"
                );
                File.WriteAllBytes(kept, file);
                var time = Stopwatch.StartNew();
                var problem = Problem(name, file, ref read, ref refused);
                if (problem is null && time.Elapsed > MostTime)
                {
                    // Where others have the processor it may have waited: what is slow is slow again.
                    time.Restart();
                    problem = Problem(name, file);
                    problem ??=
                        time.Elapsed > MostTime ? $"takes {time.Elapsed.TotalSeconds:F1} s" : null;
                }

                if (problem is not null)
                {
                    kept = Path.Combine(
                        Path.GetTempPath(),
                        $"factbox-failed-{seed}-{number}-{name}"
                    );
                    File.WriteAllBytes(kept, file);
                    Console.WriteLine(
                        $"{name}, input {number} of seed {seed}, in {kept}:\n{problem}"
                    );
                    Interlocked.Increment(ref failed);
                }

                Interlocked.Add(ref bytes, file.Length);
            }
        );
        Console.WriteLine(
            $"{inputs:N0} files of {SampleFiles.All.Count} kinds, seed {seed}, {bytes / 1e6:F0} MB: {read:N0} documents read, {refused:N0} refused, {failed:N0} failures, {clock.Elapsed.TotalSeconds:F0} s"
        );
        return failed;
    }

    /// <summary>What is wrong with how a file was taken, or null.</summary>
    public static string? Problem(string name, byte[] file)
    {
        var (read, refused) = (0L, 0L);
        return Problem(name, file, ref read, ref refused);
    }

    private static string? Problem(string name, byte[] file, ref long read, ref long refused)
    {
        try
        {
            foreach (
                var found in new ContainerReader(new()).Open(
                    new FoundDocument(name) { Bytes = file }
                )
            )
            {
                try
                {
                    if (!found.IsNote)
                    {
                        // Counting text that is no UTF-16 would fail later.
                        DocumentReader.Read(found, new()).ToCountedText();
                        Interlocked.Increment(ref read);
                    }
                }
                catch (UnreadableInputException error) when (error.Message.Length > 0)
                {
                    Interlocked.Increment(ref refused);
                }
            }

            return null;
        }
        catch (Exception error)
        {
            return error.ToString();
        }
    }

    private static byte[] Changed(byte[] part, Random random)
    {
        var bytes = new List<byte>(part);
        for (var changes = random.Next(6); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = 1 + random.Next(Math.Min(200, bytes.Count - at));
            switch (random.Next(8))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5:
                    // The same over and over: nesting.
                    for (
                        var times = random.Next(random.Next(20) == 0 ? 5000 : 50);
                        times > 0;
                        times--
                    )
                    {
                        bytes.InsertRange(at, Pieces[(at + length) % Pieces.Length]);
                    }

                    break;
                default:
                    bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }
}
