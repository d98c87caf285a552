using System.Globalization;

namespace Accuracy.Gold;

/// <summary>Cohen's kappa (1960): how far two people agree beyond what their habits alone would give.</summary>
internal sealed class Kappa
{
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _second = new(StringComparer.Ordinal);
    private int _agreed;
    private int _all;

    public void Add(string first, string second)
    {
        _first[first] = _first.GetValueOrDefault(first) + 1;
        _second[second] = _second.GetValueOrDefault(second) + 1;
        _agreed += first == second ? 1 : 0;
        _all++;
    }

    public override string ToString()
    {
        var observed = (double)_agreed / _all;
        var expected = _first.Sum(f =>
            (double)f.Value / _all * _second.GetValueOrDefault(f.Key) / _all
        );
        var kappa =
            expected < 1
                ? ((observed - expected) / (1 - expected)).ToString(
                    "F3",
                    CultureInfo.InvariantCulture
                )
                : "undefined: both know one label only";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kappa} ({_agreed} of {_all} lines alike)"
        );
    }
}
