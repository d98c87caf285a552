namespace FactBox.Lexicons;

/// <summary>The rules of <see cref="StandardSyllables"/>, with the data that they read.</summary>
internal readonly struct SyllableReader(SyllableModel model, SyllableExceptions exceptions)
{
    // Longer tokens are no words: they are counted by the same rules, but for the memory they take.
    private const int Longest = 256;

    // wouldn't've'd has 3.
    private const int MostEndings = 4;

    /// <summary>The syllables of a token, at least 1.</summary>
    public int Count(ReadOnlySpan<byte> token)
    {
        if (!token.IsEmpty && !token.ContainsAnyExceptInRange((byte)'a', (byte)'z'))
        {
            return Math.Max(1, Piece(token, plural: false));
        }

        Span<byte> text =
            token.Length <= Longest ? stackalloc byte[Longest] : new byte[token.Length];
        text = text[..Spelling.Fold(token, text, out var plural)];
        var known = exceptions.Find(text);
        return known > 0 ? known : Math.Max(1, Parts(text, plural));
    }

    private int Parts(ReadOnlySpan<byte> text, int plural)
    {
        var count = 0;
        for (var at = 0; at < text.Length; )
        {
            var rest = text[at..];
            var length = NumberWords.Length(rest);
            if (TimeLength(text, at) is var time and > 0)
            {
                length = time;
                count += Time(rest[..length]);
            }
            else if (length > 0)
            {
                count += Number(rest, ref length);
            }
            else if (Sign(rest[0]) is var syllables and > 0)
            {
                length = 1;
                count += syllables;
            }
            else if (rest[0] == Spelling.Unreadable)
            {
                length = Run(rest, static b => b == Spelling.Unreadable);
                count++;
            }
            else
            {
                length = Run(rest, static b => IsLetter(b) || b == '\'');
                count += Word(rest[..length], at <= plural && plural < at + length);
                length = Math.Max(1, length);
            }

            at += length;
        }

        return count;
    }

    // dollars, percent, and
    private static int Sign(byte b) =>
        b switch
        {
            (byte)'%' or Spelling.OtherCurrency => 2,
            (byte)'&' or Spelling.ShortCurrency => 1,
            _ => 0,
        };

    // 9:05, 12:30; not 9:05:10, which is a duration as well, nor the 3:2 of a score.
    private static int TimeLength(ReadOnlySpan<byte> text, int at)
    {
        if (at > 0 && text[at - 1] is not (byte)'-' and not (byte)'_')
        {
            return 0;
        }

        var time = text[at..];
        var colon = time is [_, (byte)':', ..] ? 1 : 2;
        var length = colon + 3;
        return
            time.Length >= length
            && time[colon] == ':'
            && NumberWords.Length(time[..colon]) == colon
            && time[colon + 1] is >= (byte)'0' and <= (byte)'5'
            && NumberWords.Length(time[(colon + 1)..length]) == 2
            && (
                time.Length == length
                || time[length] != ':' && !char.IsAsciiDigit((char)time[length])
            )
            ? length
            : 0;
    }

    // "nine oh five", "twelve thirty", "five o'clock"; no zero before the hour is read.
    private int Time(ReadOnlySpan<byte> time)
    {
        var minutes = time[^2..];
        var hour = time[..^3].TrimStart((byte)'0');
        hour = hour.IsEmpty ? "0"u8 : hour;
        var (hourLength, minutesLength) = (hour.Length, 2);
        var count = Number(hour, ref hourLength);
        if (minutes.SequenceEqual("00"u8))
        {
            return count + Word("o'clock"u8, plural: false);
        }

        if (minutes[0] != '0')
        {
            return count + Number(minutes, ref minutesLength);
        }

        minutesLength = 1;
        return count + Piece("oh"u8, plural: false) + Number(minutes[1..], ref minutesLength);
    }

    // 12th, 1990s, 1990's and 1990 are each one number; the length takes the ending in.
    private int Number(ReadOnlySpan<byte> text, ref int length)
    {
        var number = text[..length];
        var ending = text.Slice(length, Run(text[length..], static b => IsLetter(b) || b == '\''));
        var isOrdinal = NumberWords.IsOrdinalEnding(ending);
        var isPlural = ending.SequenceEqual("s"u8) || ending.SequenceEqual("'s"u8);
        length += isOrdinal || isPlural ? ending.Length : 0;

        Span<byte> words =
            number.Length <= Longest ? stackalloc byte[Longest * 2] : new byte[number.Length * 2];
        words = words[..NumberWords.Read(number, isOrdinal, words)];
        var count = isPlural ? Clitics.Syllables(NumberWords.Word(words[^1]), "'s"u8) : 0;
        foreach (var word in words)
        {
            count += Piece(NumberWords.Word(word), plural: false);
        }

        return count;
    }

    // Letters and apostrophes. The endings come off one by one, and each time the dictionary is asked again.
    private int Word(ReadOnlySpan<byte> word, bool plural)
    {
        var added = 0;
        word = word.Trim((byte)'\'');
        for (var endings = 0; endings < MostEndings; endings++)
        {
            var ending = Clitics.Length(word);
            if (ending == 0)
            {
                break;
            }

            var known = exceptions.Find(word);
            if (known > 0)
            {
                return known + added;
            }

            added += Clitics.Syllables(word[..^ending], word[^ending..]);
            word = word[..^ending];
        }

        var whole = exceptions.Find(word);
        return added + (whole > 0 ? whole : Pieces(word, plural));
    }

    // What stands between apostrophes; the consonants of d'Or and l'Oréal lean on the vowel after them.
    private int Pieces(ReadOnlySpan<byte> word, bool plural)
    {
        var count = 0;
        while (!word.IsEmpty)
        {
            var apostrophe = word.IndexOf((byte)'\'');
            var piece = apostrophe < 0 ? word : word[..apostrophe];
            word = apostrophe < 0 ? default : word[(apostrophe + 1)..];
            var leans =
                word.Length > 1
                && !Initialisms.HasVowel(piece)
                && (SyllableModel.IsVowel(word[0]) || word[0] == 'h');
            count += leans ? 0 : Piece(piece, plural && word.IsEmpty);
        }

        return count;
    }

    private int Piece(ReadOnlySpan<byte> letters, bool plural)
    {
        if (letters.IsEmpty)
        {
            return 0;
        }

        var known = exceptions.Find(letters);
        return known > 0 ? known
            : Initialisms.HasVowel(letters) ? model.Count(letters)
            : Initialisms.Syllables(letters, plural);
    }

    private static int Run(ReadOnlySpan<byte> text, Func<byte, bool> belongs)
    {
        var end = 0;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsLetter(byte b) => b is >= (byte)'a' and <= (byte)'z';
}
