using FactBox.Cli.Results;

namespace FactBox.Cli.Formats;

/// <summary>A JSON object to a line.</summary>
internal static class NdjsonFormat
{
    public static readonly ResultFormat Format = new(
        "ndjson",
        context => new Writer(context.Terminal.Output)
    );

    private sealed class Writer(Stream output) : ResultWriter
    {
        public override void Add(InputResult result)
        {
            output.Write(JsonResult.Of(result));
            output.Write("\n"u8);
        }
    }
}
