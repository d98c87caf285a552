using System.CommandLine;
using FactBox.Articles;
using FactBox.Articles.Decoding;

namespace FactBox.Cli.Commands;

/// <summary>The option that says how the bytes of an input are read.</summary>
internal sealed class EncodingOption
{
    private readonly Option<string> _encoding = new("--encoding")
    {
        HelpName = "NAME",
        Description =
            "The encoding of the inputs, such as windows-1252 [default: UTF-8, or what a byte order mark says]",
    };

    public void AddTo(Command command) => command.Add(_encoding);

    /// <exception cref="CommandLineException">There is no such encoding.</exception>
    public string? Read(ParseResult result)
    {
        var name = result.GetValue(_encoding);
        if (name is not null)
        {
            try
            {
                TextDecoder.Decode(default, name);
            }
            catch (UnreadableInputException error)
            {
                throw new CommandLineException(error.Message);
            }
        }

        return name;
    }
}
