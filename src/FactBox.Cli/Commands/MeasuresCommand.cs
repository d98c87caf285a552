using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using FactBox.Cli.Formats;
using FactBox.Conventions;
using FactBox.Measures;
using Spectre.Console;

namespace FactBox.Cli.Commands;

/// <summary><c>factbox measures [ID]</c>: what every measure is.</summary>
internal static class MeasuresCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("ID")
        {
            Description = "The measure to show; without it, all of them",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new FormatOption("text", "text", "json");
        var command = new Command(
            "measures",
            "Every measure: id, name, formula, source, unit, range, what it needs"
        );
        command.Add(id);
        format.AddTo(command);
        command.SetAction(result =>
        {
            var json = format.Read(result) is "json";
            if (result.GetValue(id) is { } one)
            {
                var measure = CountingOptions.MeasureOf(one);
                terminal.Write(
                    json
                        ? Json(w => Write(w, measure))
                        : TextPage.Render(terminal, [Table([measure])])
                );
            }
            else
            {
                terminal.Write(
                    json ? Json(WriteAll) : TextPage.Render(terminal, [Table(AllMeasures.List)])
                );
            }

            return ExitCodes.Well;
        });
        return command;
    }

    private static Grid Table(IReadOnlyCollection<Measure> measures)
    {
        var table = new Grid()
            .AddColumn(new GridColumn { NoWrap = true, Padding = new(0, 0, 3, 0) })
            .AddColumn(new GridColumn { Padding = new(0, 0, 0, 0) });
        foreach (var measure in measures)
        {
            if (table.Rows.Count > 0)
            {
                table.AddEmptyRow();
            }

            table.AddRow(TextPage.Cell(measure.Id, TextPage.Strong), About(measure));
        }

        return table;
    }

    // What a program has by a formula of its own.
    private static IEnumerable<(Convention Convention, Measure Own)> Own(Measure measure) =>
        AllConventions
            .List.Select(convention => (convention, AllMeasures.As(measure, convention.Name)))
            .Where(own => own.Item2 != measure);

    private static Grid About(Measure measure)
    {
        var lines = new Grid()
            .AddColumn(new GridColumn { NoWrap = true, Padding = new(0, 0, 2, 0) })
            .AddColumn(new GridColumn { Padding = new(0, 0, 0, 0) });
        Line("name", measure.Name);
        Line("", measure.Description);
        Line("formula", measure.IsCount ? "a count" : measure.Formula);
        Line("unit", measure.Unit);
        Line("range", measure.Range);
        Line("needs", measure.Needs);
        Line("source", measure.Source);
        foreach (var (convention, own) in Own(measure))
        {
            Line("others", $"{convention.Name}: {own.Formula}; {own.Unit} ({own.Source})");
        }

        return lines;

        void Line(string what, string text) =>
            lines.AddRow(TextPage.Cell(what, TextPage.Quiet), TextPage.Cell(text));
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                JsonResult.Options with
                {
                    Indented = true,
                    NewLine = "\n",
                }
            )
        )
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteAll(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var measure in AllMeasures.List)
        {
            Write(json, measure);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Measure measure)
    {
        json.WriteStartObject();
        json.WriteString("id", measure.Id);
        json.WriteString("name", measure.Name);
        json.WriteString("description", measure.Description);
        json.WriteString("formula", measure.Formula);
        json.WriteString("source", measure.Source);
        json.WriteString("unit", measure.Unit);
        json.WriteString("range", measure.Range);
        json.WriteString("needs", measure.Needs);
        json.WriteStartObject("conventions");
        foreach (var (convention, own) in Own(measure))
        {
            json.WriteStartObject(convention.Id);
            json.WriteString("formula", own.Formula);
            json.WriteString("source", own.Source);
            json.WriteString("unit", own.Unit);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
