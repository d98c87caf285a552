using System.Collections.Immutable;
using System.Globalization;
using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Measures.Vocabulary;

/// <summary>The words of a text by band. Tokens without a letter are no words and in no band.</summary>
public static class VocabularyBands
{
    // Of 1,000 ranks each; then of 5,000 and of 10,000 as in coverage tables, and the rest of the list.
    private static readonly int[] Ends =
    [
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        15,
        20,
        30,
        VocabularyCounts.Bands,
    ];

    /// <summary>
    /// By rank in SUBTLEX-US: the names first, which count as known; then the thousands from the most frequent on; last, and
    /// outside the coverage, the words that the list does not have.
    /// </summary>
    public static ImmutableArray<VocabularyBand> ByFrequency(TextProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        (string, string)[] bands =
        [
            ("names", "names"),
            .. Ends.Select(
                (end, i) =>
                {
                    var start = i == 0 ? 0 : Ends[i - 1];
                    return (
                        end == VocabularyCounts.Bands ? "rest" : Text($"{end}k"),
                        end == VocabularyCounts.Bands
                            ? Text($"{(start * 1000) + 1:N0} – {WordFrequencies.Forms:N0}")
                            : Text($"{(start * 1000) + 1:N0} – {end * 1000:N0}")
                    );
                }
            ),
            ("off-list", "not in the list"),
        ];
        return Sort(
            profile,
            bands,
            form =>
                form.Entry.IsName ? 0
                : form.Entry.Rank == 0 ? bands.Length - 1
                : 1 + EndAfter(VocabularyCounts.BandOf(form.Entry.Rank))
        );
    }

    /// <summary>
    /// By estimated CEFR level, A1 to C2; last, and outside the coverage, the names, which have no level.
    /// </summary>
    public static ImmutableArray<VocabularyBand> ByCefr(TextProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        (string, string)[] bands =
        [
            .. CefrShares.Names.Select(name => (name.ToLowerInvariant(), name)),
            ("names", "names"),
        ];
        return Sort(
            profile,
            bands,
            form => form.Entry.IsName ? bands.Length - 1 : CefrCounts.LevelOf(form) - 1
        );
    }

    private static int EndAfter(int band) => Array.FindIndex(Ends, end => band < end);

    private static ImmutableArray<VocabularyBand> Sort(
        TextProfile profile,
        (string Id, string Name)[] bands,
        BandOf bandOf
    )
    {
        var words = bands.Select(_ => new List<VocabularyWord>()).ToArray();
        Span<byte> buffer = stackalloc byte[WordForm.Longest];
        for (var type = 0; type < profile.Types.Count; type++)
        {
            var form = WordForm.Of(profile.Types.Utf8(type), buffer);
            if (form.IsWord)
            {
                words[bandOf(form)]
                    .Add(new(profile.Types.Text(type), profile.Types.Occurrences(type)));
            }
        }

        // The last band is outside the order. Where it is the names, they are no part of what is shared out.
        var last = bands.Length - 1;
        var all = words
            .SkipLast(bands[last].Id is "names" ? 1 : 0)
            .Sum(band => band.Sum(w => w.Occurrences));
        var covered = 0L;
        return [.. bands.Select(BandAt)];

        VocabularyBand BandAt((string Id, string Name) band, int i)
        {
            var tokens = words[i].Sum(w => w.Occurrences);
            covered += tokens;
            return new(
                band.Id,
                band.Name,
                [
                    .. words[i]
                        .OrderByDescending(w => w.Occurrences)
                        .ThenBy(w => w.Word, StringComparer.Ordinal),
                ],
                tokens,
                all == 0 || (i == last && band.Id is "names") ? null : (double)tokens / all,
                all == 0 || i == last ? null : (double)covered / all
            );
        }
    }

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    private delegate int BandOf(WordForm form);
}
