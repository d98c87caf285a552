namespace FactBox.Lexicons;

/// <summary>
/// The base form of a word, by WordNet's way (Morphy: Fellbaum 1998, WordNet, ch. 4; its manual, morphy(7WN)): the list of
/// irregular forms, and the regular endings taken off where WordNet has what is left as a base form of that kind of word.
/// Morphy is told the part of speech. We are not, so of several base forms that are possible the one is taken that is most
/// frequent in SUBTLEX-US, by these rules of our own:
/// <list type="bullet">
/// <item>function words and names are their own base forms, but those of be, have and do;</item>
/// <item>a word with -s that has a base form is never one itself;</item>
/// <item>a word with -ed, -er or -est that WordNet has as a noun or verb is one itself (<c>seed</c>, <c>offer</c>);</item>
/// <item>another word with -ed never is (<c>tired</c>);</item>
/// <item>any other word that WordNet has is itself one of those possible.</item>
/// </list>
/// </summary>
internal static class BaseForms
{
    private const int ShortestBeforeS = 3;

    private enum Ending
    {
        Irregular,
        S,
        Ed,
        Er,
        Other,
    }

    /// <summary>The base form of a word of <c>a</c> to <c>z</c>; the word itself if it has no other.</summary>
    /// <param name="word">The word.</param>
    /// <param name="entry">What <see cref="WordTable"/> knows of it.</param>
    /// <param name="buffer">At least <see cref="WordForm.Longest"/> bytes, which the base form may be written to.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> word, WordEntry entry, Span<byte> buffer)
    {
        if (entry.IsFunctionWord)
        {
            return OfFunctionWord(word);
        }

        if (entry.IsName || word.IndexOfAnyExceptInRange((byte)'a', (byte)'z') >= 0)
        {
            return word;
        }

        var best = new Best(buffer);
        best.AddIrregular(word);
        best.AddRegular(word);
        if (best.Letters.IsEmpty || MayBeItself(entry, best))
        {
            return word;
        }

        return best.Letters;
    }

    private static bool MayBeItself(WordEntry entry, Best best) =>
        best.Ending switch
        {
            Ending.S => false,
            Ending.Ed => IsNounOrVerb(entry),
            Ending.Er when IsNounOrVerb(entry) => true,
            _ => entry.Parts != PartsOfSpeech.None && Rank(entry) < Rank(best.Entry),
        };

    private static bool IsNounOrVerb(WordEntry entry) =>
        (entry.Parts & (PartsOfSpeech.Noun | PartsOfSpeech.Verb)) != PartsOfSpeech.None;

    private static ReadOnlySpan<byte> OfFunctionWord(ReadOnlySpan<byte> word)
    {
        var (line, end) = IrregularForms.Find(word);
        for (; line < end; line++)
        {
            var form = IrregularForms.Base(line);
            if (
                form is [(byte)'b', (byte)'e'] or [(byte)'d', (byte)'o']
                || form.SequenceEqual("have"u8)
            )
            {
                return form;
            }
        }

        return word.SequenceEqual("being"u8) ? "be"u8
            : word.SequenceEqual("having"u8) ? "have"u8
            : word.SequenceEqual("does"u8) || word.SequenceEqual("doing"u8) ? "do"u8
            : word;
    }

    private static int Rank(WordEntry entry) => entry.Rank == 0 ? int.MaxValue : entry.Rank;

    // The most frequent of the base forms that were added.
    private ref struct Best(Span<byte> buffer)
    {
        private readonly Span<byte> _buffer = buffer;
        private int _length;

        public readonly ReadOnlySpan<byte> Letters => _buffer[.._length];

        public WordEntry Entry { get; private set; }

        public Ending Ending { get; private set; }

        public void AddIrregular(ReadOnlySpan<byte> word)
        {
            var (line, end) = IrregularForms.Find(word);
            for (; line < end; line++)
            {
                var form = IrregularForms.Base(line);
                Add(form, default, WordTable.Find(form), Ending.Irregular);
            }
        }

        // Morphy's rules of detachment.
        public void AddRegular(ReadOnlySpan<byte> word)
        {
            if (word.Length <= 2 || word is [.., (byte)'s', (byte)'s'])
            {
                return;
            }

            const PartsOfSpeech Noun = PartsOfSpeech.Noun;
            const PartsOfSpeech Verb = PartsOfSpeech.Verb;
            const PartsOfSpeech Adjective = PartsOfSpeech.Adjective;
            switch (word[^1])
            {
                case (byte)'s':
                    Detach(word, "s"u8, default, Noun | Verb, Ending.S);
                    Detach(word, "ses"u8, "s"u8, Noun, Ending.S);
                    Detach(word, "xes"u8, "x"u8, Noun, Ending.S);
                    Detach(word, "zes"u8, "z"u8, Noun, Ending.S);
                    Detach(word, "ches"u8, "ch"u8, Noun, Ending.S);
                    Detach(word, "shes"u8, "sh"u8, Noun, Ending.S);
                    Detach(word, "ies"u8, "y"u8, Noun | Verb, Ending.S);
                    Detach(word, "es"u8, default, Verb, Ending.S);
                    Detach(word, "es"u8, "e"u8, Verb, Ending.S);
                    break;
                case (byte)'n':
                    Detach(word, "men"u8, "man"u8, Noun, Ending.S);
                    break;
                case (byte)'d':
                    Detach(word, "ed"u8, "e"u8, Verb, Ending.Ed);
                    Detach(word, "ed"u8, default, Verb, Ending.Ed);
                    break;
                case (byte)'g':
                    Detach(word, "ing"u8, "e"u8, Verb, Ending.Other);
                    Detach(word, "ing"u8, default, Verb, Ending.Other);
                    break;
                case (byte)'r':
                    Detach(word, "er"u8, default, Adjective, Ending.Er);
                    Detach(word, "er"u8, "e"u8, Adjective, Ending.Er);
                    break;
                case (byte)'t':
                    Detach(word, "est"u8, default, Adjective, Ending.Er);
                    Detach(word, "est"u8, "e"u8, Adjective, Ending.Er);
                    break;
            }
        }

        private void Detach(
            ReadOnlySpan<byte> word,
            ReadOnlySpan<byte> ending,
            ReadOnlySpan<byte> instead,
            PartsOfSpeech parts,
            Ending kind
        )
        {
            if (!word.EndsWith(ending) || (ending.Length == 1 && word.Length <= ShortestBeforeS))
            {
                return;
            }

            var stem = word[..^ending.Length];
            Span<byte> form = stackalloc byte[WordForm.Longest];
            stem.CopyTo(form);
            instead.CopyTo(form[stem.Length..]);
            var entry = WordTable.Find(form[..(stem.Length + instead.Length)]);
            if ((entry.Parts & parts) != PartsOfSpeech.None)
            {
                Add(stem, instead, entry, kind);
            }
        }

        private void Add(
            ReadOnlySpan<byte> stem,
            ReadOnlySpan<byte> rest,
            WordEntry entry,
            Ending kind
        )
        {
            if (_length > 0 && Rank(entry) >= Rank(Entry))
            {
                return;
            }

            stem.CopyTo(_buffer);
            rest.CopyTo(_buffer[stem.Length..]);
            _length = stem.Length + rest.Length;
            Entry = entry;
            Ending = kind;
        }
    }
}
