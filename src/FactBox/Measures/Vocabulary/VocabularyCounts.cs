using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Measures.Vocabulary;

/// <summary>
/// What the measures of vocabulary are made of: tokens by frequency, rank and size, each type looked up once. All of it
/// is whole numbers, so the order of the types makes no difference.
/// </summary>
internal sealed class VocabularyCounts
{
    /// <summary>Ranks to a band.</summary>
    public const int Band = 1000;

    /// <summary>The bands that the forms of SUBTLEX-US make.</summary>
    public const int Bands = (WordFrequencies.Forms + Band - 1) / Band;

    private readonly long[] _byBand = new long[Bands];
    private readonly long[] _bySize = new long[WordEntry.Sizes.Length];
    private readonly long[] _byFrequency = new long[WordFrequencies.Classes];

    private VocabularyCounts(TextProfile profile)
    {
        Span<byte> buffer = stackalloc byte[WordForm.Longest];
        for (var type = 0; type < profile.Types.Count; type++)
        {
            var form = WordForm.Of(profile.Types.Utf8(type), buffer);
            if (form.IsWord)
            {
                Add(form.Entry, profile.Types.Occurrences(type));
            }
        }
    }

    /// <summary>Tokens with a letter.</summary>
    public long Words { get; private set; }

    /// <summary>Those of them that are names.</summary>
    public long Names { get; private set; }

    /// <summary>Those of them that serve grammar.</summary>
    public long FunctionWords { get; private set; }

    /// <summary>Those that are no names and not in SUBTLEX-US.</summary>
    public long OffList => Words - Names - _byBand.Sum();

    /// <summary>Those of a profile, counted when they are first asked for.</summary>
    public static VocabularyCounts Of(TextProfile profile) =>
        profile.Once(p => new VocabularyCounts(p));

    /// <summary>The words of the first so many bands, and the names.</summary>
    public long InBands(int bands) => Names + _byBand.AsSpan(0, bands).Sum();

    /// <summary>The words of the first so many sizes of SCOWL, and the names.</summary>
    public long InSizes(int sizes) => Names + _bySize.AsSpan(0, sizes).Sum();

    /// <summary>The mean frequency of the words that are no names.</summary>
    public double MeanZipf()
    {
        var sum = 0.0;
        for (var i = 0; i < _byFrequency.Length; i++)
        {
            sum += _byFrequency[i] * WordFrequencies.Zipf(i);
        }

        return sum / (Words - Names);
    }

    /// <summary>The band of a rank, from 0 on; that after the last for no rank.</summary>
    public static int BandOf(int rank) => rank == 0 ? Bands : (rank - 1) / Band;

    private void Add(WordEntry entry, long times)
    {
        Words += times;
        if (entry.IsName)
        {
            Names += times;
            return;
        }

        FunctionWords += entry.IsFunctionWord ? times : 0;
        _byFrequency[WordFrequencies.ClassOf(entry.Rank)] += times;
        if (entry.Rank > 0)
        {
            _byBand[BandOf(entry.Rank)] += times;
        }

        if (entry.SizeClass > 0)
        {
            _bySize[entry.SizeClass - 1] += times;
        }
    }
}

/// <summary>Sums, which the base library has for sequences only.</summary>
internal static class Sums
{
    public static long Sum(this Span<long> numbers)
    {
        var sum = 0L;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum;
    }
}
