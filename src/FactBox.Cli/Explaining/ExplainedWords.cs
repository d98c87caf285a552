using System.Collections.Immutable;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Cli.Explaining;

/// <summary>The words behind a count that measures are made of.</summary>
/// <param name="Count">The count.</param>
/// <param name="Convention">What it was counted by.</param>
/// <param name="Title">What the words are, such as <c>Polysyllables, how often</c>.</param>
/// <param name="Types">How many types there are of the kind.</param>
/// <param name="First">The first of them, with the number that they are in the order of.</param>
internal sealed record ExplainedWords(
    Measure Count,
    Convention Convention,
    string Title,
    int Types,
    ImmutableArray<(ExplainedType Type, long Number)> First
)
{
    private const int TypesShown = 20;

    public int More => Types - First.Length;

    /// <summary>Those behind a count; null where it has no words of its own, such as sentences.</summary>
    public static ExplainedWords? Of(Measure count, TextProfile profile, Convention convention)
    {
        var types = profile.Types;
        return count switch
        {
            { Includes: { } includes } => Of(
                $"{count.Name}, how often",
                type => includes(types, type),
                type => types.Occurrences(type)
            ),
            { Id: "syllables" } => Of(
                "The types with most syllables, how many",
                _ => true,
                type => types.Syllables(type)
            ),
            { Id: "letters" or "characters" } => Of(
                "The longest types, how many letters and digits",
                _ => true,
                type => ExplainedType.LettersAndDigits(types.Text(type))
            ),
            { Id: "types" or "squares" } => Of(
                "The most frequent types, how often",
                _ => true,
                type => types.Occurrences(type)
            ),
            _ => null,
        };

        ExplainedWords Of(string title, Func<int, bool> isOne, Func<int, long> number)
        {
            var all = Enumerable.Range(0, types.Count).Where(isOne).ToArray();
            return new(
                count,
                convention,
                title,
                all.Length,
                [
                    // Among equals by letters, for the table's own order is no promise.
                    .. all.Select(type => (ExplainedType.Of(types, type), number(type)))
                        .OrderByDescending(one => one.Item2)
                        .ThenBy(one => one.Item1.Text, StringComparer.Ordinal)
                        .Take(TypesShown),
                ]
            );
        }
    }
}

/// <summary>A type of the text.</summary>
internal sealed record ExplainedType(string Text, long Occurrences, int Syllables)
{
    public static ExplainedType Of(TypeTable types, int type) =>
        new(types.Text(type), types.Occurrences(type), types.Syllables(type));

    public static int LettersAndDigits(string text) => text.Count(char.IsLetterOrDigit);
}
