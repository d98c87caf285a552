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

    // Threads share out pieces of 256 KB: one each for three.
    private const int LengthForThreads = 5 << 17;

    // One byte at a time, somewhat less than a block of masks, a block, and more than a line.
    private static readonly int[] ReadSizes = [1, 61, 64, 977];

    /// <summary>What differs from the plain implementation in one way of counting, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="choices">Choices that vary from text to text: the convention, the sizes of reads, the threads.</param>
    public static string? Difference(byte[] text, int choices) =>
        OrFailure(() => Compare(text, choices));

    /// <summary>
    /// What differs from the plain implementation by either convention, with any width of vectors, in paragraphs or as a
    /// stream of short reads, or null.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="turn">What is not tried with all else goes round with it: the sizes of reads, whether in order.</param>
    public static string? DifferenceInAnyWay(byte[] text, int turn) =>
        OrFailure(() => CompareAll(text, turn));

    /// <summary>What differs by either convention when two threads count, or null.</summary>
    /// <param name="text">The text.</param>
    public static string? DifferenceOnThreads(byte[] text) =>
        OrFailure(() => OnThreads(text, FactBoxRules, 2) ?? OnThreads(text, StandardRules, 2));

    private static string? OrFailure(Func<string?> compare)
    {
        try
        {
            return compare();
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
        var plain = Count(text, rules, plain: true, null, withSequence);
        // A width each for the two, in turn: making a counter costs more than counting a short text.
        var width = Widths[choices % Widths.Length];
        var streamWidth = Widths[choices / Widths.Length % Widths.Length];
        var readSize = 1 + (choices % 977);
        // Threads are dear: a text in a thousand.
        var onThreads = choices % 1009 == 0;
        return InParagraphs(plain, text, rules, width)
            ?? InStream(plain, text, rules, streamWidth, readSize)
            ?? (onThreads ? OnThreads(text, rules, 2 + (choices % 2)) : null);
    }

    private static string? CompareAll(byte[] text, int turn)
    {
        foreach (var rules in new[] { FactBoxRules, StandardRules })
        {
            TextProfile[] plain =
            [
                Count(text, rules, plain: true, null, withSequence: false),
                Count(text, rules, plain: true, null, withSequence: true),
            ];
            foreach (var width in Widths)
            {
                turn++;
                var readSize = ReadSizes[turn % ReadSizes.Length];
                if (
                    (
                        InParagraphs(plain[turn % 2], text, rules, width)
                        ?? InStream(plain[(turn + 1) % 2], text, rules, width, readSize)
                    ) is
                    { } difference
                )
                {
                    return difference;
                }
            }
        }

        return null;
    }

    private static string? InParagraphs(
        TextProfile plain,
        byte[] text,
        CountingRules rules,
        int width
    ) =>
        Difference(plain, Count(text, rules, plain: false, width, plain.Sequence is not null))
            is { } difference
            ? $"paragraphs, {Name(rules)}, width {width}: {difference}"
            : null;

    private static string? InStream(
        TextProfile plain,
        byte[] text,
        CountingRules rules,
        int width,
        int readSize
    )
    {
        // A buffer that holds little more than the longest look ahead, so that short texts are shifted in it, too; it is
        // a thread's own, as making one would cost more than counting.
        _buffer ??= new byte[(4 * OnePassCounter.Margin) + OnePassCounter.Padding];
        var withSequence = plain.Sequence is not null;
        Tally[] both =
        [
            new(FactBoxRules, new(withSequence && rules == FactBoxRules)),
            new(StandardRules, new(withSequence && rules == StandardRules)),
        ];
        new StreamCounter(both, width).Count(new ShortReads(text, readSize), _buffer, 0, 0);
        return
            Difference(plain, both.First(tally => tally.Rules == rules).Profile) is { } difference
            ? $"{Name(rules)} in a stream of both, width {width}, reads of {readSize}: {difference}"
            : null;
    }

    // The text over and over, until there are pieces for every thread, and ends of paragraphs to cut at. They keep no order.
    private static string? OnThreads(byte[] text, CountingRules rules, int threads)
    {
        byte[] paragraphs = [.. text, .. "\n\n"u8];
        var times = 1 + (LengthForThreads / paragraphs.Length);
        byte[] longer = [.. Enumerable.Repeat(paragraphs, times).SelectMany(bytes => bytes)];
        var plain = Count(longer, rules, plain: true, null, withSequence: false);
        var parallel = new ParallelStreamCounter([rules], threads).Count(new MemoryStream(longer));
        return Difference(plain, parallel[0]) is { } difference
            ? $"{times} times on {threads} threads, {Name(rules)}: {difference}"
            : null;
    }

    private static string Name(CountingRules rules) =>
        rules == FactBoxRules ? "factbox" : "standard";

    private static TextProfile Count(
        byte[] text,
        CountingRules rules,
        bool plain,
        int? width,
        bool withSequence
    )
    {
        var counter = new TextCounter(rules, plain, width, withSequence);
        foreach (var range in Paragraphs.Split(text))
        {
            counter.AddParagraph(text.AsSpan(range.Start, range.Length));
        }

        return counter.Profile;
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
