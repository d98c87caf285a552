using FactBox.Text;

namespace FactBox.Conventions.GnuStyle;

/// <summary>
/// Counts the words of sentences as GNU style does: a letter and the letters, hyphens and <c>'s</c> after it, or a
/// number with its inner stops and commas.
/// </summary>
internal sealed class GnuStyleWords(bool withSequence)
{
    private const int LongWord = 7;

    private static readonly GnuStyleSyllables Syllables = new();

    private readonly TextProfile _profile = new(withSequence) { SyllablesBy = Syllables };
    private long _characters;
    private long _syllables;
    private long _one;
    private long _poly;
    private long _long;

    public void AddSentence(ReadOnlySpan<byte> sentence)
    {
        for (var at = 0; at < sentence.Length; )
        {
            var isWord = GnuStyleBytes.IsLetter(sentence[at]);
            if (!isWord && !GnuStyleBytes.IsDigit(sentence[at]))
            {
                at++;
                continue;
            }

            var rest = sentence[at..];
            var token = rest[..(isWord ? WordLength(rest) : NumberLength(rest))];
            Add(token, isWord, token.Length < rest.Length);
            // What ends a word or a number begins none.
            at += token.Length + 1;
        }

        _profile.Sentences++;
    }

    public TextProfile Finish(int paragraphs)
    {
        _profile.Paragraphs = _profile.Tokens == 0 ? 0 : paragraphs;
        _profile.Tool = new(
            "gnu-style",
            new(StringComparer.Ordinal)
            {
                ["characters"] = _characters,
                ["letters"] = _characters,
                ["syllables"] = _syllables,
                ["one-syllable-words"] = _one,
                ["polysyllables"] = _poly,
                ["long-words"] = _long,
            }
        );
        return _profile;
    }

    // The syllables of a word that an ellipsis ends are forgotten; so is whether it is long.
    private void Add(ReadOnlySpan<byte> token, bool isWord, bool isEnded)
    {
        _profile.Types.Add(token);
        _profile.Sequence?.Add(_profile.Types.Find(token));
        _characters += token.Length;
        if (!isEnded)
        {
            return;
        }

        var syllables = Syllables.Count(token);
        _syllables += syllables;
        _one += isWord && syllables == 1 ? 1 : 0;
        _poly += syllables >= 3 ? 1 : 0;
        _long += isWord && token.Length >= LongWord ? 1 : 0;
    }

    private static int WordLength(ReadOnlySpan<byte> text)
    {
        var length = 1;
        while (
            length < text.Length
            && (
                GnuStyleBytes.IsLetter(text[length])
                || text[length] == '-'
                || text[length..].StartsWith("'s"u8)
            )
        )
        {
            length++;
        }

        return length;
    }

    private static int NumberLength(ReadOnlySpan<byte> text)
    {
        var length = 1;
        while (
            length < text.Length
            && (
                GnuStyleBytes.IsDigit(text[length])
                || text[length..] is [(byte)'.' or (byte)',', >= (byte)'0' and <= (byte)'9', ..]
            )
        )
        {
            length++;
        }

        return length;
    }
}
