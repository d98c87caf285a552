namespace FactBox.Cli;

/// <summary>Finds the name that somebody who mistyped probably meant.</summary>
internal static class Nearest
{
    /// <summary>The known name nearest to <paramref name="typed"/>, or null where none is near.</summary>
    public static string? To(string typed, IEnumerable<string> known)
    {
        var (nearest, distance) = known
            .Select(name => (name, Distance(typed.ToLowerInvariant(), name.ToLowerInvariant())))
            .DefaultIfEmpty(("", int.MaxValue))
            .MinBy(pair => pair.Item2);
        return distance <= Math.Max(2, typed.Length / 3) && distance < nearest.Length
            ? nearest
            : null;
    }

    /// <summary>"; did you mean 'x'?", or nothing.</summary>
    public static string Hint(string typed, IEnumerable<string> known) =>
        To(typed, known) is { } name ? $"; did you mean '{name}'?" : "";

    // Edits to get from one to the other: a letter put in, left out, changed, or two neighbours swapped.
    private static int Distance(string from, string to)
    {
        var table = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                table[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Cheapest(table, from, to, i, j),
                };
            }
        }

        return table[from.Length, to.Length];
    }

    private static int Cheapest(int[,] table, string from, string to, int i, int j)
    {
        var cost = from[i - 1] == to[j - 1] ? 0 : 1;
        var best = Math.Min(
            Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1),
            table[i - 1, j - 1] + cost
        );
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }
}
