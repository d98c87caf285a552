using System.Text;
using CsCheck;
using FactBox.Lexicons;

namespace FactBox.Tests;

public sealed class HyphenationTests
{
    private const string PackagedPatterns = "/usr/share/hyphen/hyph_en_US.dic";

    [Theory]
    [InlineData("hyphenation", 3)] // hy-phen-ation, as TeX breaks it
    [InlineData("computer", 3)] // com-put-er, the title of Liang's thesis
    [InlineData("the", 1)]
    [InlineData("COVID-19", 2)] // no point, the written hyphen
    [InlineData("684.60", 1)]
    [InlineData("a", 1)]
    public void Syllables_are_points_and_written_hyphens_and_one(string word, int syllables) =>
        Assert.Equal(syllables, new HyphenationSyllables().Count(Encoding.UTF8.GetBytes(word)));

    [Fact]
    public void The_trie_finds_what_a_search_through_the_packaged_patterns_finds()
    {
        if (!File.Exists(PackagedPatterns))
        {
            Assert.Skip($"{PackagedPatterns} is not here (Debian package hyphen-en-us)");
        }

        var patterns = File.ReadLines(PackagedPatterns)
            .Skip(1)
            .Where(line => line.Length > 0 && !char.IsAsciiLetterUpper(line[0]))
            .ToDictionary(
                line => string.Concat(line.Where(c => !char.IsAsciiDigit(c))),
                line => line
            );
        var random = new Random(1);
        var words = patterns
            .Keys.Concat(patterns.Keys.Select(letters => letters.Replace('.', 'e') + "ing"))
            .Concat(
                patterns.Keys.Select(letters =>
                    "re" + letters + patterns.Keys.ElementAt(random.Next(2000))
                )
            );
        foreach (var word in words)
        {
            var expected = PlainPoints(word, patterns);
            Assert.Equal(
                expected,
                HyphenationPatterns.CountPoints(Encoding.UTF8.GetBytes(word), 2, 2)
            );
            var fast = HyphenationAutomaton.CountPoints(Encoding.UTF8.GetBytes(word), 2, 2);
            Assert.True(fast == expected || fast < 0, word);
        }
    }

    [Fact]
    public void The_automaton_finds_what_the_trie_finds() =>
        Gen.OneOf(Gen.Char["abcdeghilmnoprstuyz"], Gen.Char[" ~"], Gen.Const('.'), Gen.Const('é'))
            .Array[0, 34]
            .Select(Gen.Int[1, 4], Gen.Int[1, 4])
            .Sample(
                (letters, before, after) =>
                {
                    var word = Encoding.UTF8.GetBytes(letters);
                    var lower = Encoding.UTF8.GetBytes(new string(letters).ToLowerInvariant());
                    var fast = HyphenationAutomaton.CountPoints(word, before, after);
                    var ascii = System.Text.Ascii.IsValid(word);
                    Assert.Equal(ascii && word.Length <= 13, fast >= 0 && word.Length <= 13);
                    Assert.True(
                        fast < 0 || fast == HyphenationPatterns.CountPoints(lower, before, after),
                        new string(letters)
                    );
                },
                iter: 20_000
            );

    // Liang's algorithm as he tells it: every pattern at every place, the greatest level wins, odd levels are points.
    private static int PlainPoints(string word, Dictionary<string, string> patterns)
    {
        var pointed = $".{word}.";
        var levels = new int[pointed.Length + 1];
        for (var start = 0; start < pointed.Length; start++)
        {
            for (var end = start + 1; end <= pointed.Length; end++)
            {
                if (patterns.TryGetValue(pointed[start..end], out var pattern))
                {
                    var at = start;
                    foreach (var c in pattern)
                    {
                        if (char.IsAsciiDigit(c))
                        {
                            levels[at] = Math.Max(levels[at], c - '0');
                        }
                        else
                        {
                            at++;
                        }
                    }
                }
            }
        }

        return Enumerable.Range(2, Math.Max(0, word.Length - 3)).Count(i => levels[i + 1] % 2 == 1);
    }
}
