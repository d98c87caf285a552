using System.Text;
using CsCheck;
using FactBox.Conventions;
using FactBox.Measures;
using FactBox.Text;

namespace FactBox.Tests;

/// <summary>Texts of which nothing matters but which tokens are of the same type.</summary>
internal static class TokenSequences
{
    /// <summary>Up to 400 tokens of few types or many; the frequent ones are as frequent as in a text.</summary>
    public static Gen<int[]> Any { get; } =
        Gen.Select(Gen.Int[1, 500], Gen.Double[1, 4])
            .SelectMany(
                (types, skew) =>
                    Gen.Double[0, 1].Select(x => (int)(types * Math.Pow(x, skew))).Array[0, 400]
            );

    /// <summary>The profile of tokens, those of one number of one type.</summary>
    public static TextProfile Count(params int[] tokens) => Count(tokens.Select(Word));

    /// <summary>The profile of tokens of letters.</summary>
    public static TextProfile Count(IEnumerable<string> tokens) =>
        FactBoxConvention.Version1.Count(
            CountedText.Plain(Encoding.UTF8.GetBytes(string.Join(' ', tokens))),
            withSequence: true
        );

    /// <summary>A measure of tokens.</summary>
    public static MeasureValue Measure(string id, params int[] tokens) =>
        AllMeasures.Find(id)!.Compute(Count(tokens));

    /// <summary>Words for numbers: of letters, short and long ones.</summary>
    public static string Word(int number)
    {
        var word = new StringBuilder(
            number % 3 == 0 ? "w"
            : number % 3 == 1 ? "word"
            : "wordofmanyletters"
        );
        for (; number > 0; number /= 26)
        {
            word.Append((char)('a' + (number % 26)));
        }

        return word.ToString();
    }
}
