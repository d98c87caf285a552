using System.Numerics;
using System.Text;
using System.Text.Json;
using FactBox.Lexicons;

namespace LexiconBuilder;

/// <summary>
/// Makes the three files of the word lists: what is known of each form, how frequent the ranks are, and the irregular
/// forms.
/// </summary>
internal sealed class WordTables
{
    private const int LargestSize = 70;
    private const int OrdinarySize = 50;
    private const int WordLikeSize = 35;

    private readonly Dictionary<string, Facts> forms = new(StringComparer.Ordinal);
    private readonly List<(byte[], byte[])> irregular = [];
    private readonly HashSet<string> others = new(StringComparer.Ordinal);
    private List<int> occurrences = [];

    public static void Build(string subtlex, string scowl, string wordNet, string targets)
    {
        var tables = new WordTables();
        tables.ReadSubtlex(subtlex);
        tables.ReadScowl(scowl);
        tables.ReadWordNet(wordNet);
        tables.ReadFunctionWords();
        tables.ReadFamiliar("dale_chall.txt", targets, f => f with { DaleChall = true });
        tables.ReadFamiliar("spache.txt", targets, f => f with { Spache = true });
        var words = WordTable.Write(
            tables.forms.Select(f => (Encoding.ASCII.GetBytes(f.Key), f.Value.Entry))
        );
        Write(targets, WordTable.Resource, words, tables.forms.Count);
        Write(
            targets,
            WordFrequencies.Resource,
            WordFrequencies.Write(tables.occurrences),
            tables.occurrences.Count
        );
        Write(
            targets,
            IrregularForms.Resource,
            IrregularForms.Write(tables.irregular),
            tables.irregular.Count
        );
        tables.Check(words);
    }

    private static void Write(string folder, string name, byte[] bytes, int count)
    {
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
        Console.WriteLine($"{name}: {count} forms, {bytes.Length} bytes");
    }

    // Every form that goes in comes out, and no other form is taken for one of them.
    private void Check(byte[] file)
    {
        var pinned = GC.AllocateArray<byte>(file.Length, pinned: true);
        file.CopyTo(pinned, 0);
        var table = new WordTable(Blob.Pinned(pinned));
        foreach (var (form, facts) in forms)
        {
            if (table.Look(Encoding.ASCII.GetBytes(form)) != facts.Entry)
            {
                throw new InvalidOperationException($"'{form}' is not found again");
            }
        }

        others.ExceptWith(forms.Keys);
        var taken = others.Count(f => table.Look(Encoding.ASCII.GetBytes(f)).IsKnown);
        Console.WriteLine($"{others.Count} other forms, of which {taken} are taken for known ones");
        if (taken > 0)
        {
            throw new InvalidOperationException("other forms are taken for known ones");
        }

        GC.KeepAlive(pinned);
    }

    private void ReadSubtlex(string indexJson)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(indexJson));
        var rank = 0;
        foreach (var one in json.RootElement.EnumerateArray())
        {
            rank++;
            var word = one.GetProperty("word").GetString()!;
            var hasCapital = char.IsAsciiLetterUpper(word[0]);
            Change(word, f => f with { Rank = rank, IsCapital = hasCapital });
            occurrences.Add(one.GetProperty("count").GetInt32());
        }

        if (
            rank != WordFrequencies.Forms
            || !occurrences.SequenceEqual(occurrences.OrderDescending())
        )
        {
            throw new FormatException($"'{indexJson}' is not the list of 74,286 forms in order");
        }
    }

    private void ReadScowl(string folder)
    {
        foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            // english-words.35; a list of variant spellings is "british_variant_1-words.35"
            var name = Path.GetFileName(path).Split('-', 2);
            if (name[0].Contains("variant", StringComparison.Ordinal) || name[0] == "special")
            {
                continue;
            }

            var size = int.Parse(
                name[1].Split('.')[1],
                System.Globalization.CultureInfo.InvariantCulture
            );
            var kind = name[1].Split('.')[0];
            foreach (var line in File.ReadLines(path, Encoding.UTF8))
            {
                // don't is read as do, and the list's own 's are possessives
                if (Clitics.Length(Encoding.UTF8.GetBytes(line)) > 0 || Form(line) is not { } form)
                {
                    continue;
                }

                if (size > LargestSize)
                {
                    others.Add(form);
                    continue;
                }

                var sizeClass = WordEntry.Sizes.IndexOf((byte)size) + 1;
                Change(form, f => f.InScowl(kind, size, sizeClass));
            }
        }
    }

    private void ReadWordNet(string folder)
    {
        foreach (
            var (name, part) in new[]
            {
                ("noun", PartsOfSpeech.Noun),
                ("verb", PartsOfSpeech.Verb),
                ("adj", PartsOfSpeech.Adjective),
                ("adv", PartsOfSpeech.Adverb),
            }
        )
        {
            // lemma pos synset_cnt ...; the licence's lines begin with spaces
            foreach (
                var fields in File.ReadLines(Path.Combine(folder, $"index.{name}"))
                    .Where(line => !line.StartsWith(' '))
                    .Select(line => line.Split(' '))
            )
            {
                if (fields[0].All(char.IsAsciiLetterLower))
                {
                    var senses = int.Parse(
                        fields[2],
                        System.Globalization.CultureInfo.InvariantCulture
                    );
                    Change(
                        fields[0],
                        f => f with { Parts = f.Parts | part, Senses = f.Senses + senses }
                    );
                }
                else if (Form(fields[0].Replace("_", "", StringComparison.Ordinal)) is { } form)
                {
                    others.Add(form);
                }
            }

            foreach (var line in File.ReadLines(Path.Combine(folder, $"{name}.exc")))
            {
                var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                irregular.AddRange(
                    words
                        .Skip(1)
                        .Where(w =>
                            w != words[0] && words[0].Concat(w).All(char.IsAsciiLetterLower)
                        )
                        .Select(w =>
                            (Encoding.ASCII.GetBytes(words[0]), Encoding.ASCII.GetBytes(w))
                        )
                );
            }
        }

        var distinct = irregular
            .DistinctBy(f => (Encoding.ASCII.GetString(f.Item1), Encoding.ASCII.GetString(f.Item2)))
            .ToList();
        irregular.Clear();
        irregular.AddRange(distinct);
    }

    private void ReadFunctionWords()
    {
        foreach (var word in FunctionWords.All)
        {
            Change(word, f => f with { IsFunction = true });
        }
    }

    private void ReadFamiliar(string name, string folder, Func<Facts, Facts> mark)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, name)))
        {
            if (Form(line) is { } form)
            {
                Change(form, mark);
            }
        }
    }

    private void Change(string word, Func<Facts, Facts> change)
    {
        var form = word.ToLowerInvariant();
        forms[form] = change(forms.GetValueOrDefault(form));
    }

    // As WordForm reads it, whole and joined: letters only, in lower case, without accents.
    private static string? Form(string word)
    {
        var utf8 = Encoding.UTF8.GetBytes(word);
        var letters = utf8[..Spelling.Fold(utf8, utf8, out _)]
            .Where(b => b is not ((byte)'\'' or (byte)'-' or (byte)'.'))
            .ToArray();
        return letters.Length > 0 && letters.All(b => b is >= (byte)'a' and <= (byte)'z')
            ? Encoding.ASCII.GetString(letters)
            : null;
    }

    private readonly record struct Facts
    {
        public int Rank { get; init; }

        public bool IsCapital { get; init; }

        public PartsOfSpeech Parts { get; init; }

        public int Senses { get; init; }

        public bool IsFunction { get; init; }

        public bool DaleChall { get; init; }

        public bool Spache { get; init; }

        private int SizeClass { get; init; }

        private bool IsOrdinary { get; init; }

        private bool IsNameInScowl { get; init; }

        public WordEntry Entry =>
            WordEntry.Of(
                Rank,
                SizeClass,
                Parts,
                Math.Min(7, 32 - BitOperations.LeadingZeroCount((uint)Senses)),
                IsName,
                IsFunction,
                DaleChall,
                Spache
            );

        // Written with a capital where SUBTLEX-US tells, else a name in SCOWL; and no ordinary word as well.
        private bool IsName =>
            !IsFunction
            && !IsOrdinary
            && !DaleChall
            && !Spache
            && (Rank > 0 ? IsCapital : IsNameInScowl && Parts == PartsOfSpeech.None);

        public Facts InScowl(string kind, int size, int sizeClass) =>
            this with
            {
                SizeClass = SizeClass == 0 ? sizeClass : Math.Min(SizeClass, sizeClass),
                IsOrdinary =
                    IsOrdinary
                    || (kind is "words" && size <= OrdinarySize)
                    || (kind is "upper" && size <= WordLikeSize),
                IsNameInScowl = IsNameInScowl || kind is "upper" or "proper-names",
            };
    }
}
