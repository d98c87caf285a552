using System.Text;
using FactBox.Lexicons;

namespace LexiconBuilder;

/// <summary>A word of the vocabulary profiles.</summary>
/// <param name="Form">The word as <see cref="WordForm"/> has it.</param>
/// <param name="Level">The lowest level that it has there as any part of speech: 1 for A1.</param>
/// <param name="Fold">Which fifth of the words it belongs to: 0 is held out, 1 is for development.</param>
internal readonly record struct CefrWord(byte[] Form, int Level, int Fold);

/// <summary>
/// Reads the CEFR-J Vocabulary Profile 1.5 (A1 to B2) and the Octanove Vocabulary Profile 1.0 (C1, C2). Spellings between
/// slashes are words of their own; what has a space in it is left out.
/// </summary>
internal static class CefrProfile
{
    private static readonly string[] Names = ["A1", "A2", "B1", "B2", "C1", "C2"];

    public static List<CefrWord> Read(params string[] files)
    {
        var words = new SortedDictionary<string, CefrWord>(StringComparer.Ordinal);
        foreach (var line in files.SelectMany(f => File.ReadLines(f, Encoding.UTF8).Skip(1)))
        {
            // headword,pos,CEFR,...; only what comes later is ever quoted
            var fields = line.Split(',');
            var level = fields.Length > 2 ? Array.IndexOf(Names, fields[2]) + 1 : 0;
            if (level == 0)
            {
                throw new FormatException($"'{line}' is no word with a level");
            }

            var spellings = fields[0].Split('/');
            var isHeldOut = spellings
                .Append(fields[0])
                .Any(s => Fold(s) == 0 || Fold(FormOf(s)) == 0);
            foreach (var form in spellings.Where(s => !s.Contains(' ')).Select(FormOf))
            {
                words.TryGetValue(form, out var known);
                words[form] = new(
                    Encoding.ASCII.GetBytes(form),
                    known.Level == 0 ? level : Math.Min(level, known.Level),
                    isHeldOut || (known.Level > 0 && known.Fold == 0) ? 0 : Fold(form)
                );
            }
        }

        return [.. words.Values];
    }

    private static int Fold(string word) => (int)(Crc32.Of(Encoding.UTF8.GetBytes(word)) % 5);

    private static string FormOf(string word)
    {
        Span<byte> buffer = stackalloc byte[WordForm.Longest];
        return Encoding.ASCII.GetString(WordForm.Of(Encoding.UTF8.GetBytes(word), buffer).Letters);
    }
}
