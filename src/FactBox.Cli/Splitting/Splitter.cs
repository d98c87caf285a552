using FactBox.Cli.Inputs;
using FactBox.Text;

namespace FactBox.Cli.Splitting;

/// <summary>What a text is split into.</summary>
internal enum PieceKind
{
    Sentences,
    Tokens,
}

/// <summary>Splits a text, and writes the pieces in its order.</summary>
internal readonly struct Splitter(
    ReadOnlyMemory<byte> page,
    PieceKind kind,
    CountingRules rules,
    PieceWriter writer
)
{
    /// <summary>Splits all of the page.</summary>
    public void SplitPlain()
    {
        var text = page.Span;
        foreach (var paragraph in Paragraphs.Split(text))
        {
            var bytes = text.Slice(paragraph.Start, paragraph.Length);
            if (kind == PieceKind.Tokens)
            {
                foreach (var token in Tokens.Split(bytes, rules))
                {
                    writer.Write(paragraph.Start + token.Start, paragraph.Start + token.End);
                }
            }
            else
            {
                foreach (var sentence in Sentences.Split(bytes))
                {
                    writer.Write(paragraph.Start + sentence.Start, paragraph.Start + sentence.End);
                }
            }
        }
    }

    /// <summary>Splits the parts of the article on the page.</summary>
    /// <exception cref="InputException">A part cannot be found on the page.</exception>
    public void SplitArticle(CountedText article, bool markdown)
    {
        var places =
            PartPlaces.Find(page.Span, article, markdown)
            ?? throw new InputException(
                "a part of the article cannot be found in the input; with --plain the input is split as it stands"
            );
        for (var i = 0; i < places.Length; i++)
        {
            var part = article.Of(article.Paragraphs[i]);
            var walk = new Alignment(page.Span, places[i], part, markdown);
            if (kind == PieceKind.Tokens)
            {
                foreach (var token in Tokens.Split(part, rules))
                {
                    Write(ref walk, token.Start, token.End);
                }
            }
            else
            {
                foreach (var sentence in Sentences.Split(part))
                {
                    Write(ref walk, sentence.Start, sentence.End);
                }
            }
        }
    }

    private void Write(ref Alignment walk, int start, int end)
    {
        if (walk.TryMap(start, end, out var piece))
        {
            writer.Write(piece.Start, piece.End);
        }
    }
}
