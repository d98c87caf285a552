using System.Collections.Immutable;
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
            convention.Counting.WholeWords
                ? "words as written, with their apostrophes and hyphens; numbers; $ % & where they are read aloud; an "
                    + "address is one"
                : "words and numbers; a hyphen between letters parts two; n't and 's stand alone; an address is one; "
                    + "signs do not count"
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
            : "as the word is spoken: by the CMU Pronouncing Dictionary, for other words by a model of their spelling; "
                + "numbers and signs as they are read aloud";
}

/// <summary>The rules of a convention, in short.</summary>
internal sealed record ConventionRules(Convention Convention, ImmutableArray<Rule> Rules)
{
    public static ConventionRules Of(Convention convention) =>
        new(convention, [.. Rule.AllOf(convention)]);
}
