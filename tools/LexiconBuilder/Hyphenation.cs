using System.Text;

namespace LexiconBuilder;

/// <summary>
/// Packs a libhyphen pattern file into the trie that FactBox's HyphenationPatterns reads (it tells the format).
/// </summary>
internal static class Hyphenation
{
    public static void Build(string dic, string target)
    {
        var patterns = File.ReadLines(dic, Encoding.UTF8)
            .Skip(1) // the encoding
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !char.IsAsciiLetterUpper(line[0])) // LEFTHYPHENMIN and kin
            .Select(Parse)
            .OrderBy(p => p.Letters, ByteOrder.Instance)
            .ToList();
        var symbols = new byte[256];
        foreach (
            var b in patterns.SelectMany(p => p.Letters).Distinct().Order().Select((b, i) => (b, i))
        )
        {
            symbols[b.b] = (byte)(b.i + 1);
        }

        var root = new Node();
        foreach (var (letters, levels) in patterns)
        {
            var node = root;
            foreach (var b in letters)
            {
                node = node.Child(symbols[b]);
            }

            node.Levels = levels;
        }

        var (cells, values) = Pack(root);
        using var file = new BinaryWriter(File.Create(target));
        file.Write((uint)cells.Count);
        file.Write(symbols);
        foreach (var cell in cells)
        {
            file.Write(cell.Base);
            file.Write(cell.Symbol);
            file.Write((byte)0);
            file.Write(cell.Values);
        }

        file.Write(values.ToArray());
        Console.WriteLine(
            $"{target}: {patterns.Count} patterns, {cells.Count} cells, {file.BaseStream.Length} bytes"
        );
    }

    // "a2d" is the letters "ad" with the levels 0 2 0
    private static (byte[] Letters, byte[] Levels) Parse(string pattern)
    {
        if (pattern.Contains('/', StringComparison.Ordinal))
        {
            throw new FormatException(
                $"'{pattern}': hyphenation that changes letters is not supported"
            );
        }

        var letters = new List<byte>();
        var levels = new List<byte> { 0 };
        foreach (var rune in pattern.EnumerateRunes())
        {
            if (rune.Value is >= '0' and <= '9')
            {
                levels[^1] = (byte)(rune.Value - '0');
                continue;
            }

            foreach (var b in Encoding.UTF8.GetBytes(rune.ToString()))
            {
                letters.Add(b);
                levels.Add(0);
            }
        }

        return (letters.ToArray(), levels.ToArray());
    }

    // A double array: a node's children stand at base + symbol, wherever all of them find free cells. No two nodes
    // share a base, so a cell's symbol alone tells whose child it is.
    private static (List<Cell> Cells, List<byte> Values) Pack(Node root)
    {
        var cells = new List<Cell> { new() };
        var taken = new List<bool> { true };
        var values = new List<byte> { 0 };
        var known = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var queue = new Queue<(Node Node, int Cell)>([(root, 0)]);
        var bases = new HashSet<int>();
        var firstFree = 1;
        while (queue.TryDequeue(out var item))
        {
            var (node, at) = item;
            var cell = cells[at];
            if (node.Levels is { } levels)
            {
                cell = cell with { Values = Store(levels) };
            }

            if (node.Children.Count > 0)
            {
                while (firstFree < taken.Count && taken[firstFree])
                {
                    firstFree++;
                }

                var start = Math.Max(1, firstFree - node.Children.Keys.First());
                while (
                    bases.Contains(start)
                    || node.Children.Keys.Any(s => start + s < taken.Count && taken[start + s])
                )
                {
                    start++;
                }

                bases.Add(start);
                cell = cell with { Base = (uint)start };
                foreach (var (symbol, child) in node.Children)
                {
                    while (taken.Count <= start + symbol)
                    {
                        taken.Add(false);
                        cells.Add(new());
                    }

                    taken[start + symbol] = true;
                    cells[start + symbol] = new() { Symbol = symbol };
                    queue.Enqueue((child, start + symbol));
                }
            }

            cells[at] = cell;
        }

        return (cells, values);

        ushort Store(byte[] levels)
        {
            var key = Convert.ToHexString(levels);
            if (!known.TryGetValue(key, out var offset))
            {
                offset = checked((ushort)values.Count);
                known[key] = offset;
                values.Add((byte)levels.Length);
                values.AddRange(levels);
            }

            return offset;
        }
    }

    private readonly record struct Cell(uint Base, byte Symbol, ushort Values);

    private sealed class Node
    {
        public SortedDictionary<byte, Node> Children { get; } = [];

        public byte[]? Levels { get; set; }

        public Node Child(byte symbol)
        {
            if (!Children.TryGetValue(symbol, out var child))
            {
                Children[symbol] = child = new Node();
            }

            return child;
        }
    }

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static ByteOrder Instance { get; } = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
