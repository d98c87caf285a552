using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using FactBox.Lexicons;
using FactBox.Text;

namespace FactBox.Measures;

/// <summary>A type as the readability formulas see it: what kinds of word it is.</summary>
internal readonly ref struct CountedWord
{
    /// <summary>Characters that a word of ASCII may have so that no string is made of it.</summary>
    public const int Room = 64;

    private const int LongWord = 7;
    private const int ShortWord = 3;

    /// <summary>Its letters, of any script.</summary>
    public int Letters { get; private init; }

    /// <summary>Its digits.</summary>
    public int Digits { get; private init; }

    /// <summary>Its syllables.</summary>
    public int Syllables { get; private init; }

    // In lower case. A number has none: it is on no list of words, and is familiar.
    private ReadOnlySpan<char> Word { get; init; }

    public bool IsOneSyllable => Syllables == 1;

    public bool IsPolysyllable => Syllables >= 3;

    public bool IsLong => Letters >= LongWord;

    public bool IsShort => Letters is > 0 and <= ShortWord;

    public bool IsPronoun => Has(FunctionWords.Pronouns);

    public bool IsPreposition => Has(FunctionWords.Prepositions);

    public bool IsConjunction => Has(FunctionWords.Conjunctions);

    public bool IsUnfamiliarDaleChall => Letters > 0 && !FamiliarWords.DaleChall.Knows(Word);

    public bool IsUnfamiliarSpache => Letters > 0 && !FamiliarWords.Spache.Knows(Word);

    /// <summary>A type of the table.</summary>
    public static CountedWord Of(TypeTable types, int type) =>
        Of(types.Utf8(type), types.Syllables(type), new char[Room]);

    /// <summary>A type.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="syllables">Its syllables.</param>
    /// <param name="room">Is written to; <see cref="Room"/> characters. It must stay as it is while the result is used.</param>
    public static CountedWord Of(ReadOnlySpan<byte> utf8, int syllables, Span<char> room)
    {
        var letters = 0;
        var digits = 0;
        for (var at = 0; at < utf8.Length; )
        {
            var kind = Characters.Read(utf8, at, out var size);
            letters += kind == CharacterKind.Letter ? 1 : 0;
            digits += kind == CharacterKind.Digit ? 1 : 0;
            at += size;
        }

        return new()
        {
            Letters = letters,
            Digits = digits,
            Syllables = syllables,
            Word =
                letters == 0 ? []
                : utf8.Length <= room.Length
                && Ascii.ToLower(utf8, room, out var length) == OperationStatus.Done
                    ? room[..length]
                : Encoding.UTF8.GetString(utf8).ToLowerInvariant(),
        };
    }

    private bool Has(FrozenSet<string> words) =>
        !Word.IsEmpty && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word);
}
