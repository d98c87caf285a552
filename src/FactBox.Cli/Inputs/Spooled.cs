namespace FactBox.Cli.Inputs;

/// <summary>A stream that is to be read twice.</summary>
internal static class Spooled
{
    /// <summary>The stream itself if it can go back, else what it brings, in a file that goes when it is closed.</summary>
    public static Stream Of(Stream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            }
        );
        stream.CopyTo(file);
        return file;
    }
}
