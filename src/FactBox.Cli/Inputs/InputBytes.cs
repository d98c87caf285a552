namespace FactBox.Cli.Inputs;

/// <summary>Reads an input whole, unless it is too large.</summary>
internal static class InputBytes
{
    public const int MostMegabytes = 256;

    private static readonly string[] CommandNames =
    [
        "explain",
        "extract",
        "measures",
        "stream",
        "sentences",
        "tokens",
        "syllables",
    ];

    // ELOOP, which is what an IOException carries on Unix.
    private static readonly int TooManyLinks = OperatingSystem.IsLinux() ? 40 : 62;

    private const int Most = MostMegabytes << 20;

    /// <summary>Reads an input as it is wanted; what goes wrong with the file is said in one line.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static T Use<T>(Input input, Terminal terminal, Func<Stream, T> read)
    {
        var path = input.Name;
        try
        {
            if (input.Opened is { } opened)
            {
                return read(opened);
            }

            if (path is InputPaths.StandardInput)
            {
                return read(terminal.Input);
            }

            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite,
                bufferSize: 0
            );
            return read(file);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(
                Nearest.To(path, CommandNames) is { } command
                    ? $"no such file or folder; check the path, or did you mean 'factbox {command}'?"
                    : "no such file or folder; check the path"
            );
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException("no permission to read it; change its permissions");
        }
        catch (IOException error) when (error.HResult == TooManyLinks)
        {
            throw new InputException("a link that leads back to itself; name the file itself");
        }
        catch (IOException error)
        {
            throw new InputException($"cannot be read ({error.Message})");
        }
    }

    /// <summary>The first bytes of a stream, all of them if there are no more.</summary>
    public static ReadOnlyMemory<byte> Head(Stream stream, int most)
    {
        // A pipe has no length, and the files of /proc say 0. One byte more, to see the end without growing.
        var length = stream.CanSeek ? stream.Length : 0;
        var bytes = new byte[Math.Min(Math.Max(length + 1, 16384), (long)most + 1)];
        var used = 0;
        while (true)
        {
            var read = stream.Read(bytes, used, Math.Min(bytes.Length, most) - used);
            used += read;
            if (read == 0 || used == most)
            {
                return bytes.AsMemory(0, used);
            }

            if (used == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, most));
            }
        }
    }

    /// <summary>All bytes of a stream.</summary>
    /// <exception cref="InputException">It is too large.</exception>
    public static ReadOnlyMemory<byte> All(Stream stream) => All(stream, Most);

    /// <summary>All bytes of a stream, up to a limit.</summary>
    /// <exception cref="InputException">It is larger.</exception>
    public static ReadOnlyMemory<byte> All(Stream stream, int most)
    {
        if (stream.CanSeek && stream.Length > most)
        {
            throw TooLarge(most);
        }

        var bytes = Head(stream, most + 1);
        return bytes.Length <= most ? bytes : throw TooLarge(most);
    }

    private static InputException TooLarge(int most) =>
        new(
            most == Most
                ? $"larger than {MostMegabytes} MB; split it, or send its texts through 'factbox stream'"
                : $"larger than {most >> 20} MB, the limit for one document (--limit file-size)"
        );
}
