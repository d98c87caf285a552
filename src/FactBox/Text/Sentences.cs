using System.Buffers;

namespace FactBox.Text;

/// <summary>
/// Finds the sentences of one paragraph by the rules of docs/sentences.md. A sentence can end only at a
/// <em>trigger</em>, and whether it does is decided by what stands at most <see cref="Context"/> bytes before and
/// after the trigger, never by what was decided earlier.
/// </summary>
public static class Sentences
{
    /// <summary>How many bytes before and after a trigger a decision may depend on.</summary>
    internal const int Context = 256;

    /// <summary>
    /// The bytes where a boundary can be found: <c>. ! ?</c> and the first bytes of the stops and bullets beyond
    /// ASCII; <c>)</c> for list marks and emoticons; <c>* - = _</c> for separator lines; <c>/ :</c> for the date and
    /// the time in the header of a forwarded message.
    /// </summary>
    internal static readonly SearchValues<byte> Triggers = SearchValues.Create([
        .. ".!?)*-=_/:"u8,
        0xD8,
        0xDB,
        0xE0,
        0xE2,
        0xE3,
        0xEF,
    ]);

    /// <summary>The sentences of <paramref name="paragraph"/>, in order, without the white space around them.</summary>
    public static Enumerator Split(ReadOnlySpan<byte> paragraph) => new(paragraph);

    /// <summary>
    /// The boundary that belongs to a trigger, or -1. What stands before the boundary is of the sentence that ends,
    /// what stands after it of the next; white space there is of neither. A boundary before a list mark or a
    /// separator lies before its trigger.
    /// </summary>
    /// <param name="paragraph">The paragraph, or a window of it with <see cref="Context"/> bytes on both sides.</param>
    /// <param name="trigger">Offset of a byte of <see cref="Triggers"/>.</param>
    internal static int BoundaryAt(ReadOnlySpan<byte> paragraph, int trigger)
    {
        var start = Math.Max(0, trigger - Context);
        var end = (int)Math.Min(paragraph.Length, (long)trigger + Context);
        // Not within a character, which may be white space.
        for (var i = 0; i < 3 && end < paragraph.Length && (paragraph[end] & 0xC0) == 0x80; i++)
        {
            end--;
        }

        // White space at the end of what may be looked at says no more than the end itself, so that it makes no
        // difference whether the paragraph was trimmed.
        var view = paragraph[start..end];
        var seen = Math.Max(SentenceRules.TrimmedLength(view), trigger + 1 - start);
        var closes =
            seen < view.Length
            || end == paragraph.Length
            || SentenceRules.SkipSpace(paragraph[end..], 0) > 0;
        var boundary = SentenceRules.Boundary(
            new(view[..seen], trigger - start, start == 0, closes)
        );
        return boundary < 0 ? -1 : start + boundary;
    }

    /// <summary>Walks over the sentences of one paragraph.</summary>
    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<byte> _paragraph;
        private int _start;
        private int _next;

        internal Enumerator(ReadOnlySpan<byte> paragraph) => _paragraph = paragraph;

        /// <summary>The sentence, by its bytes in the paragraph.</summary>
        public TextRange Current { get; private set; }

        /// <summary>This enumerator, so that <c>foreach</c> takes it.</summary>
        public readonly Enumerator GetEnumerator() => this;

        /// <summary>Goes to the next sentence.</summary>
        public bool MoveNext()
        {
            _start = SentenceRules.SkipSpace(_paragraph, _start);
            if (_start >= _paragraph.Length)
            {
                return false;
            }

            var end = NextBoundary();
            Current = new(_start, SentenceRules.TrimmedLength(_paragraph[_start..end]));
            _start = end;
            return true;
        }

        private int NextBoundary()
        {
            while (_next < _paragraph.Length)
            {
                var skip = _paragraph[_next..].IndexOfAny(Triggers);
                if (skip < 0)
                {
                    break;
                }

                var trigger = _next + skip;
                _next = trigger + 1;
                var boundary = BoundaryAt(_paragraph, trigger);
                if (boundary > _start)
                {
                    return boundary;
                }
            }

            _next = _paragraph.Length;
            return _paragraph.Length;
        }
    }
}
