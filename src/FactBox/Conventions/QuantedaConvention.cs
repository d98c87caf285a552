using FactBox.Conventions.Quanteda;

namespace FactBox.Conventions;

/// <summary>The <c>quanteda</c> convention: as the R package of that name; docs/counting.md tells its rules.</summary>
public static class QuantedaConvention
{
    /// <summary>Version 1, which follows quanteda.textstats 0.93 after its documentation; not measured against it.</summary>
    public static Convention Version1 { get; } =
        new()
        {
            Name = "quanteda",
            Version = 1,
            Summary =
                "after the documentation of the R packages quanteda and quanteda.textstats; not measured",
            Counting = new(new QuantedaSyllables(), FoldCase: true),
            Tool = new QuantedaCounter(),
        };
}
