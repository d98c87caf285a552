using FactBox.Text;

namespace FactBox.Measures;

/// <summary>A measure: what it is, beside how it is computed.</summary>
public sealed record Measure
{
    /// <summary>Its id, in lower case with hyphens; stable.</summary>
    public required string Id { get; init; }

    /// <summary>Its name as the field uses it.</summary>
    public required string Name { get; init; }

    /// <summary>What it says of a text, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>
    /// How it is computed, in the ids of other measures, numbers, <c>+ − · / ^ ( )</c> and functions; for a count, its
    /// own id. <c>Σ(…)</c> adds up over the types, each of which occurs <c>f</c> times; <c>choose(n, k)</c> is how many
    /// ways there are to take k of n; <c>if(x, a, b)</c> is a where x is above 0, else b.
    /// </summary>
    public required string Formula { get; init; }

    /// <summary>Whether the formula is steps told in words, which no formula can say.</summary>
    public bool IsProcedure { get; init; }

    /// <summary>Where it comes from: work, year, page; for a count, the rule.</summary>
    public required string Source { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The range that it can have, and the usual one.</summary>
    public required string Range { get; init; }

    /// <summary>What a text must have for it to be defined.</summary>
    public required string Needs { get; init; }

    /// <summary>
    /// Whether it goes by the order of the tokens, so that only a profile with <see cref="TextProfile.Sequence"/> has it.
    /// </summary>
    public bool NeedsSequence { get; init; }

    /// <summary>
    /// For a count of tokens or types of a kind: whether a type, by its number in the table, is of that kind. Then the
    /// words behind the count can be shown.
    /// </summary>
    public Func<TypeTable, int, bool>? Includes { get; init; }

    /// <summary>
    /// What came out on the way to a value that <see cref="Compute"/> gives, in words, where the formula alone does not
    /// show it: of MTLD how many factors there are.
    /// </summary>
    public Func<TextProfile, string>? Between { get; init; }

    /// <summary>
    /// Why a value is to be taken with care, or null: where a text is shorter than the sample that the source asks for.
    /// (Where the source gives none for so short a text, the value is undefined.)
    /// </summary>
    public Func<TextProfile, string?>? Warning { get; init; }

    /// <summary>Computes it, not rounded.</summary>
    public required Func<TextProfile, MeasureValue> Compute { get; init; }

    /// <summary>Whether it is a count: a whole number that other measures are made of.</summary>
    public bool IsCount => string.Equals(Formula, Id, StringComparison.Ordinal);
}
