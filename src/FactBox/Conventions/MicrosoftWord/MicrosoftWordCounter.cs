using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Conventions.MicrosoftWord;

/// <summary>
/// Counts as the readability statistics of Microsoft Word do, as far as Microsoft tells; docs/counting.md says what is
/// told and what is ours.
/// </summary>
internal sealed record MicrosoftWordCounter : ToolCounter
{
    private static readonly StandardSyllables Syllables = new();

    /// <inheritdoc/>
    public override TextProfile Count(ReadOnlySpan<byte> utf8, bool withSequence)
    {
        var profile = new TextProfile(withSequence) { SyllablesBy = Syllables };
        profile.Types.Number();
        var counts = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["characters"] = 0,
            ["prose-words"] = 0,
            ["prose-syllables"] = 0,
        };
        var keys = new WordKeys(foldCase: true);
        var syllables = new List<int>();
        while (!utf8.IsEmpty)
        {
            var end = utf8.IndexOfAny("\n\r\v\f"u8);
            var line = end < 0 ? utf8 : utf8[..end];
            utf8 = end < 0 ? [] : utf8[(end + 1)..];
            AddParagraph(line, profile, counts, keys, syllables);
        }

        if (profile.Sentences == 0)
        {
            // Headings alone: each is taken for a sentence, or there would be nothing to divide by.
            profile.Sentences = profile.Paragraphs;
            counts["prose-words"] = profile.Tokens;
            counts["prose-syllables"] = syllables
                .Select((one, type) => one * profile.Types.Occurrences(type))
                .Sum();
        }

        profile.Tool = new("word", counts);
        return profile;
    }

    private static void AddParagraph(
        ReadOnlySpan<byte> paragraph,
        TextProfile profile,
        Dictionary<string, long> counts,
        WordKeys keys,
        List<int> syllablesOf
    )
    {
        var words = 0;
        var syllables = 0L;
        for (var at = 0; at < paragraph.Length; )
        {
            if (Characters.Read(paragraph, at, out var length) == CharacterKind.Space)
            {
                at += length;
                continue;
            }

            var start = at;
            while (
                at < paragraph.Length
                && Characters.Read(paragraph, at, out length) != CharacterKind.Space
            )
            {
                counts["characters"]++;
                at += length;
            }

            var key = keys.Of(WithoutSigns(paragraph[start..at]));
            var type = profile.Types.Add(key);
            profile.Sequence?.Add(type);
            if (type == syllablesOf.Count)
            {
                syllablesOf.Add(Syllables.Count(key));
            }

            syllables += syllablesOf[type];
            words++;
        }

        profile.Paragraphs += words > 0 ? 1 : 0;
        if (words > 0 && EndsWithStop(paragraph))
        {
            foreach (var _ in Sentences.Split(paragraph))
            {
                profile.Sentences++;
            }

            counts["prose-words"] += words;
            counts["prose-syllables"] += syllables;
        }
    }

    // A word of signs alone stays as it is.
    private static ReadOnlySpan<byte> WithoutSigns(ReadOnlySpan<byte> word)
    {
        var start = -1;
        var end = 0;
        for (var at = 0; at < word.Length; )
        {
            var isWord = Characters.IsWordCharacter(Characters.Read(word, at, out var length));
            start = isWord && start < 0 ? at : start;
            at += length;
            end = isWord ? at : end;
        }

        return start < 0 ? word : word[start..end];
    }

    // With the quotes and brackets that close after it.
    private static bool EndsWithStop(ReadOnlySpan<byte> paragraph)
    {
        var text = System.Text.Encoding.UTF8.GetString(
            paragraph[^Math.Min(paragraph.Length, 64)..]
        );
        return text.TrimEnd().TrimEnd('"', '\'', ')', ']', '”', '’', '»')
            is [.., '.' or '!' or '?' or '…'];
    }
}
