namespace FactBox.Lexicons;

/// <summary>Bytes that stay where they are, so that reading them costs nothing before the first look-up.</summary>
internal readonly unsafe struct Blob
{
    private readonly byte* start;
    private readonly int length;

    private Blob(byte* start, int length)
    {
        this.start = start;
        this.length = length;
    }

    public ReadOnlySpan<byte> Bytes => new(start, length);

    /// <summary>An embedded file of Lexicons/: it is mapped with the program and read in place.</summary>
    public static Blob Embedded(string resource)
    {
        var stream = (UnmanagedMemoryStream)
            typeof(Blob).Assembly.GetManifestResourceStream(resource)!;
        return new(stream.PositionPointer, (int)stream.Length);
    }

    /// <summary>An array of the pinned heap, which the caller keeps alive: what tools/LexiconBuilder has just made.</summary>
    public static Blob Pinned(byte[] array)
    {
        fixed (byte* first = array)
        {
            return new(first, array.Length);
        }
    }
}
