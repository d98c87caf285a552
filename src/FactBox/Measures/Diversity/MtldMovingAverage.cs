using FactBox.Text;

namespace FactBox.Measures.Diversity;

internal static class MtldMovingAverage
{
    private const int LeastTokens = 10;

    public static readonly Measure Measure = new()
    {
        Id = "mtld-ma-wrap",
        Name = "MTLD-MA-Wrap",
        Description =
            "How many tokens it takes on average until the TTR falls below 0.720, from every token on; the text goes on at "
            + "its beginning, so there is no part of a factor.",
        Formula =
            "mean over all tokens of how many it takes from there, at least 10 and round the end to the beginning, until "
            + "types / tokens is below 0.72",
        IsProcedure = true,
        NeedsSequence = true,
        Source =
            "Kyle, Crossley & Jarvis 2021, Assessing the validity of lexical diversity indices using direct judgements, "
            + "Language Assessment Quarterly 18(2), pp. 154–170 (MTLD-MA-Wrap)",
        Unit = "tokens",
        Range = "10 to tokens; 50 to 190 in a news article",
        Needs = "at least 10 tokens, and types below 0.72 of them",
        Compute = profile =>
            InOrder.Compute(
                profile,
                LeastTokens,
                sequence =>
                    25L * profile.Types.Count >= 18 * profile.Tokens
                        ? MeasureValue.UndefinedBecause(
                            "the TTR of the text is not below 0.72, so a factor need not end"
                        )
                        : MeasureValue.Of(Of(sequence))
            ),
    };

    /// <summary>The mean length of the factors; the whole sequence is one.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="reach">Factors of up to so many tokens are found side by side.</param>
    /// <remarks>
    /// A token weighs 25 − 18 if it is the first of its type from where a factor begins, and −18 if not: the factor is
    /// full where the sum falls below 0. Most factors are short and are found by <see cref="ShortFactors"/>. For the
    /// others the weights are kept in a circle: when the beginning moves on by a token, the next token of its type
    /// becomes the first one, and it itself, at the end of the circle now, a repetition.
    /// </remarks>
    public static double Of(TypeSequence sequence, int reach = ShortFactors.Reach)
    {
        var longer = new IntList();
        var tokens = new ShortFactors(sequence, LeastTokens, reach).Tokens(longer);
        if (longer.Count > 0)
        {
            tokens += TokensOf(sequence, longer);
        }

        return (double)tokens / sequence.Count;
    }

    // The tokens of the factors that begin at these places, in order.
    private static long TokensOf(TypeSequence sequence, IntList starts)
    {
        var next = NextOfType(sequence);
        var weights = new WeightCircle(sequence.Distances());
        var tokens = 0L;
        var start = 0;
        for (var i = 0; i < starts.Count; i++)
        {
            for (; start < starts[i]; start++)
            {
                if (next[start] != start)
                {
                    weights.Change(start);
                    weights.Change(next[start]);
                }
            }

            tokens += weights.LengthOfFactor(start, LeastTokens);
        }

        return tokens;
    }

    // Where the type of each token is next, the end joined to the beginning.
    private static int[] NextOfType(TypeSequence sequence)
    {
        var next = new int[sequence.Count];
        var first = new int[sequence.TypeLimit];
        var last = new int[sequence.TypeLimit];
        last.AsSpan().Fill(-1);
        for (var i = 0; i < next.Length; i++)
        {
            ref var before = ref last[sequence[i]];
            (before < 0 ? ref first[sequence[i]] : ref next[before]) = i;
            before = i;
        }

        for (var type = 0; type < last.Length; type++)
        {
            if (last[type] >= 0)
            {
                next[last[type]] = first[type];
            }
        }

        return next;
    }
}
