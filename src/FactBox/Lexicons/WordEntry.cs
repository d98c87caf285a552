namespace FactBox.Lexicons;

/// <summary>What is known of a form in lower case: 32 bits of <see cref="WordTable"/>; all 0 for a form that is unknown.</summary>
internal readonly record struct WordEntry(uint Bits)
{
    private const uint RankMask = 0x1FFFF;
    private const int SizeShift = 17;
    private const int PartsShift = 21;
    private const int SensesShift = 26;

    /// <summary>The sizes of SCOWL that are told apart.</summary>
    public static ReadOnlySpan<byte> Sizes => [10, 20, 35, 40, 50, 55, 60, 70];

    public bool IsKnown => Bits != 0;

    /// <summary>The place in SUBTLEX-US, the most frequent form being 1; 0 for none.</summary>
    public int Rank => (int)(Bits & RankMask);

    /// <summary>The size of SCOWL's smallest list with the form; 0 if it is in none up to 70.</summary>
    public int Size => SizeClass == 0 ? 0 : Sizes[SizeClass - 1];

    /// <summary>The same as a number from 1 to 8; 0 for none.</summary>
    public int SizeClass => (int)(Bits >> SizeShift) & 0xF;

    /// <summary>What WordNet has it as a base form of.</summary>
    public PartsOfSpeech Parts => (PartsOfSpeech)((Bits >> PartsShift) & 0xF);

    /// <summary>Whether it is a name (Lexicons/README.md says by what rule).</summary>
    public bool IsName => (Bits & (1u << 25)) != 0;

    /// <summary>How many senses WordNet has of it, as the bits that the number takes, up to 7.</summary>
    public int SenseBits => (int)(Bits >> SensesShift) & 0x7;

    /// <summary>Whether it is one of <see cref="FunctionWords.All"/>.</summary>
    public bool IsFunctionWord => (Bits & (1u << 29)) != 0;

    /// <summary>Whether the list of Chall and Dale (1995) has it, letter for letter.</summary>
    public bool IsOnDaleChall => (Bits & (1u << 30)) != 0;

    /// <summary>Whether the list of Spache (1974) has it, letter for letter.</summary>
    public bool IsOnSpache => (Bits & (1u << 31)) != 0;

    public static WordEntry Of(
        int rank,
        int sizeClass,
        PartsOfSpeech parts,
        int senseBits,
        bool isName,
        bool isFunctionWord,
        bool isOnDaleChall,
        bool isOnSpache
    ) =>
        new(
            (uint)rank
                | ((uint)sizeClass << SizeShift)
                | ((uint)parts << PartsShift)
                | ((uint)senseBits << SensesShift)
                | (isName ? 1u << 25 : 0)
                | (isFunctionWord ? 1u << 29 : 0)
                | (isOnDaleChall ? 1u << 30 : 0)
                | (isOnSpache ? 1u << 31 : 0)
        );

    /// <summary>The two as parts of one word, which is as rare as the rarer of them.</summary>
    public WordEntry With(WordEntry next) =>
        Of(
            Rarer(Rank, next.Rank),
            Rarer(SizeClass, next.SizeClass),
            next.Parts,
            0,
            IsName && next.IsName,
            IsFunctionWord && next.IsFunctionWord,
            IsOnDaleChall && next.IsOnDaleChall,
            IsOnSpache && next.IsOnSpache
        );

    private static int Rarer(int one, int other) =>
        one == 0 || other == 0 ? 0 : Math.Max(one, other);
}

/// <summary>WordNet's parts of speech.</summary>
[Flags]
internal enum PartsOfSpeech : byte
{
    None = 0,
    Noun = 1,
    Verb = 2,
    Adjective = 4,
    Adverb = 8,
}
