using FactBox.Lexicons;

namespace LexiconBuilder;

/// <summary>
/// Learns the weights of <see cref="SyllableModel"/>. A letter is the core of a syllable with the probability
/// 1 / (1 + e^-score); the likelihood of a word is that of having just so many cores as it has syllables, wherever they
/// are, so no letter need be matched with a sound. Gradient descent with a step of its own for each weight (AdaGrad);
/// the weights are the mean over the later half of the rounds. One thread, one fixed order: the same bytes on every run.
/// </summary>
internal sealed class SyllableTraining
{
    private const int Rounds = 12;
    private const double Step = 0.2;
    private const double Decay = 1e-3;
    private const double FirstSquares = 1e-2;
    private const double LeastGradient = 1e-3;

    private readonly double[] weights = new double[SyllableModel.Weights];
    private readonly double[] squares = new double[SyllableModel.Weights];
    private readonly double[] sums = new double[SyllableModel.Weights];
    private readonly double[] chances = new double[64];
    private readonly double[,] before = new double[65, 65];
    private readonly double[,] after = new double[65, 65];

    public static byte[] Learn(IEnumerable<DictionaryWord> words)
    {
        var training = new SyllableTraining();
        var samples = words.Where(IsSample).Select(w => new Sample(w)).ToArray();
        var random = 1UL;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle.InPlace(samples, ref random);
            foreach (var sample in samples)
            {
                training.Learn(sample);
            }

            Console.WriteLine($"round {round + 1} of {Rounds}: {samples.Length} words");
            if (round >= Rounds / 2)
            {
                training.AddToMean();
            }
        }

        return training.Rounded();
    }

    // What the model is asked for: letters with a vowel among them. (A word of more syllables than letters is spelled.)
    private static bool IsSample(DictionaryWord word) =>
        word.Letters.All(b => b is >= (byte)'a' and <= (byte)'z')
        && Initialisms.HasVowel(word.Letters)
        && word.Syllables <= word.Letters.Length;

    private void Learn(Sample sample)
    {
        var n = sample.Features.Length;
        for (var i = 0; i < n; i++)
        {
            var score = sample.Priors[i];
            foreach (var feature in sample.Features[i])
            {
                score += weights[feature];
            }

            chances[i] = 1 / (1 + Math.Exp(-score));
        }

        Count(n, sample.Syllables);
        var likelihood = Math.Max(1e-30, before[n, sample.Syllables]);
        for (var i = 0; i < n; i++)
        {
            var joint = 0.0;
            for (var cores = 0; cores < n; cores++)
            {
                joint += before[i, cores] * chances[i] * after[i + 1, cores + 1];
            }

            var error = chances[i] - (joint / likelihood);
            if (Math.Abs(error) >= LeastGradient)
            {
                Descend(sample.Features[i], error);
            }
        }
    }

    // before[i, k]: the chance of k cores in the first i letters; after[i, k]: of the right sum if k stand before i.
    private void Count(int n, int syllables)
    {
        for (var k = 0; k <= n; k++)
        {
            before[0, k] = k == 0 ? 1 : 0;
            after[n, k] = k == syllables ? 1 : 0;
        }

        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k <= n; k++)
            {
                before[i + 1, k] =
                    (before[i, k] * (1 - chances[i])) + (k > 0 ? before[i, k - 1] * chances[i] : 0);
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = 0; k <= n; k++)
            {
                after[i, k] =
                    (after[i + 1, k] * (1 - chances[i]))
                    + (k < n ? after[i + 1, k + 1] * chances[i] : 0);
            }
        }
    }

    private void Descend(int[] features, double error)
    {
        foreach (var feature in features)
        {
            var gradient = error + (Decay * weights[feature]);
            squares[feature] += gradient * gradient;
            weights[feature] -= Step * gradient / Math.Sqrt(squares[feature] + FirstSquares);
        }
    }

    private void AddToMean()
    {
        for (var i = 0; i < weights.Length; i++)
        {
            sums[i] += weights[i];
        }
    }

    private byte[] Rounded()
    {
        var rounded = GC.AllocateArray<byte>(weights.Length, pinned: true);
        for (var i = 0; i < rounded.Length; i++)
        {
            var mean = sums[i] / (Rounds - (Rounds / 2));
            rounded[i] = (byte)
                (sbyte)
                    Math.Clamp(
                        Math.Round(mean * SyllableModel.Scale),
                        sbyte.MinValue,
                        sbyte.MaxValue
                    );
        }

        return rounded;
    }

    private sealed class Sample
    {
        public Sample(DictionaryWord word)
        {
            Syllables = word.Syllables;
            Features = new int[word.Letters.Length][];
            Priors = new double[word.Letters.Length];
            var features = new int[SyllableModel.MostFeatures];
            for (var i = 0; i < word.Letters.Length; i++)
            {
                Features[i] = features[..SyllableModel.Features(word.Letters, i, features)];
                Priors[i] = (double)SyllableModel.Prior(word.Letters, i) / SyllableModel.Scale;
            }
        }

        public int Syllables { get; }

        public int[][] Features { get; }

        public double[] Priors { get; }
    }
}
