using System.Buffers.Binary;
using FactBox.Lexicons;

namespace LexiconBuilder;

/// <summary>
/// Learns the weights of <see cref="CefrModel"/>: the score of a word is above threshold k with the probability
/// 1 / (1 + e^-(score − threshold)), for each of the five thresholds, and the likelihood of the word's level is made
/// large. Gradient descent, a word at a time; the weights are the mean over the later half of the rounds. One thread, one fixed order: the same bytes on every run.
/// </summary>
internal sealed class CefrTraining
{
    private const int Rounds = 40;
    private const double Step = 0.003;
    private const double Decay = 0.03;
    private const double Scale = 512;

    private const int Thresholds = CefrModel.Levels - 1;

    // The thresholds, then the weights of the features.
    private readonly double[] weights = new double[Thresholds + CefrModel.Weights];
    private readonly double[] sums = new double[Thresholds + CefrModel.Weights];

    public static void Build(string cefrJ, string octanove, string target)
    {
        var words = CefrProfile.Read(cefrJ, octanove);
        var model = Learn(words.Where(w => w.Fold != 0));
        File.WriteAllBytes(target, model);
        Console.WriteLine(
            $"{target}: {model.Length} bytes, from {words.Count(w => w.Fold != 0)} words"
        );
    }

    /// <summary>Trains on three fifths of the words and measures on another, none of them held out: for choosing settings.</summary>
    public static void Develop(string cefrJ, string octanove)
    {
        var words = CefrProfile.Read(cefrJ, octanove);
        var file = Learn(words.Where(w => w.Fold > 1));
        var model = new CefrModel(Blob.Pinned(file));
        CefrAccuracy.Print(
            "development words",
            [.. words.Where(w => w.Fold == 1)],
            w => model.Estimate(w.Form, CefrAccuracy.Entry(w))
        );
        CefrAccuracy.Print(
            "words that it learned from",
            [.. words.Where(w => w.Fold > 1)],
            w => model.Estimate(w.Form, CefrAccuracy.Entry(w))
        );
        GC.KeepAlive(file);
    }

    private static byte[] Learn(IEnumerable<CefrWord> words)
    {
        var training = new CefrTraining();
        var samples = words.Select(w => (w.Level, Features: Features(w))).ToArray();
        for (var k = 0; k < Thresholds; k++)
        {
            training.weights[k] = k - 2;
        }

        var random = 1UL;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle.InPlace(samples, ref random);
            foreach (var (level, features) in samples)
            {
                training.Learn(level, features);
            }

            if (round >= Rounds / 2)
            {
                for (var i = 0; i < training.sums.Length; i++)
                {
                    training.sums[i] += training.weights[i];
                }
            }
        }

        return training.Rounded();
    }

    private static int[] Features(CefrWord word)
    {
        var features = new int[CefrModel.MostFeatures];
        var entry = CefrAccuracy.Entry(word);
        var lemma = BaseForms.Of(word.Form, entry, new byte[WordForm.Longest]);
        return features[..CefrModel.Features(word.Form, entry, lemma, 0, features)];
    }

    private void Learn(int level, int[] features)
    {
        var score = 0.0;
        foreach (var feature in features)
        {
            score += weights[Thresholds + feature];
        }

        var error = 0.0;
        for (var k = 0; k < Thresholds; k++)
        {
            var above = (1 / (1 + Math.Exp(weights[k] - score))) - (level > k + 1 ? 1 : 0);
            error += above;
            Descend(k, -above, 0);
        }

        foreach (var feature in features)
        {
            Descend(Thresholds + feature, error, Decay);
        }
    }

    private void Descend(int weight, double gradient, double decay)
    {
        weights[weight] -= Step * (gradient + (decay * weights[weight]));
    }

    private byte[] Rounded()
    {
        var file = GC.AllocateArray<byte>(sums.Length * sizeof(short), pinned: true);
        for (var i = 0; i < sums.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(
                file.AsSpan(i * sizeof(short)),
                checked((short)Math.Round(sums[i] / (Rounds - (Rounds / 2)) * Scale))
            );
        }

        return file;
    }
}
