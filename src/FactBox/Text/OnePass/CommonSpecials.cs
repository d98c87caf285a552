namespace FactBox.Text.OnePass;

/// <summary>
/// Cuts the commonest words that are special, as <see cref="Tokens"/> would: <c>China's</c>, <c>don't</c>, <c>'re</c>,
/// <c>684.60</c>, <c>12th</c>, each with punctuation after it or not.
/// </summary>
internal static class CommonSpecials
{
    /// <summary>Cuts a word.</summary>
    /// <param name="word">From white space to white space.</param>
    /// <param name="first">Where the first token ends; it begins with the word.</param>
    /// <param name="end">Where the second token ends, which follows at once; that of the first if there is none.</param>
    /// <returns>Whether it is such a word.</returns>
    public static bool TryCut(ReadOnlySpan<byte> word, out int first, out int end)
    {
        var isCut = IsDigit(word[0])
            ? TryCutNumber(word, out first, out end)
            : TryCutClitic(word, out first, out end);
        return isCut && IsPunctuation(word[end..]);
    }

    // digits ([.,] digits)* (st|nd|rd|th)?
    private static bool TryCutNumber(ReadOnlySpan<byte> word, out int first, out int end)
    {
        var at = 1;
        while (
            at < word.Length
            && (
                IsDigit(word[at])
                || word[at] is (byte)'.' or (byte)','
                    && at + 1 < word.Length
                    && IsDigit(word[at + 1])
            )
        )
        {
            at++;
        }

        if (
            at + 1 < word.Length
            && (word[at], word[at + 1])
                is
                    ((byte)'t', (byte)'h')
                    or
                    ((byte)'s', (byte)'t')
                    or
                    ((byte)'n' or (byte)'r', (byte)'d')
        )
        {
            at += 2;
        }

        first = end = at;
        return true;
    }

    // letters? '(s|re|ve|ll|d|m), letters n't
    private static bool TryCutClitic(ReadOnlySpan<byte> word, out int first, out int end)
    {
        var at = 0;
        while (at < word.Length && IsLetter(word[at]))
        {
            at++;
        }

        first = at;
        end = at;
        if (at + 1 >= word.Length || word[at] != '\'')
        {
            return false;
        }

        var second = at + 2 < word.Length ? word[at + 2] : 0;
        switch (word[at + 1])
        {
            case (byte)'t' when at > 1 && word[at - 1] == 'n':
                first--;
                end = at + 2;
                return true;
            case (byte)'s' or (byte)'d' or (byte)'m':
                end = at + 2;
                break;
            case (byte)'r' or (byte)'v' when second == 'e':
            case (byte)'l' when second == 'l':
                end = at + 3;
                break;
            default:
                return false;
        }

        first = at == 0 ? end : at;
        return true;
    }

    private static bool IsPunctuation(ReadOnlySpan<byte> rest)
    {
        foreach (var b in rest)
        {
            if (
                b
                is not (
                    (byte)'.'
                    or (byte)','
                    or (byte)';'
                    or (byte)':'
                    or (byte)'?'
                    or (byte)'!'
                    or (byte)')'
                    or (byte)'"'
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigit(byte b) => (uint)(b - '0') < 10;

    private static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') < 26;
}
