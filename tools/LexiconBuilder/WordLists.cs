using System.Text;
using System.Text.RegularExpressions;

namespace LexiconBuilder;

/// <summary>Takes the words out of an npm package that is a list of them in JavaScript: a word a line, in order.</summary>
internal static partial class WordLists
{
    public static void Build(string index, string target)
    {
        var words = Quoted()
            .Matches(File.ReadAllText(index, Encoding.UTF8))
            .Select(match =>
                match.Groups["word"].Value.Replace("\\'", "'", StringComparison.Ordinal)
            )
            .Select(word => word.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        File.WriteAllText(target, string.Join('\n', words) + "\n", new UTF8Encoding(false));
        Console.WriteLine($"{target}: {words.Count} words");
    }

    [GeneratedRegex(
        """^\s*(?<q>['"])(?<word>.*)\k<q>,?\s*$""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Quoted();
}
