using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FactBox.Text;

/// <summary>Types that occur equally often.</summary>
/// <param name="Occurrences">How often each of them occurs.</param>
/// <param name="Types">How many they are.</param>
public readonly record struct FrequencyClass(long Occurrences, long Types);

/// <summary>
/// How many types occur once, twice, and so on: all that a measure needs that goes neither by the order of the tokens
/// nor by their letters. It is in order, so a sum over it is the same however the text was counted, to the last bit.
/// </summary>
public sealed class FrequencySpectrum
{
    private FrequencySpectrum(ImmutableArray<FrequencyClass> classes)
    {
        Classes = classes;
        foreach (var (occurrences, types) in classes)
        {
            Types += types;
            Tokens += occurrences * types;
            SumOfSquares += (Int128)occurrences * occurrences * types;
        }
    }

    /// <summary>The classes that hold a type, the least frequent first.</summary>
    public ImmutableArray<FrequencyClass> Classes { get; }

    /// <summary>Tokens.</summary>
    public long Tokens { get; }

    /// <summary>Types.</summary>
    public long Types { get; }

    /// <summary>The occurrences of each type squared, and added up.</summary>
    public Int128 SumOfSquares { get; }

    /// <summary>How many types occur so often.</summary>
    public long TypesOccurring(long times)
    {
        foreach (var (occurrences, types) in Classes)
        {
            if (occurrences == times)
            {
                return types;
            }
        }

        return 0;
    }

    /// <summary>Of types whose occurrences are these, in any order.</summary>
    internal static FrequencySpectrum Of(IEnumerable<long> occurrences)
    {
        var types = new Dictionary<long, long>();
        foreach (var times in occurrences)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(types, times, out _)++;
        }

        return new([
            .. types
                .Select(pair => new FrequencyClass(pair.Key, pair.Value))
                .OrderBy(c => c.Occurrences),
        ]);
    }

    internal static FrequencySpectrum Of(TypeTable types) => Of(types.OccurrencesOfAll());
}
