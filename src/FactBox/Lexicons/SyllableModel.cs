namespace FactBox.Lexicons;

/// <summary>
/// Counts the syllables of a word by its letters: every letter is or is not the core of a syllable, as the sum of its
/// features' weights says. All arithmetic is on integers, so every machine gives the same answer.
/// </summary>
/// <remarks>
/// The weights are one signed byte for each hash value, learned by tools/LexiconBuilder from the words of the
/// pronouncing dictionary whose CRC-32 is not divisible by 5; the other words are there to measure it.
/// </remarks>
internal readonly struct SyllableModel(Blob weights)
{
    public const string Resource = "syllable_weights.bin";

    /// <summary>How many weights there are, a power of 2.</summary>
    public const int Weights = 1 << 19;

    /// <summary>How many weights make 1 in the units of the training.</summary>
    public const int Scale = 16;

    /// <summary>The features of one letter, at the most.</summary>
    public const int MostFeatures = ((Reach + 1) * (Reach + 1)) + 1;

    // A feature is a run of letters around the letter in question, from up to 4 before it to up to 4 after it.
    private const int Reach = 4;

    /// <summary>The syllables of a word of <c>a</c> to <c>z</c>, at least 1.</summary>
    public int Count(ReadOnlySpan<byte> word)
    {
        var learned = weights.Bytes;
        Span<int> features = stackalloc int[MostFeatures];
        var count = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var score = Prior(word, at);
            foreach (var feature in features[..Features(word, at, features)])
            {
                score += (sbyte)learned[feature];
            }

            count += score > 0 ? 1 : 0;
        }

        return Math.Max(1, count);
    }

    /// <summary>What is presumed of a letter before anything is learned: vowels speak, the last e is silent.</summary>
    public static int Prior(ReadOnlySpan<byte> word, int at) =>
        !IsVowel(word[at]) ? -3 * Scale
        : word[at] == 'e' && at == word.Length - 1 ? -Scale
        : Scale;

    /// <summary>The places in the table of what is seen from the letter at <paramref name="at"/>.</summary>
    /// <returns>How many there are.</returns>
    public static int Features(ReadOnlySpan<byte> word, int at, Span<int> features)
    {
        var count = 0;
        for (var first = Math.Max(-1, at - Reach); first <= at; first++)
        {
            var hash = Add(2166136261, (byte)(at - first + 1));
            for (var last = first; last <= Math.Min(word.Length, at + Reach); last++)
            {
                hash = Add(hash, Letter(word, last));
                if (last >= at)
                {
                    features[count++] = Place(hash);
                }
            }
        }

        var shape = 77u;
        for (var i = at - Reach; i <= at + Reach; i++)
        {
            shape = Add(shape, i == at ? word[i] : Shape(word, i));
        }

        features[count++] = Place(shape);
        return count;
    }

    public static bool IsVowel(byte letter) =>
        letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y';

    private static byte Letter(ReadOnlySpan<byte> word, int at) =>
        at < 0 ? (byte)'^'
        : at >= word.Length ? (byte)'$'
        : word[at];

    private static byte Shape(ReadOnlySpan<byte> word, int at) =>
        at < -1 || at > word.Length ? (byte)'_'
        : at == -1 ? (byte)'^'
        : at == word.Length ? (byte)'$'
        : IsVowel(word[at]) ? (byte)'V'
        : (byte)'C';

    // FNV-1a, then a stir, for its low bits alone say little.
    private static uint Add(uint hash, byte letter) => unchecked((hash ^ letter) * 16777619);

    private static int Place(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 15)) * 0x85EBCA6B;
            return (int)((hash ^ (hash >> 13)) & (Weights - 1));
        }
    }
}
