using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace FactBox.Tests;

/// <summary>The arrows of docs/architecture.md: who may use whom.</summary>
public sealed class ArchitectureTests
{
    private static readonly Architecture House = new ArchLoader()
        .LoadAssemblies(
            typeof(FactBoxNumbers).Assembly,
            typeof(Articles.Article).Assembly,
            System.Reflection.Assembly.Load("FactBox.Cli")
        )
        .Build();

    // user, used: there is no such arrow
    public static TheoryData<string, string> Forbidden { get; } =
        new()
        {
            { "FactBox.Text", "FactBox.Conventions" },
            { "FactBox.Text", "FactBox.Lexicons" },
            { "FactBox.Text", "FactBox.Measures" },
            { "FactBox.Lexicons", "FactBox.Conventions" },
            { "FactBox.Lexicons", "FactBox.Measures" },
            { "FactBox.Conventions", "FactBox.Measures" },
            { "FactBox.Text", "FactBox.Articles" },
            { "FactBox.Conventions", "FactBox.Articles" },
            { "FactBox.Lexicons", "FactBox.Articles" },
            { "FactBox.Measures", "FactBox.Articles" },
            { "FactBox.Articles", "FactBox.Measures" },
            { "FactBox.Articles", "FactBox.Lexicons" },
            { "FactBox.Articles", "FactBox.Conventions" },
            { "FactBox.Articles", "FactBox.Cli" },
        };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void The_house_has_no_arrow(string user, string used)
    {
        var violations = NoArrow(user, used)
            .Evaluate(House)
            .Where(r => !r.Passed)
            .Select(r => r.Description);

        Assert.Empty(violations);
    }

    [Fact]
    public void An_arrow_that_is_there_is_seen() =>
        Assert.Contains(
            NoArrow("FactBox.Measures", "FactBox.Text").Evaluate(House),
            result => !result.Passed
        );

    [Fact]
    public void The_core_uses_the_base_library_only() =>
        Assert.All(
            typeof(FactBoxNumbers).Assembly.GetReferencedAssemblies(),
            assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal)
        );

    private static ArchRule<IType> NoArrow(string user, string used) =>
        Types()
            .That()
            .ResideInNamespaceMatching(InOrUnder(user))
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(InOrUnder(used)))
            .WithoutRequiringPositiveResults();

    private static string InOrUnder(string space) =>
        $@"^{System.Text.RegularExpressions.Regex.Escape(space)}(\..*)?$";
}
