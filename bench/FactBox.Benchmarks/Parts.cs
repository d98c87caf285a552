using System.Text;
using BenchmarkDotNet.Attributes;
using FactBox.Conventions;
using FactBox.Lexicons;
using FactBox.Text;
using FactBox.Text.OnePass;

namespace FactBox.Benchmarks;

/// <summary>The parts of the one pass, each alone, on the text of samples/ (some 40 KB).</summary>
public class Parts
{
    private static readonly CountingRules Rules = FactBoxConvention.Version1.Counting;
    private readonly HyphenationSyllables _hyphenation = new();
    private readonly StandardSyllables _standard = new();
    private byte[] _text = [];
    private byte[][] _words = [];
    private BlockMasks[] _blocks = [];

    /// <summary>Reads the samples.</summary>
    [GlobalSetup]
    public void Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "samples")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("samples");
        }

        var files = Directory.GetFiles(Path.Combine(folder.FullName, "samples"));
        Array.Sort(files, StringComparer.Ordinal);
        var text = string.Join("\n\n", files.Select(File.ReadAllText));
        _text = [.. Encoding.UTF8.GetBytes(text), .. new byte[OnePassCounter.Padding]];
        _blocks = new BlockMasks[(_text.Length / BlockMasks.Size) - 1];
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in Tokens.Split(_text, Rules))
        {
            words.Add(Encoding.UTF8.GetString(_text, token.Start, token.Length));
        }

        _words = words.Order(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes).ToArray();
    }

    /// <summary>Bytes to masks, by vectors of so many bits.</summary>
    [Benchmark]
    [Arguments(0)]
    [Arguments(128)]
    [Arguments(256)]
    [Arguments(512)]
    public void Classify(int width) => BlockMasks.Fill(ref _text[0], _blocks, width);

    /// <summary>All of it, by the fast pass.</summary>
    [Benchmark]
    public long FastPass()
    {
        var profile = new TextProfile();
        new StreamCounter([new(Rules, profile)]).Count(new MemoryStream(_text));
        return profile.Tokens;
    }

    /// <summary>All of it, by the plain implementation.</summary>
    [Benchmark]
    public long PlainPass()
    {
        var counter = new TextCounter(Rules, plain: true, null);
        foreach (var range in Paragraphs.Split(_text))
        {
            counter.AddParagraph(_text.AsSpan(range.Start, range.Length));
        }

        return counter.Profile.Tokens;
    }

    /// <summary>The paragraphs.</summary>
    [Benchmark]
    public int FindParagraphs()
    {
        var count = 0;
        foreach (var range in Paragraphs.Split(_text))
        {
            count += range.Length > 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>The sentences, by the rules alone.</summary>
    [Benchmark]
    public int FindSentences()
    {
        var count = 0;
        foreach (var range in Sentences.Split(_text))
        {
            count += range.Length > 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>The tokens, by the plain tokenizer.</summary>
    [Benchmark]
    public int FindTokens()
    {
        var count = 0;
        foreach (var token in Tokens.Split(_text, Rules))
        {
            count += token.Length > 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Every type of the text into an empty table.</summary>
    [Benchmark]
    public int NewTypes()
    {
        var types = new TypeTable();
        foreach (var word in _words)
        {
            types.Add(word);
        }

        return types.Count;
    }

    /// <summary>The syllables of every type by the automaton.</summary>
    [Benchmark]
    public int HyphenateByAutomaton()
    {
        var points = 0;
        foreach (var word in _words)
        {
            points += HyphenationAutomaton.CountPoints(word, 2, 2);
        }

        return points;
    }

    /// <summary>The syllables of every type by the trie, not lower-cased.</summary>
    [Benchmark]
    public int HyphenateByTrie()
    {
        var points = 0;
        foreach (var word in _words)
        {
            points += HyphenationPatterns.CountPoints(word, 2, 2);
        }

        return points;
    }

    /// <summary>The syllables of every type by the convention standard.</summary>
    [Benchmark]
    public int StandardSyllablesOfTypes()
    {
        var syllables = 0;
        foreach (var word in _words)
        {
            syllables += _standard.Count(word);
        }

        return syllables;
    }
}
