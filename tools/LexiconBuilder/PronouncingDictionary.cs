using System.Text;
using System.Text.RegularExpressions;

namespace LexiconBuilder;

/// <summary>A word of the pronouncing dictionary, the syllables of its first pronunciation, and what it is for.</summary>
internal readonly record struct DictionaryWord(byte[] Letters, int Syllables, bool IsHeldOut);

/// <summary>Reads the CMU Pronouncing Dictionary from the index.js of the npm package.</summary>
internal static partial class PronouncingDictionary
{
    public static List<DictionaryWord> Read(string indexJs)
    {
        var words = new List<DictionaryWord>();
        foreach (var line in File.ReadLines(indexJs, Encoding.UTF8))
        {
            if (Entry().Match(line) is not { Success: true } entry)
            {
                continue;
            }

            // "aalborg": "AO1 L B AO0 R G # place, danish"; further pronunciations are "aalborg(2)"
            var phonemes = entry.Groups["phonemes"].Value.Split('#')[0];
            var letters = Encoding.UTF8.GetBytes(entry.Groups["word"].Value);
            var isHeldOut = Crc32.Of(letters) % 5 == 0;
            words.Add(new(letters, Math.Max(1, phonemes.Count(char.IsAsciiDigit)), isHeldOut));
        }

        return words;
    }

    [GeneratedRegex(
        """^ *"(?<word>[^"()]+)": "(?<phonemes>[^"]+)",?$""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Entry();
}
