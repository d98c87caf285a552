using System.Text;
using FactBox.Cli.Results;
using Spectre.Console;

namespace FactBox.Cli.Formats;

/// <summary>A table with a row for each input. Its columns are laid out before the first row, so rows need no waiting.</summary>
internal sealed class TextTable : ResultWriter
{
    private const int NarrowestText = 12;
    private const int NarrowestFile = 8;
    private const int NarrowestCount = 7;

    // As wide as the word "undefined", or, where the window is narrow, as "14.908".
    private const int NarrowestNumber = 9;
    private const int NarrowNumber = 6;
    private const string Undefined = "undefined";
    private const string NarrowUndefined = "–";
    private const string Gap = "  ";

    private readonly FormatContext _context;
    private readonly int[] _numbers;
    private readonly int _input;
    private readonly int _headline;

    // Before the numbers.
    private int Columns => _headline > 0 ? 2 : 1;

    public TextTable(FormatContext context)
    {
        _context = context;
        var longest = context.Paths.Select(path => path.GetCellWidth()).DefaultIfEmpty(0).Max();
        _numbers = Widths(context, NarrowestCount, NarrowestNumber);
        if (Rest(columns: 2) < 2 * NarrowestText)
        {
            // No room for headlines. Where there is none for file names either, the numbers move together.
            if (Rest(columns: 1) < NarrowestText)
            {
                _numbers = Widths(context, NarrowNumber, NarrowNumber);
            }

            _input = Math.Clamp(longest, "File".Length, Math.Max(NarrowestFile, Rest(columns: 1)));
            return;
        }

        var rest = Rest(columns: 2);
        _input = Math.Clamp(longest, "File".Length, rest / 2);
        _headline = rest - _input;
    }

    public override void Start()
    {
        Row("File", "Headline", _context.Settings.Measures.Select(measure => measure.Name));
        Line(new string('─', _context.Terminal.Width - Rest(Columns) + _input + _headline));
    }

    public override void Add(InputResult result) =>
        Row(
            result.Input,
            result.Headline ?? "",
            result.Measures.Zip(_numbers, (measured, width) => Number(measured, width, result))
        );

    private static string Number(MeasuredValue measured, int width, InputResult result) =>
        measured.Value.IsDefined ? Numbers.Shown(measured, result.Convention.Decimals)
        : width < NarrowestNumber ? NarrowUndefined
        : Undefined;

    private static int[] Widths(FormatContext context, int count, int number) =>
        [
            .. context.Settings.Measures.Select(measure =>
                Math.Max(measure.IsCount ? count : number, measure.Name.GetCellWidth())
            ),
        ];

    // What the numbers leave to that many columns before them.
    private int Rest(int columns) =>
        _context.Terminal.Width - _numbers.Sum() - (Gap.Length * (_numbers.Length + columns - 1));

    private void Row(string input, string headline, IEnumerable<string> numbers)
    {
        // Of a path too long, the end tells more than the beginning.
        var line = new StringBuilder(OneLine.Padded(ShortPath(input), _input));
        if (_headline > 0)
        {
            line.Append(Gap).Append(OneLine.Padded(headline, _headline));
        }

        foreach (var (number, width) in numbers.Zip(_numbers))
        {
            line.Append(Gap).Append(number.PadLeft(width));
        }

        Line(line.ToString().TrimEnd());
    }

    private string ShortPath(string path)
    {
        var line = OneLine.Of(path);
        var start = 0;
        while (line[start..].GetCellWidth() > _input - (start > 0 ? 1 : 0))
        {
            start += char.IsHighSurrogate(line[start]) ? 2 : 1;
        }

        return start == 0 ? line : "…" + line[start..];
    }

    private void Line(string line) =>
        _context.Terminal.Output.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
