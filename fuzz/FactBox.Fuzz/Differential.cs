using FactBox.Conventions;
using FactBox.Text;
using FactBox.Text.OnePass;

namespace FactBox.Fuzz;

/// <summary>Counts a text in every way that there is; all must find the same.</summary>
internal static class Differential
{
    private static readonly CountingRules FactBoxRules = FactBoxConvention.Version1.Counting;
    private static readonly CountingRules StandardRules = StandardConvention.Version1.Counting;

    [ThreadStatic]
    private static byte[]? _buffer;

    private static readonly int[] Widths = [0, 128, 256, 512];

    /// <summary>What differs from the plain implementation, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="choices">Choices that vary from text to text: the convention, the sizes of reads, the threads.</param>
    public static string? Difference(byte[] text, int choices)
    {
        try
        {
            return Compare(text, choices);
        }
        catch (Exception failure)
        {
            return failure.ToString();
        }
    }

    private static string? Compare(byte[] text, int choices)
    {
        var rules = choices % 2 == 0 ? StandardRules : FactBoxRules;
        var withSequence = choices % 3 == 0;
        var plain = new TextCounter(rules, plain: true, null, withSequence);
        AddParagraphs(plain, text);
        // A width each for the two, in turn: making a counter costs more than counting a short text.
        var width = Widths[choices % Widths.Length];
        var fast = new TextCounter(rules, plain: false, width, withSequence);
        AddParagraphs(fast, text);
        if (Difference(plain.Profile, fast.Profile) is { } inParagraphs)
        {
            return $"paragraphs, width {width}: {inParagraphs}";
        }

        var streamWidth = Widths[choices / Widths.Length % Widths.Length];
        // A buffer that holds little more than the longest look ahead, so that short texts are shifted in it, too; it is
        // a thread's own, as making one would cost more than counting.
        var readSize = 1 + (choices % 977);
        _buffer ??= new byte[(4 * OnePassCounter.Margin) + OnePassCounter.Padding];
        Tally[] both =
        [
            new(FactBoxRules, new(withSequence && rules == FactBoxRules)),
            new(StandardRules, new(withSequence && rules == StandardRules)),
        ];
        new StreamCounter(both, streamWidth).Count(new ShortReads(text, readSize), _buffer, 0, 0);
        var streamed = both.First(tally => tally.Rules == rules).Profile;
        if (Difference(plain.Profile, streamed) is { } inStream)
        {
            return $"stream of both, width {streamWidth}, reads of {readSize}: {inStream}";
        }

        // Threads are dear: a text in a hundred. They keep no order.
        var threads = 2 + (choices % 2);
        return
            !withSequence
            && choices % 101 == 0
            && Difference(
                plain.Profile,
                new ParallelStreamCounter([rules], threads).Count(new ShortReads(text, readSize))[0]
            )
                is { } inThreads
            ? $"{threads} threads: {inThreads}"
            : null;
    }

    private static void AddParagraphs(TextCounter counter, byte[] text)
    {
        foreach (var range in Paragraphs.Split(text))
        {
            counter.AddParagraph(text.AsSpan(range.Start, range.Length));
        }
    }

    private static string? Difference(TextProfile expected, TextProfile actual)
    {
        var counts = Counts(expected);
        if (counts != Counts(actual))
        {
            return $"{Counts(actual)}, plainly {counts}";
        }

        for (var type = 0; type < expected.Types.Count; type++)
        {
            var same = actual.Types.Find(expected.Types.Utf8(type));
            if (
                same < 0
                || actual.Types.Occurrences(same) != expected.Types.Occurrences(type)
                || actual.Types.Syllables(same) != expected.Types.Syllables(type)
            )
            {
                return $"the type \"{expected.Types.Text(type)}\"";
            }
        }

        return InOrder(expected).SequenceEqual(InOrder(actual)) ? null : "the order of the tokens";
    }

    private static IEnumerable<string> InOrder(TextProfile profile) =>
        Enumerable
            .Range(0, profile.Sequence?.Count ?? 0)
            .Select(i => profile.Types.Text(profile.Sequence![i]));

    private static (long, long, long, long, int) Counts(TextProfile profile) =>
        (
            profile.Paragraphs,
            profile.Sentences,
            profile.Tokens,
            profile.Syllables,
            profile.Types.Count
        );

    /// <summary>Gives at most so many bytes at a time.</summary>
    private sealed class ShortReads(byte[] bytes, int readSize) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, readSize));
    }
}
