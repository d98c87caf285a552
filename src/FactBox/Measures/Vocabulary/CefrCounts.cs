using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Measures.Vocabulary;

/// <summary>Tokens by their estimated CEFR level; numbers and names have none.</summary>
internal sealed class CefrCounts
{
    private readonly long[] _byLevel = new long[CefrModel.Levels + 1];

    private CefrCounts(TextProfile profile)
    {
        Span<byte> buffer = stackalloc byte[WordForm.Longest];
        var isSpoken = profile.SyllablesBy is StandardSyllables { Dictionary: true };
        for (var type = 0; type < profile.Types.Count; type++)
        {
            var utf8 = profile.Types.Utf8(type);
            var form = WordForm.Of(utf8, buffer);
            // Mostly they are known: to count them again is dear.
            var syllables =
                isSpoken && form.Letters.SequenceEqual(utf8) ? profile.Types.Syllables(type) : 0;
            _byLevel[LevelOf(form, syllables)] += profile.Types.Occurrences(type);
        }
    }

    /// <summary>Those of a profile, counted when they are first asked for.</summary>
    public static CefrCounts Of(TextProfile profile) => profile.Once(p => new CefrCounts(p));

    /// <summary>The level of a word: 1 for A1 to 6 for C2; 0 for a number or a name.</summary>
    public static int LevelOf(WordForm form, int syllables = 0) =>
        !form.IsWord || form.Entry.IsName
            ? 0
            : CefrModel.Level(form.Letters, form.Entry, syllables);

    /// <summary>The tokens of a level.</summary>
    public long At(int level) => _byLevel[level];

    /// <summary>The sum of the levels of all tokens that have one.</summary>
    public long Sum()
    {
        var sum = 0L;
        for (var level = 1; level < _byLevel.Length; level++)
        {
            sum += level * _byLevel[level];
        }

        return sum;
    }
}
