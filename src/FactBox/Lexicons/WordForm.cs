using System.Buffers;
using FactBox.Text;

namespace FactBox.Lexicons;

/// <summary>
/// A token as the word lists have it: in lower case, without accents, and without an ending that has an apostrophe
/// (<c>China's</c> is <c>china</c>, <c>don't</c> is <c>do</c>); such an ending alone is the word that it stands for.
/// </summary>
internal readonly ref struct WordForm
{
    /// <summary>Longer tokens are in no list: their form is <c>?</c>.</summary>
    public const int Longest = 64;

    // A letter of another script is a part that no list has.
    private static readonly SearchValues<byte> Startable = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz?"u8
    );

    private WordForm(ReadOnlySpan<byte> letters, WordEntry entry)
    {
        Letters = letters;
        Entry = entry;
    }

    /// <summary>The form; empty for a token without a letter.</summary>
    public ReadOnlySpan<byte> Letters { get; }

    /// <summary>
    /// What is known of it. A word of several parts (<c>year-on-year</c>) that is not known as one is as rare as its
    /// rarest part.
    /// </summary>
    public WordEntry Entry { get; }

    /// <summary>Whether the token has a letter.</summary>
    public bool IsWord => !Letters.IsEmpty;

    /// <summary>Reads a token.</summary>
    /// <param name="token">The token in UTF-8.</param>
    /// <param name="buffer">At least <see cref="Longest"/> bytes, which the form is written to.</param>
    public static WordForm Of(ReadOnlySpan<byte> token, Span<byte> buffer)
    {
        if (token.Length > Longest)
        {
            return HasLetterAnywhere(token) ? new("?"u8, default) : default;
        }

        var text = buffer[..Spelling.Fold(token, buffer, out _)];
        if (!HasLetter(text))
        {
            return default;
        }

        var form = WithoutEnding(text);
        return new(form, Look(form));
    }

    private static bool HasLetterAnywhere(ReadOnlySpan<byte> token)
    {
        for (var at = 0; at < token.Length; )
        {
            if (Characters.Read(token, at, out var length) == CharacterKind.Letter)
            {
                return true;
            }

            at += length;
        }

        return false;
    }

    private static ReadOnlySpan<byte> WithoutEnding(ReadOnlySpan<byte> text)
    {
        var alone = Alone(text);
        if (!alone.IsEmpty)
        {
            return alone;
        }

        text = text.Trim((byte)'\'');
        for (var ending = Clitics.Length(text); ending > 0; ending = Clitics.Length(text))
        {
            var stem = text[..^ending];
            text = text[^1] == 't' ? Negated(stem) : stem;
        }

        return text.Trim((byte)'\'');
    }

    private static ReadOnlySpan<byte> Alone(ReadOnlySpan<byte> text) =>
        text switch
        {
            [(byte)'n', (byte)'\'', (byte)'t'] => "not"u8,
            [(byte)'\'', (byte)'s'] => "is"u8,
            [(byte)'\'', (byte)'m'] => "am"u8,
            [(byte)'\'', (byte)'d'] => "would"u8,
            [(byte)'\'', (byte)'l', (byte)'l'] => "will"u8,
            [(byte)'\'', (byte)'r', (byte)'e'] => "are"u8,
            [(byte)'\'', (byte)'v', (byte)'e'] => "have"u8,
            _ => default,
        };

    private static ReadOnlySpan<byte> Negated(ReadOnlySpan<byte> stem) =>
        stem switch
        {
            [(byte)'c', (byte)'a'] => "can"u8,
            [(byte)'w', (byte)'o'] => "will"u8,
            [(byte)'s', (byte)'h', (byte)'a'] => "shall"u8,
            [(byte)'a', (byte)'i'] => "be"u8,
            _ => stem,
        };

    private static WordEntry Look(ReadOnlySpan<byte> form)
    {
        if (form.IndexOfAnyExceptInRange((byte)'a', (byte)'z') < 0)
        {
            return WordTable.Find(form);
        }

        // Whole and joined: co-operate, e-mail, U.S.A.
        Span<byte> joined = stackalloc byte[Longest];
        var length = 0;
        foreach (var b in form)
        {
            if (b is >= (byte)'a' and <= (byte)'z')
            {
                joined[length++] = b;
            }
            else if (b is not ((byte)'-' or (byte)'.' or (byte)'\''))
            {
                length = 0;
                break;
            }
        }

        var whole = WordTable.Find(joined[..length]);
        return whole.IsKnown ? whole : Parts(form);
    }

    private static WordEntry Parts(ReadOnlySpan<byte> form)
    {
        var entry = default(WordEntry);
        var any = false;
        while (!form.IsEmpty)
        {
            var start = form.IndexOfAny(Startable);
            if (start < 0)
            {
                break;
            }

            form = form[start..];
            var end = form.IndexOfAnyExceptInRange((byte)'a', (byte)'z');
            end = end < 0 ? form.Length : Math.Max(1, end);
            var part = WordTable.Find(form[..end]);
            entry = any ? entry.With(part) : part;
            any = true;
            form = form[end..];
        }

        return entry;
    }

    private static bool HasLetter(ReadOnlySpan<byte> text) => text.ContainsAny(Startable);
}
