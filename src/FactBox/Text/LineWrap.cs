using System.Runtime.CompilerServices;

namespace FactBox.Text;

/// <summary>Whether a line break was set only to fit a column, so that the paragraph goes on.</summary>
internal static class LineWrap
{
    // A line as short as this was not ended by a column.
    private const int MinWrapped = 20;

    /// <summary>Whether the second line goes on with the paragraph of the first.</summary>
    public static bool Joins(ReadOnlySpan<byte> text, Line first, Line second)
    {
        var firstShape = LineShape.Of(text, first);
        var secondShape = LineShape.Of(text, second);
        return JoinsByThemselves(firstShape, secondShape)
            ?? JoinsInColumn(firstShape, secondShape, LineColumn.Around(text, first, second));
    }

    /// <summary>As <see cref="Joins"/>, as far as two lines show it; null: what is around them decides.</summary>
    public static bool? JoinsByThemselves(in LineShape first, in LineShape second)
    {
        if (!second.HasText || first.EndsParagraph)
        {
            return false;
        }

        if (first.Depth != second.Depth || !first.HasWords || !second.HasWords)
        {
            return false; // another level of "> " in a message, or an empty line there
        }

        if (
            second.StartsLower
            && !first.EndsInStop
            && first.Depth == 0
            && (first.EndsInSpace || IsCutSentence(first, second))
        )
        {
            return true;
        }

        if (first.IsLong || second.IsLong && !second.StartsLower)
        {
            return false;
        }

        return first.Width is < MinWrapped or > LineShape.MaxColumn || first.IsRule || second.IsRule
            ? false
            : null;
    }

    /// <summary>As <see cref="Joins"/>, where the two lines do not show it by themselves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool JoinsInColumn(in LineShape first, in LineShape second, in LineColumn column)
    {
        if (!column.IsWrapped)
        {
            return false;
        }

        var goesOn = second.StartsLower && !first.EndsInStop;
        var full = column.IsFull(first, second);
        if (column.Breaks < 3 && (!goesOn || !full))
        {
            return false; // too little to see a column
        }

        if (second.StartsItem && (!full || first.EndsInStop))
        {
            return false;
        }

        if (second.Indent - first.Indent >= 2 && !first.StartsItem)
        {
            return false; // the first line of a paragraph is set in
        }

        return full || goesOn;
    }

    // "This is a sentence" / "cut off in the middle."
    private static bool IsCutSentence(in LineShape first, in LineShape second) =>
        first.BeginsSentence && second.IsNarrow && second.EndsInStop;
}
