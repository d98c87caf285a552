using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using FactBox.Text;

namespace FactBox.Lexicons;

/// <summary>
/// Syllables by US-English hyphenation points (Liang 1983, "Word Hy-phen-a-tion by Com-put-er", Stanford
/// STAN-CS-83-977): the points in the lower-cased token, plus the hyphens written in it, plus 1.
/// </summary>
/// <param name="Before">The fewest characters before a point, at least 1.</param>
/// <param name="After">The fewest characters after a point, at least 1.</param>
/// <param name="WrittenHyphens">Whether a hyphen written in the token adds a syllable.</param>
public sealed record HyphenationSyllables(int Before = 2, int After = 2, bool WrittenHyphens = true)
    : SyllableCounter
{
    // Longer tokens are no words; hyphenating them would only cost time.
    private const int LongestHyphenated = 256;

    /// <inheritdoc/>
    public override int Count(ReadOnlySpan<byte> token)
    {
        var count = 1;
        if (token.Length <= LongestHyphenated)
        {
            var points = HyphenationAutomaton.CountPoints(token, Before, After);
            count += points >= 0 ? points : CountByTrie(token);
        }

        return WrittenHyphens ? count + WrittenIn(token) : count;
    }

    /// <inheritdoc/>
    internal override void Count(TokenBatch batch)
    {
        // The short ones in groups, the others alone.
        Span<int> group = stackalloc int[HyphenationAutomaton.Together];
        var grouped = 0;
        for (var i = 0; i < batch.Count; i++)
        {
            var length = batch.Lengths[i];
            var bytes = Vector128.LoadUnsafe(ref batch.Bytes[i * TokenBatch.Width]);
            if (
                length > HyphenationAutomaton.LongestOfOne
                || bytes.ExtractMostSignificantBits() != 0
                || !BitConverter.IsLittleEndian
            )
            {
                batch.Syllables[i] = Count(batch.Token(i));
                continue;
            }

            batch.Syllables[i] = 1;
            if (WrittenHyphens)
            {
                var hyphens = Vector128.Equals(bytes, Vector128.Create((byte)'-'));
                batch.Syllables[i] += BitOperations.PopCount(hyphens.ExtractMostSignificantBits());
            }

            batch.Bytes[(i * TokenBatch.Width) + length] = (byte)'.';
            group[grouped++] = i;
            if (grouped == group.Length)
            {
                HyphenationAutomaton.AddPoints(
                    batch.Bytes,
                    group,
                    batch.Lengths,
                    Before,
                    After,
                    batch.Syllables
                );
                grouped = 0;
            }
        }

        foreach (var place in group[..grouped])
        {
            batch.Syllables[place] = Count(batch.Token(place));
        }
    }

    [SkipLocalsInit]
    private int CountByTrie(ReadOnlySpan<byte> token)
    {
        // Lower-casing lengthens a character from 2 bytes to 3 at the most.
        Span<byte> lower = stackalloc byte[LongestHyphenated * 2];
        return HyphenationPatterns.CountPoints(lower[..ToLower(token, lower)], Before, After);
    }

    private static int WrittenIn(ReadOnlySpan<byte> token)
    {
        if (token.IndexOfAny((byte)'-', (byte)0xE2) < 0)
        {
            return 0; // U+2010 and U+2011 begin with 0xE2
        }

        var hyphens = 0;
        for (var at = 0; at < token.Length; )
        {
            hyphens += Characters.Read(token, at, out var length) == CharacterKind.Hyphen ? 1 : 0;
            at += length;
        }

        return hyphens;
    }

    private static int ToLower(ReadOnlySpan<byte> token, Span<byte> lower)
    {
        if (Ascii.ToLower(token, lower, out var written) == OperationStatus.Done)
        {
            return written;
        }

        written = 0;
        for (var at = 0; at < token.Length; )
        {
            Rune.DecodeFromUtf8(token[at..], out var rune, out var length);
            written += Rune.ToLowerInvariant(rune).EncodeToUtf8(lower[written..]);
            at += length;
        }

        return written;
    }
}
