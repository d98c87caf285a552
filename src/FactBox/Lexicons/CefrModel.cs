using System.Buffers.Binary;
using System.Numerics;

namespace FactBox.Lexicons;

/// <summary>
/// Estimates the CEFR level at which learners meet a word, from what is known of it and how it is spelled: the sum of
/// its features' weights, held against five thresholds. All arithmetic is on integers, so every machine gives the same
/// answer. The file, little-endian: <c>int16 thresholds[5]</c>, in ascending order, then <c>int16 weights[16384]</c>.
/// </summary>
/// <remarks>
/// Learned by tools/LexiconBuilder from the CEFR-J and Octanove vocabulary profiles, without the words whose CRC-32 is
/// divisible by 5 (docs/accuracy/vocabulary.md). The lists themselves are no part of the program.
/// </remarks>
internal readonly struct CefrModel(Blob file)
{
    public const string Resource = "cefr_weights.bin";

    /// <summary>The levels, A1 to C2.</summary>
    public const int Levels = 6;

    /// <summary>How many weights there are, a power of 2.</summary>
    public const int Weights = 1 << 14;

    /// <summary>The features of a word, at the most.</summary>
    public const int MostFeatures = 64 + WordForm.Longest;

    private static readonly CefrModel Embedded = new(Blob.Embedded(Resource));

    /// <summary>
    /// The level of a word: 1 for A1 to 6 for C2. A letter is A1; an inflected form that WordNet has not as a word of its
    /// own is as easy as its base form, if it is not easier.
    /// </summary>
    /// <param name="form">Its form, as <see cref="WordForm"/> gives it.</param>
    /// <param name="entry">What is known of it.</param>
    /// <param name="syllables">Its syllables by <see cref="StandardSyllables"/>, or 0 for them to be counted.</param>
    public static int Level(ReadOnlySpan<byte> form, WordEntry entry, int syllables = 0)
    {
        if (form.Length == 1)
        {
            return 1;
        }

        Span<byte> buffer = stackalloc byte[WordForm.Longest];
        var lemma = BaseForms.Of(form, entry, buffer);
        var level = Embedded.Estimate(form, entry, lemma, syllables);
        return entry.Parts != PartsOfSpeech.None || lemma.SequenceEqual(form)
            ? level
            : Math.Min(level, Embedded.Estimate(lemma, WordTable.Find(lemma)));
    }

    /// <summary>The same by this model.</summary>
    public int Estimate(ReadOnlySpan<byte> form, WordEntry entry)
    {
        Span<byte> buffer = stackalloc byte[WordForm.Longest];
        return Estimate(form, entry, BaseForms.Of(form, entry, buffer), 0);
    }

    private int Estimate(
        ReadOnlySpan<byte> form,
        WordEntry entry,
        ReadOnlySpan<byte> lemma,
        int syllables
    )
    {
        var data = file.Bytes;
        Span<int> features = stackalloc int[MostFeatures];
        var score = 0;
        foreach (var feature in features[..Features(form, entry, lemma, syllables, features)])
        {
            score += Read(data, Levels - 1 + feature);
        }

        var level = 1;
        while (level < Levels && score > Read(data, level - 1))
        {
            level++;
        }

        return level;
    }

    /// <summary>The places in the table of a word's features.</summary>
    /// <param name="form">Its form.</param>
    /// <param name="entry">What is known of it.</param>
    /// <param name="lemma">Its base form.</param>
    /// <param name="syllables">Its syllables, or 0 for them to be counted.</param>
    /// <param name="features">Gets them; <see cref="MostFeatures"/> at the most.</param>
    /// <returns>How many there are.</returns>
    public static int Features(
        ReadOnlySpan<byte> form,
        WordEntry entry,
        ReadOnlySpan<byte> lemma,
        int syllables,
        Span<int> features
    )
    {
        var lemmaEntry = lemma.SequenceEqual(form) ? entry : WordTable.Find(lemma);
        var best =
            lemmaEntry.Rank > 0 && (entry.Rank == 0 || lemmaEntry.Rank < entry.Rank)
                ? lemmaEntry.Rank
                : entry.Rank;
        var list = new FeatureList(features);
        var octave = Octaves(best, 1);
        var familiar = Familiar(entry) | Familiar(lemmaEntry);
        var senses = Math.Max(entry.SenseBits, lemmaEntry.SenseBits);
        var parts = (int)(entry.Parts | lemmaEntry.Parts);
        syllables = syllables > 0 ? syllables : StandardSyllables.Spoken(form);
        var length = Math.Min(form.Length, 15);
        list.Add(1, octave);
        list.Add(2, Octaves(best, 2));
        list.Add(3, Octaves(best, 4));
        list.Add(4, Octaves(entry.Rank, 2));
        list.Add(5, entry.SizeClass);
        list.Add(6, lemmaEntry.SizeClass);
        list.Add(7, familiar);
        list.Add(8, parts);
        list.Add(9, senses);
        list.Add(10, length);
        list.Add(11, syllables);
        list.Add(12, octave, length);
        list.Add(13, octave, senses);
        list.Add(14, octave, syllables);
        list.Add(15, octave, parts);
        list.Add(16, octave, familiar);
        list.Add(17, octave, lemmaEntry.SizeClass);
        list.Add(18, familiar, senses);
        list.Add(19, familiar, length);
        list.Add(20, lemma.Length == form.Length ? 0 : 1 + form.Length - lemma.Length);
        list.Add(21, entry.IsFunctionWord ? 1 : 0);
        AddSpelling(form, octave, ref list);
        return list.Count;
    }

    private static void AddSpelling(ReadOnlySpan<byte> form, int octave, ref FeatureList list)
    {
        for (var length = 2; length <= 5 && length < form.Length; length++)
        {
            list.AddLetters(30 + length, form[^length..], 0);
            list.AddLetters(40 + length, form[..length], 0);
        }

        if (form.Length > 3)
        {
            list.AddLetters(50, form[^3..], octave);
        }

        for (var at = 0; at + 3 <= form.Length; at++)
        {
            list.AddLetters(51, form.Slice(at, 3), 0);
        }
    }

    private static int Familiar(WordEntry entry) =>
        (entry.IsOnDaleChall ? 1 : 0) + (entry.IsOnSpache ? 2 : 0);

    // The logarithm of a rank in steps of an octave or a part of one; -1 for no rank.
    private static int Octaves(int rank, int steps)
    {
        if (rank == 0)
        {
            return -1;
        }

        var octave = BitOperations.Log2((uint)rank);
        return (octave * steps) + (int)((((long)rank << 8 >> octave) - 256) * steps >> 8);
    }

    private static int Read(ReadOnlySpan<byte> data, int index) =>
        BinaryPrimitives.ReadInt16LittleEndian(data[(index * sizeof(short))..]);

    private ref struct FeatureList(Span<int> features)
    {
        private readonly Span<int> _features = features;

        public int Count { get; private set; }

        public void Add(int kind, int one, int other = 0) =>
            Add(Hash(Hash(Hash(2166136261, kind), one), other));

        public void AddLetters(int kind, ReadOnlySpan<byte> letters, int other)
        {
            var hash = Hash(Hash(2166136261, kind), other);
            foreach (var letter in letters)
            {
                hash = Hash(hash, letter);
            }

            Add(hash);
        }

        private void Add(uint hash)
        {
            unchecked
            {
                hash = (hash ^ (hash >> 15)) * 0x85EBCA6B;
                _features[Count++] = (int)((hash ^ (hash >> 13)) & (Weights - 1));
            }
        }

        private static uint Hash(uint hash, int value) =>
            unchecked((hash ^ (uint)value) * 16777619);
    }
}
