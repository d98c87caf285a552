using System.Collections.Immutable;

namespace FactBox.Conventions;

/// <summary>The conventions that a text can be counted under.</summary>
public static class AllConventions
{
    /// <summary>All of them; the first is the default.</summary>
    public static ImmutableArray<Convention> List { get; } =
    [
        FactBoxConvention.Version1,
        StandardConvention.Version1,
        TextstatConvention.Version1,
        GnuStyleConvention.Version1,
        QuantedaConvention.Version1,
        MicrosoftWordConvention.Version1,
    ];

    /// <summary>The convention of that name (<c>factbox</c>) or id (<c>factbox/1</c>), or null.</summary>
    public static Convention? Find(string name) =>
        List.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal))
        ?? List.FirstOrDefault(c => string.Equals(c.Id, name, StringComparison.Ordinal));
}
