using System.Text;
using FactBox.Conventions;
using FactBox.Measures;

namespace FactBox.Tests;

/// <summary>docs/measures.md is written from the list of measures.</summary>
public sealed class MeasuresPageTests
{
    // Where each group of the list begins.
    private static readonly (string Title, string First)[] Groups =
    [
        ("The fact box", "level"),
        ("Counts", "paragraphs"),
        ("Readability", "flesch-reading-ease"),
        ("Lexical diversity", "guiraud-r"),
    ];

    [Fact]
    public void The_page_says_what_the_list_says() => Written.Is("docs/measures.md", WholePage());

    private static string WholePage()
    {
        var text = new StringBuilder(
            """
            # Measures

            Written by a test from the program's own list (`FACTBOX_UPDATE_GOLDEN=1 dotnet test`), in its order; do not
            edit it by hand. `factbox measures` prints the same. A formula is written in the ids of other measures, and a
            test holds it to the code; `Σ(…)` adds up over the types, each of which occurs `f` times. Where steps are told in
            words, a test does the same steps plainly. In a convention that follows a program (docs/counting.md) a measure is
            what that program prints; where it has a formula of its own, that is told too, and what the program counts by a name
            of its own is told there. `printed(…)` has the one decimal that the program prints. Why they differ is in
            [differences.md](differences.md).

            """
        );
        foreach (var measure in AllMeasures.List)
        {
            if (Groups.FirstOrDefault(group => group.First == measure.Id).Title is { } title)
            {
                text.Append(
                    $"""

                    ## {title}

                    | id | name | unit | formula |
                    |---|---|---|---|

                    """
                );
            }

            text.Append(
                $"| [`{measure.Id}`](#{measure.Id}) | {measure.Name} | {measure.Unit} | {Formula(measure)} |\n"
            );
        }

        text.Append("\n## Each in full\n");

        foreach (var measure in AllMeasures.List)
        {
            text.Append(
                $"""

                <a id="{measure.Id}"></a>

                ### {measure.Name}

                {measure.Description}

                | | |
                |---|---|
                | id | `{measure.Id}` |
                | formula | {Formula(measure)} |
                | unit | {measure.Unit} |
                | range | {measure.Range} |
                | needs | {measure.Needs} |
                | source | {measure.Source} |

                """
            );
            foreach (var (convention, own) in Own(measure))
            {
                text.Append(
                    $"| in `{convention.Id}` | {Formula(own)}; {own.Unit} ({own.Source}) |\n"
                );
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(Convention Convention, Measure Own)> Own(Measure measure) =>
        AllConventions
            .List.Select(convention => (convention, AllMeasures.As(measure, convention.Name)))
            .Where(own => own.Item2 != measure);

    private static string Formula(Measure measure) =>
        measure.IsCount ? "a count"
        : measure.IsProcedure ? measure.Formula
        : $"`{measure.Formula}`";
}
