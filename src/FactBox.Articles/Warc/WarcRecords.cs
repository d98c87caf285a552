using System.Globalization;

namespace FactBox.Articles.Warc;

/// <summary>
/// The records of a web archive, one after the other, in memory that does not grow with it. Where a record is damaged
/// it alone is lost: reading goes on at the next place that looks like the beginning of one.
/// </summary>
/// <param name="limits">A record that is larger than one document may be is stepped over.</param>
internal sealed class WarcRecords(ReadingLimits limits)
{
    private const int MostHeader = 64 * 1024;

    // A compressed page may hold the two bytes that begin gzip by chance: then its end is not where it seemed.
    private const int MostFalseEnds = 8;

    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    /// <summary>Records found, damaged ones not among them.</summary>
    public long Found { get; private set; }

    /// <summary>Records that could not be read.</summary>
    public long Damaged { get; private set; }

    /// <summary>Records that were larger than one document may be.</summary>
    public long TooLarge { get; private set; }

    /// <summary>Where in the file the first damage is.</summary>
    public long FirstDamage { get; private set; } = -1;

    /// <summary>The records of a file, packed or not.</summary>
    public IEnumerable<WarcRecord> Read(Stream stream)
    {
        var window = new ByteWindow(stream);
        return window.Fill(Magic.Length) && window.Ahead.StartsWith(Magic)
            ? Packed(window)
            : Plain(window, start: 0);
    }

    /// <summary>Each record is a member of gzip by itself (annex D).</summary>
    private IEnumerable<WarcRecord> Packed(ByteWindow window)
    {
        while (window.Fill(1))
        {
            if (!window.Fill(Magic.Length) || !window.Ahead.StartsWith(Magic))
            {
                Damage(window.Position);
                if (!SkipToMember(window, 1))
                {
                    yield break;
                }
            }

            var position = window.Position;
            var member = Member.Unpack(window, limits, MostFalseEnds);
            if (member.State == MemberState.Endless)
            {
                // All records are one member: then they are read as they are unpacked.
                foreach (
                    var record in Plain(
                        new ByteWindow(new DamagedTail(window.AsStream(), () => Damage(position))),
                        position
                    )
                )
                {
                    yield return record;
                }

                yield break;
            }

            if (member.State == MemberState.Damaged)
            {
                Damage(position);
                if (!SkipToMember(window, Magic.Length))
                {
                    yield break;
                }

                continue;
            }

            window.Skip(member.PackedLength);
            if (member.State == MemberState.TooLarge)
            {
                TooLarge++;
                continue;
            }

            foreach (var record in Plain(new ByteWindow(member.Bytes, member.Length), position))
            {
                yield return record;
            }
        }
    }

    /// <summary>Skips to the next place where a member begins that unpacks to a record.</summary>
    private static bool SkipToMember(ByteWindow window, int from)
    {
        while (window.SkipTo(Magic, from))
        {
            window.Fill(4096);
            if (Member.BeginsRecord(window))
            {
                return true;
            }

            from = 1;
        }

        return false;
    }

    /// <summary>Skips to the next place where a record begins: its first line, and a second one that it has.</summary>
    private static bool SkipToRecord(ByteWindow window)
    {
        while (window.SkipTo("WARC/"u8, 1))
        {
            window.Fill(64);
            var line = window.Ahead.IndexOf((byte)'\n');
            if (
                line is > 7 and < 12
                && (
                    window.Ahead[(line + 1)..].StartsWith("WARC-"u8)
                    || window.Ahead[(line + 1)..].StartsWith("Content-"u8)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<WarcRecord> Plain(ByteWindow window, long start)
    {
        while (true)
        {
            while (window.Fill(1) && window.Ahead[0] is (byte)'\r' or (byte)'\n')
            {
                window.Skip(1);
            }

            if (!window.Fill(1))
            {
                yield break;
            }

            var position = start + window.Position;
            var (record, next) = Next(window);
            if (record is not null)
            {
                Found++;
                yield return record;
            }
            else if (next == Step.Resync)
            {
                Damage(position);
                if (!SkipToRecord(window))
                {
                    yield break;
                }
            }
        }
    }

    private enum Step
    {
        GoOn,
        Resync,
    }

    private (WarcRecord? Record, Step Next) Next(ByteWindow window)
    {
        window.Fill(MostHeader);
        var header = HeaderLines.Length(window.Ahead[..Math.Min(window.Ahead.Length, MostHeader)]);
        if (
            header < 0
            || !window.Ahead.StartsWith("WARC/"u8)
            || !long.TryParse(
                HeaderLines.Find(window.Ahead[..header], "Content-Length"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var length
            )
        )
        {
            return (null, Step.Resync);
        }

        if (length > limits.MostMarkupBytes)
        {
            // If its length is wrong, what follows must not be stepped over with it.
            var isWrong =
                window.CanLook && !(window.LookAt(header + length, 4) is { } after && IsEnd(after));
            if (isWrong || !window.Skip(header + length))
            {
                return (null, Step.Resync);
            }

            TooLarge++;
            return (null, Step.GoOn);
        }

        // Two line ends close a record. If they are not there, its length is wrong or its end is missing.
        var end = header + (int)length;
        window.Fill(end + 4);
        if (window.Ahead.Length < end || !IsEnd(window.Ahead[end..]))
        {
            return (null, Step.Resync);
        }

        var lines = window.Ahead[..header];
        var record = new WarcRecord(
            HeaderLines.Find(lines, "WARC-Type") ?? "",
            HeaderLines.Find(lines, "WARC-Target-URI")?.Trim('<', '>'),
            HeaderLines.MediaType(HeaderLines.Find(lines, "Content-Type")).Type,
            window.Ahead[header..end].ToArray()
        )
        {
            Truncated = HeaderLines.Find(lines, "WARC-Truncated"),
        };
        window.Skip(end);
        return (record, Step.GoOn);
    }

    private static bool IsEnd(ReadOnlySpan<byte> after) =>
        after.IsEmpty
        || after.StartsWith("\r\n\r\n"u8)
        || after.StartsWith("\n\n"u8)
        || after.SequenceEqual("\r\n"u8);

    private void Damage(long position)
    {
        Damaged++;
        FirstDamage = FirstDamage < 0 ? position : FirstDamage;
    }
}
