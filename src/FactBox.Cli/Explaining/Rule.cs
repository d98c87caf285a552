using FactBox.Conventions;
using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Cli.Explaining;

/// <summary>A rule of a convention, in short.</summary>
internal sealed record Rule(string Name, string Text)
{
    public static IEnumerable<Rule> AllOf(Convention convention)
    {
        yield return new("Text", PartsOf(convention));
        yield return new(
            "Sentences",
            "end at . ! ? or … before white space, unless the stop belongs to an abbreviation or a number, and where "
                + "a paragraph ends: a headline is one"
        );
        yield return new(
            "Tokens",
            "words and numbers; a hyphen between letters parts two; n't and 's stand alone; an address is one; signs "
                + (
                    convention.Counting.CurrencySigns
                        ? "count where they are of a currency"
                        : "do not count"
                )
        );
        yield return new(
            "Types",
            convention.Counting.FoldCase
                ? "different tokens; The and the are one"
                : "different tokens, letter for letter; The and the are two"
        );
        yield return new("Syllables", SyllablesOf(convention.Counting.Syllables));
        yield return new(
            "Rounding",
            convention.Decimals is { } decimals
                ? $"once, at the end, to {Results.Numbers.Plural(decimals, "decimal")}, half away from zero"
                : "none"
        );
    }

    private static string PartsOf(Convention convention) =>
        convention.CountedParts == TextParts.All
            ? "all of the article: headline, credit, standfirst, body, author note, contact; not the fact box itself"
            : $"of the article: {string.Join(", ", convention.CountedParts.ToString().Split(", ").Select(Names.Of))}";

    private static string SyllablesOf(SyllableCounter counter) =>
        counter is HyphenationSyllables
            ? "the places where US English hyphenates the word (two letters before and two after, at least), plus "
                + "the hyphens written in it, plus 1"
            : Names.Of(counter.GetType().Name);
}
