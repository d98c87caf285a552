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

    /// <summary>
    /// Whether each run of letters or of digits of a word is a token: <c>1990s</c>, <c>A4</c>, <c>and/or</c>,
    /// <c>(2nd/3rd).</c>, each with brackets, quotes and punctuation around it or not, or signs alone.
    /// </summary>
    public static bool IsOfRuns(ReadOnlySpan<byte> word)
    {
        var at = 0;
        while (at < word.Length && word[at] is (byte)'(' or (byte)'"')
        {
            at++;
        }

        while (at < word.Length && (IsLetter(word[at]) || IsDigit(word[at]) || word[at] == '/'))
        {
            at++;
        }

        return IsPunctuation(word[at..]) || HoldsNoToken(word);
    }

    // Signs alone: "--", ".!?"
    private static bool HoldsNoToken(ReadOnlySpan<byte> word)
    {
        foreach (var b in word)
        {
            if (IsLetter(b) || IsDigit(b) || b >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The next run of such a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="at">Where to look; gets where the run begins.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>Whether there is one.</returns>
    public static bool NextRun(ReadOnlySpan<byte> word, ref int at, out int length)
    {
        while (at < word.Length && !IsLetter(word[at]) && !IsDigit(word[at]))
        {
            at++;
        }

        var rest = word[at..];
        length = 0;
        if (rest.Length > 0 && IsDigit(rest[0]))
        {
            while (length < rest.Length && IsDigit(rest[length]))
            {
                length++;
            }

            length += OrdinalLength(rest[length..]);
        }
        else
        {
            while (length < rest.Length && IsLetter(rest[length]))
            {
                length++;
            }
        }

        return length > 0;
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

        at += OrdinalLength(word[at..]);
        first = end = at;
        return true;
    }

    // st|nd|rd|th
    private static int OrdinalLength(ReadOnlySpan<byte> rest) =>
        rest
            is [(byte)'s', (byte)'t', ..]
                or [(byte)'n' or (byte)'r', (byte)'d', ..]
                or [(byte)'t', (byte)'h', ..]
            ? 2
            : 0;

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
