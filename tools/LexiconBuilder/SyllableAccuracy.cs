using System.Globalization;
using FactBox.Lexicons;

namespace LexiconBuilder;

/// <summary>Measures StandardSyllables against the dictionary, on words that the model has and has not seen.</summary>
internal static class SyllableAccuracy
{
    public static void Print(string indexJs)
    {
        var words = PronouncingDictionary.Read(indexJs);
        var rules = new StandardSyllables(Dictionary: false);
        var heldOut = words.Where(w => w.IsHeldOut).ToList();
        var rest = words.Where(w => !w.IsHeldOut).ToList();
        Print("held-out words, --no-dictionary", heldOut, rules);
        Print("- letters only", heldOut.Where(IsPlain), rules);
        Print("- with apostrophe, hyphen or stop", heldOut.Where(w => !IsPlain(w)), rules);
        for (var syllables = 1; syllables <= 6; syllables++)
        {
            var same = heldOut.Where(w => w.Syllables == syllables);
            Print($"- of {syllables} syllable{(syllables > 1 ? "s" : "")}", same, rules);
        }

        Print("training words, --no-dictionary", rest, rules);
        Print("all words, with the dictionary", words, new StandardSyllables());
    }

    private static bool IsPlain(DictionaryWord word) =>
        word.Letters.All(b => b is >= (byte)'a' and <= (byte)'z');

    private static void Print(
        string title,
        IEnumerable<DictionaryWord> words,
        StandardSyllables counter
    )
    {
        var off = words.Select(w => counter.Count(w.Letters) - w.Syllables).ToList();
        var exact = off.Count(d => d == 0);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{title, -36} {exact, 6} of {off.Count, 6} exact {100.0 * exact / off.Count, 8:F3} %, mean error {off.Average(), 7:F4}, off by more than 1: {off.Count(d => Math.Abs(d) > 1), 3}"
            )
        );
    }
}
