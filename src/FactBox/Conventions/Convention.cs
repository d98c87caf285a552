using System.Collections.Immutable;
using System.Globalization;
using FactBox.Text;
using FactBox.Text.OnePass;

namespace FactBox.Conventions;

/// <summary>How a text is to be counted.</summary>
/// <param name="Convention">The convention.</param>
/// <param name="WithSequence">Whether the order of the tokens is to be kept: 4 bytes a token, and one thread counts.</param>
public readonly record struct WayOfCounting(Convention Convention, bool WithSequence)
{
    internal bool CountsBody => Convention.CountedParts.HasFlag(TextParts.Body);
}

/// <summary>
/// The rules that a text is counted by: an immutable value, printed with every result. A rule is changed with a
/// <c>with</c> expression, which should give the new value a name of its own.
/// </summary>
public sealed record Convention
{
    /// <summary>Its name, such as <c>factbox</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its version; any change of a rule makes a new one.</summary>
    public required int Version { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string Summary { get; init; }

    /// <summary>The parts of an article that are counted.</summary>
    public TextParts CountedParts { get; init; } = TextParts.All;

    /// <summary>How sentences, tokens, types and syllables are counted.</summary>
    public required CountingRules Counting { get; init; }

    /// <summary>
    /// Counts as a certain program does, in place of <see cref="Counting"/>, of which only the syllables are then of
    /// use; null where no program is followed.
    /// </summary>
    public ToolCounter? Tool { get; init; }

    /// <summary>Decimals that a value is rounded to: once, at the end, half away from zero. Null: not rounded.</summary>
    public int? Decimals { get; init; }

    /// <summary>Name and version as printed: <c>factbox/1</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Name}/{Version}");

    /// <summary>Counts a text.</summary>
    /// <param name="text">The text; paragraphs of parts that this convention leaves out are passed over.</param>
    /// <param name="threads">How many threads may count, at least 1; the result is the same for every number.</param>
    /// <param name="withSequence">Whether the order of the tokens is to be kept: 4 bytes a token.</param>
    public TextProfile Count(CountedText text, int threads = 1, bool withSequence = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return Tool is null
            ? ParallelCount.Run(this, text, threads, withSequence)
            : ToolCount.Run(Tool, text, CountedParts, withSequence);
    }

    /// <summary>
    /// Counts plain text as it is read, all of it as body, in memory that does not grow with the text but for its
    /// types and its longest word; where a <see cref="Tool"/> is followed, in that of the text.
    /// </summary>
    /// <param name="utf8">The text. It is read to its end and not closed.</param>
    /// <param name="threads">How many threads may count, at least 1; the result is the same for every number.</param>
    /// <param name="withSequence">
    /// Whether the order of the tokens is to be kept. Then memory grows by 4 bytes a token, and one thread counts.
    /// </param>
    /// <exception cref="InvalidDataException">
    /// A word is longer than 256 MB, the order of more than two thousand million tokens is to be kept, or a
    /// <see cref="Tool"/> is followed and the text is larger than 1 GB.
    /// </exception>
    public TextProfile CountStream(Stream utf8, int threads = 1, bool withSequence = false)
    {
        return CountStreamBy([new(this, withSequence)], utf8, threads)[0];
    }

    /// <summary>Counts plain text by several conventions as it is read, once.</summary>
    /// <param name="ways">The conventions.</param>
    /// <param name="utf8">The text. It is read to its end and not closed.</param>
    /// <param name="threads">How many threads may count, at least 1; the result is the same for every number.</param>
    /// <returns>A profile for each of them.</returns>
    /// <exception cref="InvalidDataException">As for one convention.</exception>
    public static ImmutableArray<TextProfile> CountStreamBy(
        ImmutableArray<WayOfCounting> ways,
        Stream utf8,
        int threads
    )
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (ways is [{ CountsBody: true, Convention.Tool: not null } way])
        {
            return [ToolCount.Run(way.Convention, utf8, way.WithSequence)];
        }

        if (ways.Any(one => one.Convention.Tool is not null))
        {
            throw new ArgumentException(
                "A convention that follows a program reads the text alone.",
                nameof(ways)
            );
        }

        var counted = ways.Where(way => way.CountsBody)
            .Select(way => (way.Convention.Counting, way.WithSequence));
        var profiles = new Queue<TextProfile>(StreamCount.Run([.. counted], utf8, threads));
        return
        [
            .. ways.Select(way =>
                way.CountsBody ? profiles.Dequeue() : new TextProfile(way.WithSequence)
            ),
        ];
    }
}
