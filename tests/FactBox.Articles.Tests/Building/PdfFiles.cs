using System.Globalization;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace FactBox.Tests;

/// <summary>How a page is set.</summary>
/// <param name="Columns">In how many columns its text is.</param>
/// <param name="Indents">Paragraphs are told apart by their first lines instead of by room between them.</param>
/// <param name="Hyphens">Long words are broken at the ends of lines.</param>
/// <param name="Around">The lines at the head and at the foot of a page, of its number; two lines with that number if null.</param>
/// <param name="IsLarge">On A4, not on A5.</param>
internal sealed record PdfSetting(
    int Columns = 1,
    bool Indents = false,
    bool Hyphens = true,
    Func<int, (string Head, string Foot)>? Around = null,
    bool IsLarge = false
);

/// <summary>Sets pages as a printer does: lines, columns, running heads and page numbers, and nothing that says which is which.</summary>
internal sealed class PdfFiles : IDisposable
{
    private const string Fonts = "/usr/share/fonts/truetype/dejavu";
    private const double Margin = 72;
    private const double Size = 10;
    private const double Pitch = 13;
    private const double Gap = 24;

    private readonly PdfDocumentBuilder _document = new();
    private readonly PdfDocumentBuilder.AddedFont _font;
    private readonly PdfSetting _setting;
    private PdfPageBuilder _page = null!;
    private int _number;
    private int _column;
    private double _y;
    private double _top;

    private PdfFiles(PdfSetting setting)
    {
        _setting = setting;
        var path = Path.Combine(Fonts, "DejaVuSerif.ttf");
        if (!File.Exists(path))
        {
            Assert.Skip($"{path} is not here; Debian's fonts-dejavu-core has it");
        }

        _font = _document.AddTrueTypeFont(File.ReadAllBytes(path));
        NewPage();
    }

    /// <summary>A page in PDF.</summary>
    public static byte[] Of(WrittenPage page, PdfSetting? setting = null)
    {
        using var file = new PdfFiles(setting ?? new());
        file.Front(page);
        foreach (var text in page.Body)
        {
            file.Text(
                text,
                Size,
                room: file._setting.Indents ? 0 : 8,
                file._setting.Indents ? 14 : 0
            );
        }

        return file._document.Build();
    }

    public void Dispose() => _document.Dispose();

    private double Width =>
        (_page.PageSize.Width - (2 * Margin) - (Gap * (_setting.Columns - 1))) / _setting.Columns;

    private double Left => Margin + (_column * (Width + Gap));

    // Headline and standfirst run across all columns.
    private void Front(WrittenPage page)
    {
        var columns = _setting.Columns;
        foreach (var line in page.Box)
        {
            Across(line, Size);
        }

        Across(page.Headline, 22);
        Across(page.Credit, Size);
        Across(page.Standfirst, 12);
        _top = _y;

        void Across(string text, double size) =>
            Lines(text, size, _page.PageSize.Width - (2 * Margin), 0)
                .ForEach(line =>
                {
                    _y -= size * 1.3;
                    _page.AddText(line, size, new PdfPoint(Margin, _y), _font);
                    _y -=
                        line == Lines(text, size, _page.PageSize.Width - (2 * Margin), 0)[^1]
                            ? 10
                            : 0;
                });
    }

    private void Text(string text, double size, double room, double indent)
    {
        _y -= room;
        var isFirst = true;
        foreach (var line in Lines(text, size, Width, indent))
        {
            if (_y - Pitch < Margin)
            {
                NextColumn();
            }

            _y -= Pitch;
            _page.AddText(line, size, new PdfPoint(Left + (isFirst ? indent : 0), _y), _font);
            isFirst = false;
        }
    }

    private void NextColumn()
    {
        if (_column + 1 < _setting.Columns)
        {
            _column++;
            _y = _top;
        }
        else
        {
            NewPage();
        }
    }

    private void NewPage()
    {
        _page = _document.AddPage(_setting.IsLarge ? PageSize.A4 : PageSize.A5);
        _number++;
        _column = 0;
        _y = _top = _page.PageSize.Height - Margin;
        var number = _number.ToString(CultureInfo.InvariantCulture);
        var (head, foot) =
            _setting.Around?.Invoke(_number)
            ?? ($"The Harlow Post — {number} — RUNNING HEAD", number);
        // Outside on left and right pages, if they are not the same.
        var isOutside = _setting.Around is not null && _number % 2 == 1;
        Stand(head, isOutside ? _page.PageSize.Width - Margin - 160 : Margin, 40);
        Stand(foot, _page.PageSize.Width / 2, _page.PageSize.Height - 36);

        void Stand(string text, double left, double down)
        {
            if (text.Length > 0)
            {
                _page.AddText(text, 8, new PdfPoint(left, _page.PageSize.Height - down), _font);
            }
        }
    }

    private List<string> Lines(string text, double size, double width, double indent)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var left = width - (lines.Count == 0 ? indent : 0);
            if (Fits($"{line} {word}".Trim(), size, left))
            {
                line = $"{line} {word}".Trim();
                continue;
            }

            var at = _setting.Hyphens ? BreakOf(word) : 0;
            if (at > 0 && Fits($"{line} {word[..at]}-", size, left))
            {
                lines.Add($"{line} {word[..at]}-".Trim());
                line = word[at..];
            }
            else
            {
                lines.Add(line);
                line = word;
            }
        }

        lines.Add(line);
        return lines;
    }

    // In the middle, between letters, of words that are nothing but letters.
    private static int BreakOf(string word) =>
        word.Length >= 8 && word.All(char.IsAsciiLetterLower) ? word.Length / 2 : 0;

    private bool Fits(string text, double size, double width)
    {
        var letters = _page.MeasureText(text, size, new PdfPoint(0, 0), _font);
        return letters.Count == 0 || letters[^1].BoundingBox.Right <= width;
    }
}
