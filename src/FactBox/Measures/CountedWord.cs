using System.Text;
using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Measures;

/// <summary>A type as the readability formulas see it: what kinds of word it is.</summary>
/// <param name="Letters">Its letters, of any script.</param>
/// <param name="Digits">Its digits.</param>
/// <param name="Syllables">Its syllables.</param>
/// <param name="Word">In lower case; null for a number, which is on no list of words and is familiar.</param>
internal readonly record struct CountedWord(int Letters, int Digits, int Syllables, string? Word)
{
    private const int LongWord = 7;
    private const int ShortWord = 3;

    public bool IsOneSyllable => Syllables == 1;

    public bool IsPolysyllable => Syllables >= 3;

    public bool IsLong => Letters >= LongWord;

    public bool IsShort => Letters is > 0 and <= ShortWord;

    public bool IsPronoun => Word is not null && FunctionWords.Pronouns.Contains(Word);

    public bool IsPreposition => Word is not null && FunctionWords.Prepositions.Contains(Word);

    public bool IsConjunction => Word is not null && FunctionWords.Conjunctions.Contains(Word);

    public bool IsUnfamiliarDaleChall => Word is not null && !FamiliarWords.DaleChall.Knows(Word);

    public bool IsUnfamiliarSpache => Word is not null && !FamiliarWords.Spache.Knows(Word);

    /// <summary>A type of the table.</summary>
    public static CountedWord Of(TypeTable types, int type)
    {
        var utf8 = types.Utf8(type);
        var letters = 0;
        var digits = 0;
        for (var at = 0; at < utf8.Length; )
        {
            var kind = Characters.Read(utf8, at, out var length);
            letters += kind == CharacterKind.Letter ? 1 : 0;
            digits += kind == CharacterKind.Digit ? 1 : 0;
            at += length;
        }

        return new(
            letters,
            digits,
            types.Syllables(type),
            letters == 0 ? null : Encoding.UTF8.GetString(utf8).ToLowerInvariant()
        );
    }
}
