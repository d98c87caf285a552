using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>
/// GNU style itself, run beside the convention that follows it, on texts that it was not made with. Skipped where there
/// is no <c>style</c> (Debian package diction).
/// </summary>
public sealed class GnuStyleLiveTests
{
    private const string Style = "/usr/bin/style";

    // What it prints, and what that is here; the first three are counts.
    private static readonly (string Pattern, string Id)[] Printed =
    [
        (@"(\d+) characters", "characters"),
        (@"(\d+) words", "tokens"),
        (@"(\d+) sentences", "sentences"),
        (@"(\d+) paragraphs", "paragraphs"),
        (@"Kincaid: (\S+)", "level"),
        (@"ARI: (\S+)", "ari"),
        (@"Coleman-Liau: (\S+)", "coleman-liau"),
        (@"Flesch Index: ([^/]+)/", "flesch-reading-ease"),
        (@"Fog Index: (\S+)", "gunning-fog"),
        (@"Lix: (\S+)", "lix"),
        (@"SMOG-Grading: (\S+)", "smog"),
    ];

    private static readonly string[] Pieces =
    [
        .. "The He Dogs A I U.S. Mr. e.g. etc. No. NATO McLean It's it's dog's dogs' 'tis rock'n'roll".Split(
            ' '
        ),
        .. "well-known -- - re-elected walked red naive rhythm yellow eye queue aeiou syzygy area".Split(
            ' '
        ),
        .. "5 3.5 1,000 5th 4ever COVID-19 $5 10% 1. 2) x=3 ann@example.org www.example.org".Split(
            ' '
        ),
        .. ". , : ; ! ? ... .. .... ?! \" ' “ ” ’ ( ) [ ] … – — · é Ünter Über naïve 東京 № 😀".Split(
            ' '
        ),
        "\n",
        "\n\n",
        "\n\n\n",
        "\r\n",
        "\t",
        " ",
        "  ",
        "\v",
        "\u00A0",
        "\0",
        "\n#",
        "\n# line 5 \"file\"\n",
        "\n#\n",
        "#",
    ];

    private static readonly string[] Spaces = ["", " ", " ", " ", ". ", ".\n"];

    private static readonly Gen<string> Texts = Gen.Select(
            Gen.Int[0, Pieces.Length - 1],
            Gen.Int[0, Spaces.Length - 1],
            (piece, space) => Pieces[piece] + Spaces[space]
        )
        .Array[0, 80]
        .Select(string.Concat);

    public static TheoryData<string> Samples { get; } =
        new(
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "samples"))
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Samples))]
    public void Prints_the_same_of_a_sample(string name) =>
        AssertSame(File.ReadAllBytes(Path.Combine(Repository.Root, "samples", name)));

    [Fact]
    public void Prints_the_same_of_generated_texts() =>
        Texts.Sample(text => AssertSame(Encoding.UTF8.GetBytes(text)), iter: 1000, threads: 1);

    [Fact]
    public void Prints_the_same_of_any_bytes() =>
        Gen.Select(Gen.Byte.Array[0, 300], Texts, Gen.Byte.Array[0, 30])
            .Sample(
                (some, text, more) =>
                    AssertSame([.. some, .. Encoding.UTF8.GetBytes(text), .. more]),
                iter: 500,
                threads: 1
            );

    [Fact]
    public void Prints_the_same_where_a_directive_is_longer_than_it_reads() =>
        Assert.All(
            Enumerable.Range(255, 40),
            length =>
                AssertSame(
                    Encoding.UTF8.GetBytes(
                        $"One is here.\n#{new string('x', length)} Two is there. \nThree are gone.\n"
                    )
                )
        );

    private static void AssertSame(byte[] text)
    {
        var output = RunStyle(text);
        var profile = GnuStyleConvention.Version1.Count(CountedText.Plain(text));
        if (output.Contains("No sentences found", StringComparison.Ordinal))
        {
            Assert.Equal(0, profile.Sentences);
            return;
        }

        Assert.All(
            Printed,
            printed =>
            {
                var there = Regex.Match(output, printed.Pattern).Groups[1].Value;
                var here = AllMeasures.Find(printed.Id)!.Compute(profile).Number;
                Assert.Equal(double.Parse(there, CultureInfo.InvariantCulture), here);
            }
        );
    }

    private static string RunStyle(byte[] text)
    {
        if (!File.Exists(Style))
        {
            Assert.Skip($"no {Style} here: apt-get install diction");
        }

        var start = new ProcessStartInfo(Style, ["-L", "en"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        };
        using var style = Process.Start(start)!;
        style.StandardInput.BaseStream.Write(text);
        style.StandardInput.Close();
        return style.StandardOutput.ReadToEnd();
    }
}
