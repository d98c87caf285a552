using System.Runtime.Intrinsics;

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
    private readonly Blob _weights = weights;

    // A place that weighs nothing.
    private readonly int _nothing = weights.Bytes.IndexOf((byte)0);

    public const string Resource = "syllable_weights.bin";

    /// <summary>How many weights there are, a power of 2.</summary>
    public const int Weights = 1 << 19;

    /// <summary>How many weights make 1 in the units of the training.</summary>
    public const int Scale = 16;

    /// <summary>The features of one letter, at the most.</summary>
    public const int MostFeatures = ((Reach + 1) * (Reach + 1)) + 1;

    // A feature is a run of letters around the letter in question, from up to 4 before it to up to 4 after it.
    private const int Reach = 4;

    private const int Lanes = 8;

    // What stands before a word and after it, so that all letters around a letter can be read.
    private const int Before = Reach + 1;
    private const int After = Lanes + Reach;
    private const int Longest = 64;

    /// <summary>The syllables of a word of <c>a</c> to <c>z</c>, at least 1.</summary>
    public int Count(ReadOnlySpan<byte> word)
    {
        var size = Before + word.Length + After;
        Span<uint> letters =
            word.Length <= Longest ? stackalloc uint[Before + Longest + After] : new uint[size];
        Span<uint> shapes =
            word.Length <= Longest ? stackalloc uint[Before + Longest + After] : new uint[size];
        letters[Before - 1] = shapes[Before - 1] = Begin;
        shapes[..(Before - 1)].Fill(Nothing);
        for (var i = 0; i < word.Length; i++)
        {
            letters[Before + i] = word[i];
            shapes[Before + i] = Shape(word[i]);
        }

        letters[Before + word.Length] = shapes[Before + word.Length] = End;
        shapes[(Before + word.Length + 1)..].Fill(Nothing);

        var count = 0;
        for (var at = 0; at < word.Length; at += Lanes)
        {
            count += CountEight(word[at..], at == 0, letters[at..], shapes[at..]);
        }

        return Math.Max(1, count);
    }

    // How many of the first eight letters are the core of a syllable: each is a lane, and what is a feature of one is
    // found for all at once.
    private int CountEight(
        ReadOnlySpan<byte> word,
        bool isBegin,
        ReadOnlySpan<uint> letters,
        ReadOnlySpan<uint> shapes
    )
    {
        var lanes = Vector256.CreateSequence(0, 1);
        Span<int> places = stackalloc int[MostFeatures * Lanes];
        var features = 0;
        for (var back = 0; back <= Reach; back++)
        {
            // From the letter after '^' on, as far as '$'.
            var from = Vector256.Create(isBegin ? back - 1 : 0);
            var hash = Vector256.Create(Add(2166136261, (byte)(back + 1)));
            for (var i = -back; i <= Reach; i++)
            {
                hash = Add(hash, Vector256.Create(letters[(Before + i)..]));
                if (i >= 0)
                {
                    var isInside =
                        Vector256.GreaterThanOrEqual(lanes, from)
                        & Vector256.LessThanOrEqual(lanes, Vector256.Create(word.Length - i));
                    Vector256
                        .ConditionalSelect(isInside, Place(hash), Vector256.Create(_nothing))
                        .CopyTo(places[(features++ * Lanes)..]);
                }
            }
        }

        var shape = Vector256.Create(77u);
        for (var i = -Reach; i <= Reach; i++)
        {
            shape = Add(shape, Vector256.Create((i == 0 ? letters : shapes)[(Before + i)..]));
        }

        Place(shape).CopyTo(places[(features * Lanes)..]);
        var learned = _weights.Bytes;
        var count = 0;
        for (var lane = 0; lane < Math.Min(Lanes, word.Length); lane++)
        {
            var score = Prior(word, lane);
            for (var i = lane; i < places.Length; i += Lanes)
            {
                score += (sbyte)learned[places[i]];
            }

            count += score > 0 ? 1 : 0;
        }

        return count;
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
        at < 0 ? Begin
        : at >= word.Length ? End
        : word[at];

    private static byte Shape(ReadOnlySpan<byte> word, int at) =>
        at < -1 || at > word.Length ? Nothing
        : at == -1 ? Begin
        : at == word.Length ? End
        : Shape(word[at]);

    private static byte Shape(byte letter) => IsVowel(letter) ? (byte)'V' : (byte)'C';

    // FNV-1a, then a stir, for its low bits alone say little.
    private static uint Add(uint hash, byte letter) => unchecked((hash ^ letter) * Prime);

    private static Vector256<uint> Add(Vector256<uint> hash, Vector256<uint> letters) =>
        (hash ^ letters) * Prime;

    private const byte Begin = (byte)'^';
    private const byte End = (byte)'$';
    private const byte Nothing = (byte)'_';
    private const uint Prime = 16777619;
    private const uint Stir = 0x85EBCA6B;

    private static Vector256<int> Place(Vector256<uint> hash)
    {
        hash = (hash ^ (hash >> 15)) * Stir;
        return (hash ^ (hash >> 13)).AsInt32() & Vector256.Create(Weights - 1);
    }

    private static int Place(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 15)) * Stir;
            return (int)((hash ^ (hash >> 13)) & (Weights - 1));
        }
    }
}
