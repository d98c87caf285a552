using System.Text;

namespace FactBox.Articles.Fetching;

/// <summary>What a site's robots.txt lets a program fetch (RFC 9309).</summary>
internal sealed class RobotsTxt
{
    // What a parser has to read at least, and what this one reads at most (2.5).
    public const int MostBytes = 500 * 1024;

    private readonly List<(string Pattern, bool Allows)> _rules;

    private RobotsTxt(List<(string Pattern, bool Allows)> rules) => _rules = rules;

    /// <summary>Nothing is forbidden: what a site without the file means (2.3.1.3).</summary>
    public static RobotsTxt AllowsAll { get; } = new([]);

    /// <summary>Everything is forbidden: what a site means that cannot give the file (2.3.1.4).</summary>
    public static RobotsTxt AllowsNothing { get; } = new([("/", false)]);

    /// <summary>Reads the rules for one program.</summary>
    /// <param name="text">The file.</param>
    /// <param name="product">The program's name, such as <c>factbox</c>; case does not matter.</param>
    public static RobotsTxt Parse(ReadOnlySpan<byte> text, string product)
    {
        text = text[..Math.Min(text.Length, MostBytes)];
        var ours = new List<(string, bool)>();
        var others = new List<(string, bool)>();
        var (named, everybody, anyNamed, inRules) = (false, false, false, true);
        foreach (var line in Encoding.UTF8.GetString(text).TrimStart('\uFEFF').Split('\n', '\r'))
        {
            var content = line.Split('#')[0];
            var colon = content.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            var value = content[(colon + 1)..].Trim();
            switch (content[..colon].Trim().ToLowerInvariant())
            {
                case "user-agent":
                    // Lines of user agents in a row are one group.
                    (named, everybody) = inRules ? (false, false) : (named, everybody);
                    inRules = false;
                    named |= Product(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                    everybody |= value is "*";
                    anyNamed |= named;
                    break;
                case ("allow" or "disallow") and var rule:
                    inRules = true;
                    if (value.Length > 0)
                    {
                        (
                            named ? ours
                            : everybody ? others
                            : []
                        ).Add((Normal(value), rule is "allow"));
                    }

                    break;
                default:
                    break;
            }
        }

        return new(anyNamed ? ours : others);
    }

    /// <summary>Whether an address may be fetched: of the rules that match the longest wins, and one that allows if they are equal (2.2.2).</summary>
    /// <param name="uri">The address.</param>
    public bool Allows(Uri uri)
    {
        var path = Normal(uri.PathAndQuery);
        if (path is "/robots.txt")
        {
            return true;
        }

        var longest = -1;
        var allows = true;
        foreach (var (pattern, allow) in _rules)
        {
            var isBetter = pattern.Length > longest || (pattern.Length == longest && allow);
            if (isBetter && Matches(pattern, path))
            {
                (longest, allows) = (pattern.Length, allow);
            }
        }

        return allows;
    }

    private static readonly System.Buffers.SearchValues<char> ProductCharacters =
        System.Buffers.SearchValues.Create(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-"
        );

    // "ExampleBot/0.1" names the product ExampleBot.
    private static string Product(string agent)
    {
        var length = agent.AsSpan().IndexOfAnyExcept(ProductCharacters);
        return length < 0 ? agent : agent[..length];
    }

    /// <summary>Whether a path begins with a pattern, in which * is anything and $ at the end is the end.</summary>
    private static bool Matches(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var pieces = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        // Each piece where it comes first; only a last one that has to stand at the end may be elsewhere.
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            if (isWhole && i == pieces.Length - 1)
            {
                return path.Length - at >= pieces[i].Length
                    && path.EndsWith(pieces[i], StringComparison.Ordinal);
            }

            var next = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (next < 0)
            {
                return false;
            }

            at = next + pieces[i].Length;
        }

        return !isWhole || at == path.Length;
    }

    /// <summary>Both sides in the same percent-encoding (2.2.2): unreserved characters plain, others encoded in upper case.</summary>
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (
                path[i] == '%'
                && i + 2 < path.Length
                && char.IsAsciiHexDigit(path[i + 1])
                && char.IsAsciiHexDigit(path[i + 2])
            )
            {
                var c = (char)Convert.FromHexString(path.AsSpan(i + 1, 2))[0];
                normal.Append(
                    char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~'
                        ? c.ToString()
                        : path.Substring(i, 3).ToUpperInvariant()
                );
                i += 2;
            }
            else if (path[i] > 0x7F)
            {
                var length = char.IsHighSurrogate(path[i]) && i + 1 < path.Length ? 2 : 1;
                normal.Append(Uri.EscapeDataString(path.AsSpan(i, length)));
                i += length - 1;
            }
            else
            {
                normal.Append(path[i]);
            }
        }

        return normal.ToString();
    }
}
