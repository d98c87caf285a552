using FactBox.Cli.Results;

namespace FactBox.Cli.Formats;

/// <summary>One JSON array, a result to a line.</summary>
internal static class JsonFormat
{
    public static readonly ResultFormat Format = new(
        "json",
        context => new Writer(context.Terminal.Output)
    );

    private sealed class Writer(Stream output) : ResultWriter
    {
        private bool _any;

        public override void Start() => output.Write("["u8);

        public override void Add(InputResult result)
        {
            output.Write(_any ? ",\n"u8 : "\n"u8);
            output.Write(JsonResult.Of(result));
            _any = true;
        }

        public override void Finish() => output.Write(_any ? "\n]\n"u8 : "]\n"u8);
    }
}
