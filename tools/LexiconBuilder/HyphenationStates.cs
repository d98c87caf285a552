using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FactBox.Lexicons;

namespace LexiconBuilder;

/// <summary>Makes the automaton that FactBox's HyphenationAutomaton reads (it tells the format) of its trie.</summary>
internal static class HyphenationStates
{
    private const int Row = HyphenationAutomaton.Row;

    public static void Build(string trieFile, string target)
    {
        var trie = new HyphenationPatterns.Trie(File.ReadAllBytes(trieFile));

        // States in the order of their depth, so that where a state falls back to is known before it.
        var states = new List<(uint Cell, int Depth, int Fallback)> { (0, 0, 0) };
        var rows = new List<ushort>(new ushort[Row]);
        var levels = new List<Vector128<byte>> { default };
        for (var state = 0; state < states.Count; state++)
        {
            // What it has no child for it does as the state that it falls back to.
            var (cell, depth, fallback) = states[state];
            var row = CollectionsMarshal.AsSpan(rows);
            row.Slice(fallback * Row, HyphenationAutomaton.IsCut)
                .CopyTo(row.Slice(state * Row, HyphenationAutomaton.IsCut));
            for (byte symbol = 1; symbol < HyphenationAutomaton.IsCut; symbol++)
            {
                if (trie.Child(cell, symbol) is not { } child)
                {
                    continue;
                }

                if (depth == HyphenationAutomaton.LongestPattern)
                {
                    rows[(state * Row) + HyphenationAutomaton.IsCut] = 1;
                    continue;
                }

                var fallsTo = state == 0 ? 0 : rows[(fallback * Row) + symbol];
                var all = Vector128.Max(
                    trie.Levels(child),
                    levels[rows[(fallsTo * Row) + HyphenationAutomaton.LevelsOfState]]
                );
                if (!levels.Contains(all))
                {
                    levels.Add(all);
                }

                rows[(state * Row) + symbol] = checked((ushort)states.Count);
                states.Add((child, depth + 1, fallsTo));
                rows.AddRange(new ushort[Row]);
                rows[^1] = checked((ushort)levels.IndexOf(all));
            }
        }

        using var file = new BinaryWriter(File.Create(target));
        file.Write((uint)states.Count);
        for (var b = 0; b < 256; b++)
        {
            file.Write(
                b < 128
                    ? trie.Symbol(char.ToLowerInvariant((char)b))
                    : HyphenationAutomaton.BeyondAscii
            );
        }

        foreach (var number in rows)
        {
            file.Write(number);
        }

        file.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(levels)));
        Console.WriteLine(
            $"{target}: {states.Count} states, {levels.Count} levels, {file.BaseStream.Length} bytes"
        );
    }
}
