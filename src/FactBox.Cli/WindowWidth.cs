using System.Runtime.InteropServices;

namespace FactBox.Cli;

/// <summary>How many characters wide the window is that standard output goes to.</summary>
internal static partial class WindowWidth
{
    private const int Usual = 80;
    private const int StandardOutput = 1;
    private const nuint GetWindowSize = 0x5413; // TIOCGWINSZ on Linux

    public static int Now()
    {
        // Console.WindowWidth first sets the terminal up for reading keys: control codes on an output that may be
        // wanted without any, and milliseconds.
        if (OperatingSystem.IsLinux())
        {
            return Ask(StandardOutput, GetWindowSize, out var size) == 0 && size.Columns > 0
                ? size.Columns
                : Usual;
        }

        return Console.WindowWidth is > 0 and var width ? width : Usual;
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Ask(int file, nuint request, out Size size);

    [StructLayout(LayoutKind.Sequential)]
    private struct Size
    {
        public ushort Rows;
        public ushort Columns;
        public ushort PixelsAcross;
        public ushort PixelsDown;
    }
}
