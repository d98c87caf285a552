using FactBox.Text;

namespace FactBox.Lexicons;

/// <summary>
/// Syllables as American English is spoken, for the <c>standard</c> convention: those of the first pronunciation in the
/// CMU Pronouncing Dictionary, and of our own rules for tokens that it lacks (origin, licence and accuracy:
/// Lexicons/README.md).
/// </summary>
/// <remarks>
/// In this order: the dictionary, whatever the case of the letters; the sum of the parts between hyphens, slashes and
/// the like; numbers by <see cref="NumberWords"/>; endings with an apostrophe (<c>'s</c>, <c>n't</c>, ...) by the sounds
/// before them; words without a vowel letter by the names of their letters (<c>BBC</c> 3); any other word by a model of
/// its spelling, which reads an accented letter as its base letter. A run of letters of a script that is not Latin
/// counts 1.
/// </remarks>
/// <param name="Dictionary">Whether the dictionary is asked; without it, rules and model count every word.</param>
public sealed record StandardSyllables(bool Dictionary = true) : SyllableCounter
{
    private static readonly SyllableModel Model = new(Blob.Embedded(SyllableModel.Resource));
    private static readonly SyllableReader Rules = new(Model, default);
    private static readonly SyllableReader Words = new(
        Model,
        new(Blob.Embedded(SyllableExceptions.Resource))
    );

    /// <summary>The syllables of a token, with the dictionary.</summary>
    internal static int Spoken(ReadOnlySpan<byte> token) => Words.Count(token);

    /// <inheritdoc/>
    public override int Count(ReadOnlySpan<byte> token) =>
        (Dictionary ? Words : Rules).Count(token);
}
