using System.Globalization;
using System.Text;
using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Conventions.Quanteda;

/// <summary>
/// Counts as <c>textstat_readability()</c> of the R package quanteda.textstats does; docs/counting.md tells its rules.
/// </summary>
internal sealed record QuantedaCounter : ToolCounter
{
    private const int LongWord = 7;
    private static readonly QuantedaSyllables Syllables = new();

    /// <inheritdoc/>
    public override TextProfile Count(ReadOnlySpan<byte> utf8, bool withSequence)
    {
        var profile = new TextProfile(withSequence) { SyllablesBy = Syllables };
        var sentenceEnd = 0;
        var noEmailBefore = 0;
        for (int at = 0, end; at < utf8.Length; at = end)
        {
            end = TokenEnd(utf8, at, ref noEmailBefore);
            if (!IsCounted(utf8, at))
            {
                continue;
            }

            var word = Lower(utf8[at..end]);
            profile.Types.Add(word);
            profile.Sequence?.Add(profile.Types.Find(word));
            if (at >= sentenceEnd)
            {
                // Sentences without a token are left out.
                while (sentenceEnd <= at)
                {
                    sentenceEnd = UnicodeSentences.End(utf8, sentenceEnd);
                }

                profile.Sentences++;
            }
        }

        profile.Paragraphs = profile.Tokens == 0 ? 0 : 1;
        profile.Tool = new("quanteda", Counts(profile.Types));
        return profile;
    }

    // Addresses and tags are kept whole. A run of characters that may stand before an @ is looked at once.
    private static int TokenEnd(ReadOnlySpan<byte> text, int at, ref int noEmailBefore)
    {
        var address = Addresses.UrlEnd(text, at);
        if (address < 0 && at >= noEmailBefore)
        {
            noEmailBefore = Addresses.LocalPartEnd(text, at);
            address = noEmailBefore > at ? Addresses.EmailEnd(text, noEmailBefore) : -1;
        }

        if (address > at)
        {
            return address;
        }

        var isTag =
            text[at] is (byte)'#' or (byte)'@'
            && at + 1 < text.Length
            && Rune.IsLetterOrDigit(BreakClasses.At(text, at + 1, out _));
        return UnicodeWords.End(text, isTag ? at + 1 : at);
    }

    // Spaces and punctuation are not; signs such as $ and + are. A tag is.
    private static bool IsCounted(ReadOnlySpan<byte> text, int at)
    {
        var rune = BreakClasses.At(text, at, out var length);
        if (rune.Value is '#' or '@' && at + length < text.Length)
        {
            rune = BreakClasses.At(text, at + length, out _);
            return Rune.IsLetterOrDigit(rune);
        }

        // "_a" is a word, "_" is none
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.ConnectorPunctuation => at + length < text.Length
                && Rune.IsLetterOrDigit(BreakClasses.At(text, at + length, out _)),
            >= UnicodeCategory.SpaceSeparator and <= UnicodeCategory.OtherPunctuation => false,
            UnicodeCategory.OtherNotAssigned => false,
            _ => rune != Rune.ReplacementChar,
        };
    }

    private static byte[] Lower(ReadOnlySpan<byte> token) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(token).ToLowerInvariant());

    private static Dictionary<string, long> Counts(TypeTable types)
    {
        long characters = 0;
        long longWords = 0;
        long hard = 0;
        long hardForSpache = 0;
        for (var type = 0; type < types.Count; type++)
        {
            var times = types.Occurrences(type);
            var word = types.Text(type);
            var length = word.EnumerateRunes().Count();
            characters += length * times;
            longWords += length >= LongWord ? times : 0;
            hard += FamiliarWords.DaleChall.Has(word) ? 0 : times;
            hardForSpache += FamiliarWords.Spache.Has(word) ? 0 : times;
        }

        return new(StringComparer.Ordinal)
        {
            ["characters"] = characters,
            ["letters"] = characters,
            ["long-words"] = longWords,
            ["unfamiliar-dale-chall"] = hard,
            ["unfamiliar-spache"] = hardForSpache,
        };
    }
}
