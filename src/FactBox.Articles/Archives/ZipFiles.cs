using System.IO.Compression;
using System.IO.Hashing;
using FactBox.Articles.Detection;

namespace FactBox.Articles.Archives;

/// <summary>Zip archives, as documents are made of and as they are sent.</summary>
internal static class ZipFiles
{
    /// <summary>An archive.</summary>
    /// <exception cref="UnreadableInputException">It is damaged.</exception>
    public static ZipArchive Open(Stream stream)
    {
        try
        {
            var archive = new ZipArchive(
                stream,
                ZipArchiveMode.Read,
                leaveOpen: false,
                ZipNames.Instance
            );
            // The list of entries is read, and its errors thrown, when it is asked for.
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new UnreadableInputException(
                "damaged: the list of files at the end of a zip archive is missing or wrong",
                error
            );
        }
    }

    /// <summary>What the archive is.</summary>
    /// <exception cref="UnreadableInputException">It is damaged, or of a kind that is not read.</exception>
    public static InputKind KindOf(ReadOnlyMemory<byte> bytes)
    {
        using var archive = Open(BoundedRead.AsStream(bytes));
        return InputKinds.OfZip(archive);
    }

    /// <summary>The bytes of an entry.</summary>
    /// <exception cref="UnreadableInputException">It is damaged, encrypted or larger than the limits allow.</exception>
    public static ReadOnlyMemory<byte> Read(
        ZipArchiveEntry entry,
        ReadingLimits limits,
        int most = int.MaxValue
    )
    {
        if (entry.IsEncrypted)
        {
            throw new UnreadableInputException("encrypted; unpack it with its password first");
        }

        // What the list says may be wrong either way: it refuses early, and the stream is watched all the same.
        if (entry.Length > BoundedRead.MostOf(entry.CompressedLength, limits))
        {
            throw BoundedRead.TooDense(limits);
        }

        if (entry.Length > most)
        {
            throw BoundedRead.TooMuchMarkup(limits);
        }

        try
        {
            using var stream = entry.Open();
            var bytes = BoundedRead.Unpacked(stream, entry.CompressedLength, limits);
            // .NET does not look at the sum.
            return Crc32.HashToUInt32(bytes.Span) == entry.Crc32
                ? bytes
                : throw new UnreadableInputException(
                    "damaged: what it unpacks to is not what was packed"
                );
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new UnreadableInputException("damaged: it cannot be unpacked", error);
        }
    }

    /// <summary>The first bytes of an entry, to tell what it is; null if it is encrypted or damaged.</summary>
    public static ReadOnlyMemory<byte>? Head(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            return null;
        }

        try
        {
            var head = new byte[InputKinds.Sample];
            using var stream = entry.Open();
            return head.AsMemory(
                0,
                stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)
            );
        }
        catch (Exception error) when (IsDamage(error))
        {
            return null;
        }
    }

    private static bool IsDamage(Exception error) =>
        error
            is InvalidDataException
                or IOException
                or NotSupportedException
                or ArgumentException
                or OverflowException
                or IndexOutOfRangeException;
}
