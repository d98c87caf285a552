using System.Globalization;
using FactBox.Text;

namespace FactBox.Measures.Diversity;

internal static class Mtld
{
    public static readonly Measure Measure = new()
    {
        Id = "mtld",
        Name = "MTLD",
        Description =
            "How many tokens in a row it takes on average until the TTR falls to 0.720: the text is cut into such factors "
            + "from either end. It hardly depends on how long a text is.",
        Formula =
            "tokens / factors, the mean of both directions: a factor ends where its types / tokens reaches 0.72, and what "
            + "is left at the end is (1 − types / tokens) / (1 − 0.72) of one",
        IsProcedure = true,
        NeedsSequence = true,
        Source =
            "McCarthy & Jarvis 2010, MTLD, vocd-D, and HD-D: a validation study of sophisticated approaches to lexical "
            + "diversity assessment, Behavior Research Methods 42(2), p. 384",
        Unit = "tokens",
        Range = "1 and up; 50 to 190 in a news article",
        Needs = "at least one type that occurs twice; of less than 100 tokens it says little",
        Warning = Sample.OfTokens(100),
        Between = profile =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{profile.Tokens} tokens: {Forward(profile.Sequence!):0.###} factors forward, {Backward(profile.Sequence!):0.###} backward"
            ),
        Compute = profile =>
            InOrder.Compute(
                profile,
                1,
                sequence =>
                    profile.Types.Count == profile.Tokens
                        ? MeasureValue.UndefinedBecause(
                            $"{Why.NothingRepeats}, so there is no factor"
                        )
                        : MeasureValue.Of(Of(sequence))
            ),
    };

    /// <summary>MTLD of a sequence in which a type occurs twice.</summary>
    public static double Of(TypeSequence sequence) =>
        ((sequence.Count / Forward(sequence)) + (sequence.Count / Backward(sequence))) / 2;

    /// <summary>The factors from the first token on.</summary>
    public static double Forward(TypeSequence sequence)
    {
        var factors = new Factors();
        foreach (var distance in sequence.Distances())
        {
            factors.Add(distance > factors.Tokens);
        }

        return factors.Count;
    }

    private static double Backward(TypeSequence sequence)
    {
        var last = new int[sequence.TypeLimit];
        last.AsSpan().Fill(int.MaxValue);
        var factors = new Factors();
        var i = sequence.Count - 1;
        for (var chunk = sequence.Types.Chunks - 1; chunk >= 0; chunk--)
        {
            var types = sequence.Types.Chunk(chunk);
            for (var at = types.Length - 1; at >= 0; at--)
            {
                ref var after = ref last[types[at]];
                factors.Add(after - i > factors.Tokens);
                after = i--;
            }
        }

        return factors.Count;
    }

    private struct Factors
    {
        private long _types;
        private long _whole;

        public long Tokens { get; private set; }

        public readonly double Count =>
            Tokens == 0 ? _whole : _whole + ((1 - ((double)_types / Tokens)) / (1 - 0.72));

        public void Add(bool isNew)
        {
            Tokens++;
            _types += isNew ? 1 : 0;

            // 0.72 is 18 / 25. The paper: the factor is full when the value "is reached".
            if (25 * _types <= 18 * Tokens)
            {
                _whole++;
                _types = 0;
                Tokens = 0;
            }
        }
    }
}
