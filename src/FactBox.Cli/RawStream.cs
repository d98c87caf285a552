using System.Runtime.InteropServices;

namespace FactBox.Cli;

/// <summary>
/// One of the process's own streams on Unix, by the system's read and write. The console's streams set a terminal up for
/// reading keys (control codes, even with NO_COLOR) and take a closed pipe for a success; a FileStream would not move a
/// file's position, from which other programs go on.
/// </summary>
internal sealed partial class RawStream(int file, bool writes) : Stream
{
    private const int Interrupted = 4;

    // Bounded, because Linux writes 2 GB at most and macOS refuses more.
    private const int MostAtOnce = 1 << 30;

    public override bool CanRead => !writes;

    public override bool CanWrite => writes;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private static int TryAgain => OperatingSystem.IsLinux() ? 11 : 35;

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            var read = ReadFile(file, buffer, (nuint)Math.Min(buffer.Length, MostAtOnce));
            if (read >= 0)
            {
                return (int)read;
            }

            ThrowUnlessRetried(Marshal.GetLastPInvokeError());
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var written = WriteFile(file, buffer, (nuint)Math.Min(buffer.Length, MostAtOnce));
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            ThrowUnlessRetried(Marshal.GetLastPInvokeError());
        }
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        Read(buffer.AsSpan(offset, count));

    public override void Write(byte[] buffer, int offset, int count) =>
        Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static void ThrowUnlessRetried(int error)
    {
        if (error == TryAgain)
        {
            // Somebody we share it with has made it non-blocking.
            Thread.Sleep(1);
        }
        else if (error != Interrupted)
        {
            throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint ReadFile(int file, Span<byte> buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteFile(int file, ReadOnlySpan<byte> buffer, nuint count);
}
