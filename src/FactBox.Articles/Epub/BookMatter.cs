using System.Text.RegularExpressions;
using FactBox.Articles.Anatomy;

namespace FactBox.Articles.Epub;

/// <summary>Tells the front and back matter of a book from its chapters.</summary>
internal static partial class BookMatter
{
    // A title page has a few short lines.
    private const int MostTitleLines = 10;
    private const int MostTitleWords = 12;
    private const int MostDedicationWords = 20;
    private const int FewestEntries = 3;

    // Terms of the EPUB 3 Structural Semantics Vocabulary 1.1 and of the guide of OPF 2.0.1 (2.6). A preface, a foreword
    // or an introduction is read with the book, so it counts.
    private static readonly HashSet<string> Matter = new(StringComparer.OrdinalIgnoreCase)
    {
        "cover",
        "frontmatter",
        "backmatter",
        "titlepage",
        "title-page",
        "halftitlepage",
        "copyright-page",
        "copyright",
        "imprint",
        "imprimatur",
        "colophon",
        "dedication",
        "acknowledgments",
        "acknowledgements",
        "contributors",
        "other-credits",
        "errata",
        "toc",
        "loi",
        "lot",
        "loa",
        "lov",
        "index",
        "glossary",
        "bibliography",
        "footnotes",
        "endnotes",
        "rearnotes",
        "notes",
        "seriespage",
    };

    // Read with the book, whatever part of it they stand in.
    private static readonly HashSet<string> ReadWithIt = new(StringComparer.OrdinalIgnoreCase)
    {
        "foreword",
        "preface",
        "introduction",
        "prologue",
        "preamble",
        "epilogue",
        "afterword",
        "conclusion",
        "chapter",
    };

    // What stands first in a document that nobody marked. Nothing else is called so.
    private static readonly HashSet<string> MatterHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        "contents",
        "table of contents",
        "copyright",
        "index",
        "notes",
        "endnotes",
        "bibliography",
        "glossary",
        "acknowledgments",
        "acknowledgements",
        "about the author",
        "about the authors",
        "about the publisher",
        "list of illustrations",
        "list of figures",
        "list of tables",
        "list of maps",
        "colophon",
        "copyright page",
        "copyright notice",
        "title page",
        "cover",
        "dedication",
        "footnotes",
        "works cited",
        "references",
        "further reading",
        "selected bibliography",
        "by the same author",
        "the full project gutenberg license",
    };

    // What programs that write books call a document that they do not mark. "index" is also the name of a whole book.
    private static readonly HashSet<string> MatterFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        "cover",
        "coverpage",
        "titlepage",
        "title",
        "halftitle",
        "halftitlepage",
        "copyright",
        "copyrightpage",
        "toc",
        "contents",
        "tableofcontents",
        "nav",
        "dedication",
        "colophon",
        "imprint",
        "notes",
        "footnotes",
        "endnotes",
        "bibliography",
        "glossary",
        "acknowledgments",
        "acknowledgements",
        "abouttheauthor",
    };

    // "Also by Ann Lee" is a list of books, "About Ann Lee" a note on her.
    private static readonly string[] LeadsToAuthor =
    [
        "also by ",
        "about ",
        "books by ",
        "novels by ",
        "other books by ",
        "other titles by ",
        "more by ",
        "praise for ",
    ];

    /// <summary>Whether a document is front or back matter: by what it is marked as, called, or made of.</summary>
    /// <param name="types">What the document and the package say that it is.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="blocks">Its paragraphs.</param>
    /// <param name="book">The book that it is of.</param>
    public static bool Is(
        IReadOnlyCollection<string> types,
        string path,
        IReadOnlyList<HeadedBlock> blocks,
        EpubPackage book
    )
    {
        if (types.Any(ReadWithIt.Contains))
        {
            return false;
        }

        return types.Any(Matter.Contains)
            || MatterFiles.Contains(BareName(path))
            || (
                blocks.Count > 0
                && (
                    IsHeading(blocks[0].Block.Text, book)
                    || IsTitlePage(blocks, book)
                    || IsImprint(blocks)
                    || IsDedication(blocks)
                )
            );
    }

    /// <summary>Leaves out a table of contents that stands in a document with other text.</summary>
    /// <param name="blocks">The paragraphs of the document.</param>
    /// <param name="leads">Whether each leads to another place.</param>
    public static void DropContents(List<HeadedBlock> blocks, List<bool> leads)
    {
        var at = blocks.FindIndex(b =>
            Bare(b.Block.Text).ToLowerInvariant() is "contents" or "table of contents"
        );
        var entries = at < 0 ? 0 : leads.Skip(at + 1).TakeWhile(l => l).Count();
        if (entries > 0)
        {
            blocks.RemoveRange(at, entries + 1);
        }
        else if (leads.Count >= FewestEntries && leads.Count(l => l) * 5 >= leads.Count * 4)
        {
            // Nothing but links, whatever stands over them.
            blocks.Clear();
        }
    }

    private static bool IsHeading(string text, EpubPackage book)
    {
        var bare = Bare(text);
        return MatterHeadings.Contains(bare)
            || Array.Exists(
                LeadsToAuthor,
                l =>
                    bare.StartsWith(l, StringComparison.OrdinalIgnoreCase)
                    && (
                        book.Creators.Contains(bare[l.Length..], StringComparer.OrdinalIgnoreCase)
                        || (l is "praise for " && IsTitle(bare[l.Length..], book))
                    )
            );
    }

    /// <summary>The book's title with nothing but short lines around it.</summary>
    private static bool IsTitlePage(IReadOnlyList<HeadedBlock> blocks, EpubPackage book) =>
        blocks.Count <= MostTitleLines
        && blocks.Any(b => IsTitle(b.Block.Text, book))
        && blocks.All(b =>
            Words.Count(b.Block.Text) <= MostTitleWords && !Words.EndsASentence(b.Block.Text)
        );

    // The title page may leave out the subtitle.
    private static bool IsTitle(string text, EpubPackage book) =>
        book.Title is { } title
        && Words.OnOneLine(text) is { Length: > 0 } line
        && title.StartsWith(line, StringComparison.OrdinalIgnoreCase)
        && (title.Length == line.Length || title[line.Length] is ':' or ';' or ',' or ' ');

    /// <summary>The page that says whose rights these are, who printed it, and by what number to order it.</summary>
    private static bool IsImprint(IReadOnlyList<HeadedBlock> blocks)
    {
        var lines = blocks
            .SelectMany(b => b.Block.Text.Split('\n'))
            .Where(l => !string.IsNullOrWhiteSpace(l))
            .ToList();
        var marks = lines.Count(l => Imprint().IsMatch(l));
        return marks >= 2 && marks * 3 >= lines.Count;
    }

    private static bool IsDedication(IReadOnlyList<HeadedBlock> blocks) =>
        blocks is [{ HeadingLevel: 0 } only]
        && Words.Count(only.Block.Text) <= MostDedicationWords
        && Dedication().IsMatch(only.Block.Text);

    private static string Bare(string heading) => Words.OnOneLine(heading).TrimEnd('.', ':');

    // "text/title-page01.xhtml" is a "titlepage".
    private static string BareName(string path) =>
        Path.GetFileNameWithoutExtension(path)
            .Replace("-", "", StringComparison.Ordinal)
            .Replace("_", "", StringComparison.Ordinal)
            .TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    [GeneratedRegex(
        @"^\W*(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved|e?-?isbn|no part of this|first (?:published|edition|printing|printed)|published (?:by|in)\b|printed (?:and bound )?in\b|library of congress|british library|a cip (?:catalogue|record)|cover (?:art|design|image|illustration)|this is a work of fiction|(?:first|second|third|kindle|e-?book|digital) edition|the moral right)|©|\bISBN\b|all rights reserved",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Imprint();

    [GeneratedRegex(
        @"^\W*(?:for my |for our |to my |to our |in (?:loving )?memory of |dedicated to |this book is (?:dedicated to|for) )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Dedication();
}
