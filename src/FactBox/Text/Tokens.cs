namespace FactBox.Text;

/// <summary>
/// Finds the tokens of a text by the rules of docs/counting.md, "Tokens".
/// This is the plain implementation that says what is right; no token crosses white space.
/// </summary>
public static class Tokens
{
    /// <summary>The tokens of <paramref name="text"/> by these rules, in order.</summary>
    /// <param name="text">UTF-8; bytes that are not UTF-8 separate tokens.</param>
    /// <param name="rules">Say whether a currency sign is a token, and whether tokens are whole words.</param>
    public static Enumerator Split(ReadOnlySpan<byte> text, CountingRules rules) =>
        new(text, rules ?? throw new ArgumentNullException(nameof(rules)));

    /// <summary>Walks over the tokens of one text.</summary>
    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<byte> _text;
        private readonly bool _currencySigns;
        private readonly bool _wholeWords;
        private int _at;

        // Whether there may be an e-mail address at all.
        private readonly bool _hasAt;

        // The run of e-mail characters looked at last: where it ends, and where the address does (-1: none).
        private int _runEnd;
        private int _addressEnd;

        // Up to here no bare name begins.
        private int _noNameBefore;

        internal Enumerator(ReadOnlySpan<byte> text, CountingRules rules)
        {
            _text = text;
            _currencySigns = rules.CurrencySigns;
            _wholeWords = rules.WholeWords;
            _hasAt = text.Contains((byte)'@');
            _addressEnd = -1;
        }

        /// <summary>The token.</summary>
        public Token Current { get; private set; }

        /// <summary>This enumerator, so that <c>foreach</c> takes it.</summary>
        public readonly Enumerator GetEnumerator() => this;

        /// <summary>Goes to the next token.</summary>
        public bool MoveNext()
        {
            while (_at < _text.Length)
            {
                var kind = Characters.Read(_text, _at, out var length);
                var start = _at;
                if (kind == CharacterKind.Space)
                {
                    _at += length;
                    continue;
                }

                var end = AddressAt(start, kind);
                var found = TokenKind.Address;
                if (end < 0 && _wholeWords)
                {
                    end = OrthographicWords.End(_text, start);
                    found = kind == CharacterKind.Digit ? TokenKind.Number : TokenKind.Word;
                }
                else if (end < 0)
                {
                    (end, found) = kind switch
                    {
                        CharacterKind.Letter => WordAt(start, length),
                        CharacterKind.Digit => (NumberAt(start), TokenKind.Number),
                        CharacterKind.Apostrophe => (CliticAt(start, length), TokenKind.Clitic),
                        CharacterKind.CurrencySign when _currencySigns => (
                            start + length,
                            TokenKind.CurrencySign
                        ),
                        _ => (-1, default),
                    };
                }

                if (end < 0)
                {
                    _at += length;
                    continue;
                }

                _at = end;
                Current = new(start, end - start, found);
                return true;
            }

            return false;
        }

        // letters, then: -digits | n't cut off | nothing
        private readonly (int End, TokenKind Kind) WordAt(int start, int firstLength)
        {
            var end = LettersEnd(start + firstLength, out var lastLetter);
            if (
                Characters.Peek(_text, end, out var hyphen) == CharacterKind.Hyphen
                && Characters.Peek(_text, end + hyphen, out _) == CharacterKind.Digit
            )
            {
                return (DigitsEnd(end + hyphen), TokenKind.WordWithNumber);
            }

            if (
                _text[lastLetter] == 'n'
                && end == lastLetter + 1
                && Characters.Peek(_text, end, out var apostrophe) == CharacterKind.Apostrophe
                && end + apostrophe < _text.Length
                && _text[end + apostrophe] == 't'
                && IsWordEnd(end + apostrophe + 1)
            )
            {
                // "don't" stops before the n; the next call starts at the n and takes n't whole.
                return lastLetter > start
                    ? (lastLetter, TokenKind.Word)
                    : (end + apostrophe + 1, TokenKind.Clitic);
            }

            return (end, TokenKind.Word);
        }

        // digits ([.,] digits)* (st|nd|rd|th)?
        private readonly int NumberAt(int start)
        {
            var end = DigitsEnd(start);
            while (
                end < _text.Length
                && _text[end] is (byte)'.' or (byte)','
                && Characters.Peek(_text, end + 1, out _) == CharacterKind.Digit
            )
            {
                end = DigitsEnd(end + 1);
            }

            var rest = _text[end..];
            return
                rest.StartsWith("st"u8)
                || rest.StartsWith("nd"u8)
                || rest.StartsWith("rd"u8)
                || rest.StartsWith("th"u8)
                ? end + 2
                : end;
        }

        private readonly int CliticAt(int start, int apostrophe)
        {
            var rest = _text[(start + apostrophe)..];
            var letters = rest switch
            {
                [(byte)'s' or (byte)'d' or (byte)'m', ..] => 1,
                [(byte)'r' or (byte)'v', (byte)'e', ..] => 2,
                [(byte)'l', (byte)'l', ..] => 2,
                _ => 0,
            };
            var end = start + apostrophe + letters;
            return letters > 0 && IsWordEnd(end) ? end : -1;
        }

        // letters with their marks; invisible characters only between letters
        private readonly int LettersEnd(int at, out int lastLetter)
        {
            var end = at;
            lastLetter = at - 1; // right for the one case that asks: a last letter of one byte
            while (at < _text.Length)
            {
                var kind = Characters.Read(_text, at, out var length);
                if (kind == CharacterKind.Letter)
                {
                    lastLetter = at;
                }

                if (kind is CharacterKind.Letter or CharacterKind.Mark)
                {
                    end = at + length;
                }
                else if (kind != CharacterKind.Invisible)
                {
                    break;
                }

                at += length;
            }

            return end;
        }

        private readonly int DigitsEnd(int at)
        {
            while (Characters.Peek(_text, at, out var length) == CharacterKind.Digit)
            {
                at += length;
            }

            return at;
        }

        private readonly bool IsWordEnd(int at) =>
            !Characters.IsWordCharacter(Characters.Peek(_text, at, out _));

        // An e-mail address or a URL that starts here, by where it ends, or -1.
        private int AddressAt(int start, CharacterKind kind)
        {
            var url = Addresses.UrlEnd(_text, start);
            if (url >= 0)
            {
                return url;
            }

            if (_hasAt && Addresses.IsLocalPart(_text[start], kind))
            {
                if (start >= _runEnd)
                {
                    _runEnd = Addresses.LocalPartEnd(_text, start);
                    _addressEnd = Addresses.EmailEnd(_text, _runEnd);
                }

                if (_addressEnd >= 0)
                {
                    return _addressEnd;
                }
            }

            return start >= _noNameBefore && kind is CharacterKind.Letter or CharacterKind.Digit
                ? BareNames.End(_text, start, out _noNameBefore)
                : -1;
        }
    }
}
