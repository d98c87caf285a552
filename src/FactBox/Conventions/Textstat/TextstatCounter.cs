using System.Text;
using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Conventions.Textstat;

/// <summary>Counts as textstat 0.7.11 does for <c>en_US</c>; docs/counting.md tells its rules.</summary>
internal sealed record TextstatCounter : ToolCounter
{
    /// <inheritdoc/>
    public override TextProfile Count(ReadOnlySpan<byte> utf8, bool withSequence)
    {
        var pass = new TextstatPass(withSequence);
        pass.Run(utf8);
        return pass.Finish();
    }
}

/// <summary>One pass over a text.</summary>
internal sealed class TextstatPass(bool withSequence)
{
    // A sentence of fewer words is none.
    private const int FewestWords = 3;

    // Linsear Write goes by the first 100 words.
    private const int LinsearWords = 100;

    private static readonly TextstatSyllables Syllables = new();

    private readonly TextProfile _words = new(withSequence) { SyllablesBy = Syllables };
    private readonly TextstatSentences _sentences = new();

    // The word between two spaces without what textstat takes out of it.
    private byte[] _word = new byte[64];
    private int _length;
    private bool _inRawWord;
    private int _wordCharacters;

    private long _rawWords;
    private long _letters;
    private long _characters;
    private long _longWords;
    private long _shortWords;
    private long _linsearEasy;
    private long _linsearHard;
    private long _linsearSentences;

    public void Run(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length; )
        {
            var kind = TextstatCharacters.Read(text, at, out var length);
            var rest = text[(at + length)..];
            var kept =
                kind == PythonKind.Word || (kind == PythonKind.Apostrophe && IsContraction(rest));
            if (kind == PythonKind.Space)
            {
                EndRawWord();
            }
            else
            {
                _inRawWord = true;
                _characters++;
                _wordCharacters += kind == PythonKind.Word ? 1 : 0;
                if (kept)
                {
                    Append(text.Slice(at, length));
                }
            }

            _sentences.Read(kind, kept);
            at += length;
        }

        EndRawWord();
    }

    public TextProfile Finish()
    {
        var tokens = _words.Tokens;
        var sentences = tokens == 0 ? 0 : Math.Max(1, _sentences.Count);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["characters"] = _characters,
            ["letters"] = _letters,
            ["long-words"] = _longWords,
            ["short-words"] = _shortWords,
            ["raw-words"] = _rawWords,
            ["linsear-easy-words"] = _linsearEasy,
            ["linsear-hard-words"] = _linsearHard,
            // Only a text of more than 100 raw words is cut.
            ["linsear-sentences"] =
                _rawWords > LinsearWords && _linsearSentences > 0 ? _linsearSentences : sentences,
        };
        AddTypes(_words.Types, counts);
        _words.Tool = new("textstat", counts);
        _words.Paragraphs = tokens == 0 ? 0 : 1;
        _words.Sentences = sentences;
        return _words;
    }

    // An apostrophe stays before one of these, whatever follows them.
    private static bool IsContraction(ReadOnlySpan<byte> rest) =>
        rest
            is [(byte)'t' or (byte)'s' or (byte)'d', ..]
                or [(byte)'v' or (byte)'r', (byte)'e', ..]
                or [(byte)'l', (byte)'l', ..];

    private static void AddTypes(TypeTable types, Dictionary<string, long> counts)
    {
        long syllables = 0;
        long oneSyllable = 0;
        long polysyllables = 0;
        long hard = 0;
        long hardOfTwo = 0;
        long hardOfThree = 0;
        long hardTypes = 0;
        for (var type = 0; type < types.Count; type++)
        {
            var utf8 = types.Utf8(type);
            var times = types.Occurrences(type);
            var count = TextstatSyllables.OfWord(utf8);
            syllables += count * times;
            oneSyllable += count == 1 ? times : 0;
            polysyllables += count >= 3 ? times : 0;
            if (!IsEasy(utf8))
            {
                hard += times;
                hardOfTwo += count >= 2 ? times : 0;
                hardOfThree += count >= 3 ? times : 0;
                hardTypes += count >= 2 ? 1 : 0;
            }
        }

        counts["syllables"] = syllables;
        counts["one-syllable-words"] = oneSyllable;
        counts["polysyllables"] = polysyllables;
        counts["unfamiliar-dale-chall"] = hard;
        counts["difficult-words-2"] = hardOfTwo;
        counts["difficult-words-3"] = hardOfThree;
        counts["difficult-types-2"] = hardTypes;
    }

    // The words of the Dale–Chall list as they stand; textstat's copy lacks "ma".
    private static bool IsEasy(ReadOnlySpan<byte> utf8)
    {
        var word = Encoding.UTF8.GetString(utf8).ToLowerInvariant();
        return word is not "ma" && FamiliarWords.DaleChall.Has(word);
    }

    private void Append(ReadOnlySpan<byte> character)
    {
        if (_word.Length < _length + character.Length)
        {
            Array.Resize(ref _word, _word.Length * 2);
        }

        character.CopyTo(_word.AsSpan(_length));
        _length += character.Length;
    }

    private void EndRawWord()
    {
        if (!_inRawWord)
        {
            return;
        }

        _rawWords++;
        _letters += _wordCharacters;
        _longWords += _wordCharacters > 6 ? 1 : 0;
        _shortWords += _wordCharacters is > 0 and <= 3 ? 1 : 0;
        if (_length > 0)
        {
            AddWord(_word.AsSpan(0, _length));
        }

        _inRawWord = false;
        _wordCharacters = 0;
        _length = 0;
    }

    private void AddWord(ReadOnlySpan<byte> word)
    {
        _words.Types.Add(word);
        _words.Sequence?.Add(_words.Types.Find(word));
        if (_words.Tokens > LinsearWords)
        {
            return;
        }

        var syllables = TextstatSyllables.OfWord(word);
        _linsearHard += syllables >= 3 ? 1 : 0;
        _linsearEasy += syllables is 1 or 2 ? 1 : 0;
        if (_words.Tokens == LinsearWords)
        {
            _linsearSentences = Math.Max(1, _sentences.Count);
        }
    }

    /// <summary>
    /// The matches of <c>\b[^.!?]+[.!?]*</c> with three words or more: a sentence begins where a word begins or ends,
    /// and goes on to the stops that end it.
    /// </summary>
    private sealed class TextstatSentences
    {
        private State _state;
        private bool _afterWordCharacter;
        private bool _inWord;
        private int _words;
        private long _ended;

        private enum State
        {
            Outside,
            Inside,
            Closing,
        }

        /// <summary>The sentences if the text ended here.</summary>
        public long Count => _ended + (_words >= FewestWords ? 1 : 0);

        public void Read(PythonKind kind, bool kept)
        {
            var isTerminator = kind == PythonKind.Terminator;
            var isWordCharacter = kind == PythonKind.Word;
            if (_state == State.Closing && !isTerminator)
            {
                End();
            }

            if (_state == State.Outside && !isTerminator && isWordCharacter != _afterWordCharacter)
            {
                _state = State.Inside;
            }

            if (_state == State.Inside)
            {
                Inside(kind, kept, isTerminator);
            }

            _afterWordCharacter = isWordCharacter;
        }

        private void Inside(PythonKind kind, bool kept, bool isTerminator)
        {
            if (isTerminator)
            {
                _state = State.Closing;
            }
            else if (kind == PythonKind.Space)
            {
                _inWord = false;
            }
            else if (kept && !_inWord)
            {
                _inWord = true;
                _words++;
            }
        }

        private void End()
        {
            _ended = Count;
            _words = 0;
            _inWord = false;
            _state = State.Outside;
        }
    }
}
