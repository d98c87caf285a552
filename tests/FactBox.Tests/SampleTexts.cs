using CsCheck;

namespace FactBox.Tests;

/// <summary>Texts for property tests: pieces that look like prose and pieces that look for trouble.</summary>
internal static class SampleTexts
{
    public static Gen<string> Any { get; } =
        Gen.Frequency(
                (
                    8,
                    Gen.OneOf(
                        "the",
                        "The",
                        "cat",
                        "sat",
                        "isn't",
                        "China's",
                        "U.S.",
                        "Mr.",
                        "COVID-19",
                        "684.60",
                        "12th",
                        "naïve",
                        "“Yes,”",
                        "x@y.org",
                        "http://x.org/a.",
                        "year-on-year",
                        "don’t",
                        "$5",
                        "Go!",
                        "Why?",
                        "end.",
                        "A.",
                        "…",
                        "Ελλάδα",
                        "東京。"
                    )
                ),
                (1, Gen.Char.Select(c => c.ToString())),
                (
                    1,
                    Gen.OneOf(
                        "\n",
                        "\n\n",
                        "\r\n",
                        "\t",
                        "\u00A0",
                        "\u0301",
                        "\u00AD",
                        "\0",
                        "'",
                        "-",
                        "."
                    )
                )
            )
            .Array[0, 60]
            .Select(words => string.Join(' ', words));
}
