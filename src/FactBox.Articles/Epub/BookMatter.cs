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

    // A document that only its name tells of.
    private const int MostNamedWords = 40;

    // What stands under a heading in front of a book; more than that may be the book.
    private const int MostSectionWords = 500;
    private const int MostImprintWords = 200;
    private const int MostChapterLineWords = 10;
    private const int FewestProseWords = 20;

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

    // What stands first in what nobody marked. Nothing else is called so. First what is short, and stands in front.
    private static readonly HashSet<string> FrontHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        "contents",
        "table of contents",
        "copyright",
        "copyright page",
        "copyright notice",
        "imprint",
        "colophon",
        "title page",
        "half title",
        "cover",
        "dedication",
    };

    // What may be long, and have headings of its own, such as those of the chapters that the notes are on.
    private static readonly HashSet<string> ApparatusHeadings = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        "index",
        "notes",
        "endnotes",
        "footnotes",
        "bibliography",
        "selected bibliography",
        "glossary",
        "works cited",
        "references",
        "further reading",
        "list of illustrations",
        "list of figures",
        "list of tables",
        "list of maps",
        "the full project gutenberg license",
    };

    private static readonly HashSet<string> PeopleHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        "acknowledgments",
        "acknowledgements",
        "about the author",
        "about the authors",
        "about the publisher",
        "by the same author",
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

    /// <summary>
    /// How many paragraphs at the start of a document are front or back matter, by what it is marked as, called, or made
    /// of: all of them, none, or those up to the heading of something else.
    /// </summary>
    /// <param name="types">What the document and the package say that it is.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="blocks">Its paragraphs.</param>
    /// <param name="book">The book that it is of.</param>
    public static int AtStart(
        IReadOnlyCollection<string> types,
        string path,
        List<HeadedBlock> blocks,
        EpubPackage book
    )
    {
        if (types.Any(ReadWithIt.Contains))
        {
            return 0;
        }

        if (
            types.Any(Matter.Contains)
            || IsNamed(path, blocks, book)
            || IsTitlePage(blocks, book)
            || IsDedication(blocks)
        )
        {
            return blocks.Count;
        }

        var at = ImprintEnd(blocks, book);
        while (at < blocks.Count && SectionEnd(blocks, at, book) is var end && end > at)
        {
            at = end;
        }

        return at;
    }

    /// <summary>Whether there is nothing but short lines, such as headings.</summary>
    public static bool IsOnlyLines(List<HeadedBlock> blocks) =>
        blocks.All(b =>
            Words.Count(b.Block.Text) <= MostTitleWords && !Words.EndsASentence(b.Block.Text)
        );

    /// <summary>The name of a file without hyphens and its number: <c>text/title-page01.xhtml</c> is a <c>titlepage</c>.</summary>
    public static string BareName(string path) =>
        Path.GetFileNameWithoutExtension(path)
            .Replace("-", "", StringComparison.Ordinal)
            .Replace("_", "", StringComparison.Ordinal)
            .TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

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
        else if (
            leads.Count >= FewestEntries
            && leads.Count(l => l) * 5 >= leads.Count * 4
            && !blocks.Where((b, i) => !leads[i] && IsProse(b.Block.Text)).Any()
        )
        {
            // Nothing but links, whatever stands over them.
            blocks.Clear();
        }
    }

    /// <summary>A name is no more than a hint: it counts for a few words, and in no series of names with numbers.</summary>
    private static bool IsNamed(string path, List<HeadedBlock> blocks, EpubPackage book)
    {
        var name = BareName(path);
        return MatterFiles.Contains(name)
            && !book.IsSeries(name)
            && blocks.Sum(b => Words.Count(b.Block.Text)) <= MostNamedWords
            && !blocks.Where((_, i) => OpensChapter(blocks, i)).Any();
    }

    /// <summary>Where what stands under a heading of matter ends; where it begins, if it is none.</summary>
    private static int SectionEnd(List<HeadedBlock> blocks, int at, EpubPackage book)
    {
        if (!IsHeading(blocks[at].Block.Text, book))
        {
            return at;
        }

        var bare = Bare(blocks[at].Block.Text);
        var isApparatus = ApparatusHeadings.Contains(bare);
        var level = blocks[at].HeadingLevel;
        var end = at + 1;
        while (
            end < blocks.Count
            && (blocks[end].HeadingLevel == 0 || (level > 0 && blocks[end].HeadingLevel > level))
            && (isApparatus || !OpensChapter(blocks, end))
        )
        {
            end++;
        }

        if (isApparatus || !IsLong(blocks, at, end))
        {
            return end;
        }

        // Too long for what it says it is, so a heading of a lower level counts, too.
        var inner = blocks.FindIndex(at + 1, end - at - 1, b => b.HeadingLevel > 0);
        end = inner < 0 ? end : inner;
        return FrontHeadings.Contains(bare) && IsLong(blocks, at, end) ? at : end;
    }

    private static bool IsLong(List<HeadedBlock> blocks, int at, int end)
    {
        var section = blocks[(at + 1)..end];
        return section.Sum(b => Words.Count(b.Block.Text)) > MostSectionWords
            && section.Exists(b => Words.EndsASentence(b.Block.Text));
    }

    /// <summary>Whether a chapter begins here, by a heading or by a line with a paragraph under it.</summary>
    private static bool OpensChapter(List<HeadedBlock> blocks, int at) =>
        Words.Count(blocks[at].Block.Text) <= MostChapterLineWords
        && ChapterLine().IsMatch(blocks[at].Block.Text)
        && (
            blocks[at].HeadingLevel > 0
            || (at + 1 < blocks.Count && IsProse(blocks[at + 1].Block.Text))
        );

    private static bool IsProse(string text) =>
        Words.EndsASentence(text) && Words.Count(text) >= FewestProseWords;

    private static bool IsHeading(string text, EpubPackage book)
    {
        var bare = Bare(text);
        return FrontHeadings.Contains(bare)
            || ApparatusHeadings.Contains(bare)
            || PeopleHeadings.Contains(bare)
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
    private static bool IsTitlePage(List<HeadedBlock> blocks, EpubPackage book) =>
        blocks.Count <= MostTitleLines
        && blocks.Any(b => IsTitle(b.Block.Text, book))
        && IsOnlyLines(blocks);

    // The title page may leave out the subtitle.
    private static bool IsTitle(string text, EpubPackage book) =>
        book.Title is { } title
        && Words.OnOneLine(text) is { Length: > 0 } line
        && title.StartsWith(line, StringComparison.OrdinalIgnoreCase)
        && (title.Length == line.Length || title[line.Length] is ':' or ';' or ',' or ' ');

    /// <summary>Where the page ends that says whose rights these are, who printed it, and by what number to order it.</summary>
    private static int ImprintEnd(List<HeadedBlock> blocks, EpubPackage book)
    {
        var end = 0;
        while (
            end < blocks.Count
            && (
                end == 0
                || blocks[end].HeadingLevel == 0
                || Imprint().IsMatch(blocks[end].Block.Text)
                || IsTitle(blocks[end].Block.Text, book)
            )
            && !OpensChapter(blocks, end)
        )
        {
            end++;
        }

        var lines = blocks
            .Take(end)
            .SelectMany(b => b.Block.Text.Split('\n'))
            .Where(l => !string.IsNullOrWhiteSpace(l))
            .ToList();
        var others = lines.FindAll(l => !Imprint().IsMatch(l));
        var marks = lines.Count - others.Count;
        return marks >= 2 && marks * 3 >= lines.Count && others.Sum(Words.Count) <= MostImprintWords
            ? end
            : 0;
    }

    private static bool IsDedication(List<HeadedBlock> blocks) =>
        blocks is [{ HeadingLevel: 0 } only]
        && Words.Count(only.Block.Text) <= MostDedicationWords
        && Dedication().IsMatch(only.Block.Text);

    private static string Bare(string heading) => Words.OnOneLine(heading).TrimEnd('.', ':');

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

    // A contents list has such lines, too, but no paragraph under them.
    [GeneratedRegex(
        @"^\W*(?:chapter\b|(?:part|book) (?:the )?(?:\d|[ivxlc]+\b|one\b|two\b|three\b|four\b|five\b|first\b|second\b|third\b)|(?:prologue|preface|foreword|introduction|\d{1,3}|[ivxlc]+|one|two|three)\W*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex ChapterLine();
}
