namespace FactBox.Text.OnePass;

/// <summary>
/// Counts a text as it is read, all of it as paragraphs of plain text, in memory that does not grow with it but for
/// its types and its longest word, and for the order of its tokens if that is to be kept.
/// </summary>
/// <param name="tallies">The rules to count by, and the profiles to count into.</param>
/// <param name="width">See <see cref="SimdChoice.Width"/>.</param>
internal sealed class StreamCounter(Tally[] tallies, int? width = null)
{
    // Reads of this size were the fastest; see bench/README.md.
    private const int ReadSize = 256 * 1024;

    // Whatever has no white space for so long is no text, and memory is bounded.
    private const int LongestWord = 1 << 28;

    /// <summary>Counts to the end of the stream.</summary>
    /// <param name="text">UTF-8.</param>
    public void Count(Stream text) =>
        Count(
            text,
            new byte[ReadSize + (4 * OnePassCounter.Margin) + OnePassCounter.Padding],
            0,
            0
        );

    /// <summary>Counts what a buffer holds between two offsets and what the stream brings after it.</summary>
    public void Count(Stream text, byte[] buffer, int from, int end)
    {
        var counter = new OnePassCounter(tallies, width);
        counter.Begin(from);
        var searched = from; // no word ends between 'from' and here
        while (true)
        {
            // A buffer that is handed over may be full, and then nothing read is not the end.
            var room = buffer.Length - OnePassCounter.Padding - end;
            var read = text.Read(buffer, end, room);
            var ended = room > 0 && read == 0;
            end += read;
            buffer.AsSpan(end, OnePassCounter.Padding).Clear();
            var limit = end - OnePassCounter.Margin;
            var to = ended ? end : TextWindow.AfterLastSpace(buffer, searched, limit);
            if (to > searched || ended)
            {
                counter.Count(new TextWindow(buffer, 0, from, to, end));
                from = searched = to;
            }
            else
            {
                searched = Math.Max(searched, limit);
            }

            if (ended)
            {
                counter.End();
                return;
            }

            var keep = Math.Max(0, from - OnePassCounter.Margin);
            if (keep > 0)
            {
                buffer.AsSpan(keep, end - keep).CopyTo(buffer);
                counter.Shift(keep);
                from -= keep;
                searched -= keep;
                end -= keep;
            }
            else if (end == buffer.Length - OnePassCounter.Padding)
            {
                // One word fills the buffer.
                if (buffer.Length > LongestWord)
                {
                    throw new InvalidDataException(
                        $"a word longer than {LongestWord >> 20} MB, so no text"
                    );
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }
}
