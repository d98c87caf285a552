using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text.Unicode;
using FactBox.Cli.Results;
using FactBox.Cli.Streaming;
using FactBox.Lexicons;

namespace FactBox.Cli.Commands;

/// <summary><c>factbox syllables</c>: a word a line in, the word and its syllables a line out.</summary>
internal static class SyllablesCommand
{
    public static Command Create(Terminal terminal)
    {
        var noDictionary = new Option<bool>("--no-dictionary")
        {
            Description = "Count every word by the rules, also those that the dictionary has",
        };
        var command = new Command(
            "syllables",
            "The syllables of words: a word a line on standard input, word<TAB>count out"
        );
        command.Add(noDictionary);
        command.SetAction(result =>
        {
            var counter = new WordLines(
                new StandardSyllables(Dictionary: !result.GetValue(noDictionary)),
                terminal
            );
            return counter.Run() ? ExitCodes.Well : ExitCodes.InputFailed;
        });
        return command;
    }

    private sealed class WordLines(StandardSyllables syllables, Terminal terminal)
    {
        private readonly ArrayBufferWriter<byte> _output = new(1 << 16);
        private long _line;
        private bool _allWell = true;

        public bool Run()
        {
            try
            {
                foreach (var batch in LineBatch.ReadAll(terminal.Input))
                {
                    if (batch.TooLong)
                    {
                        _line++;
                        Fail($"longer than {LineBatch.MostBytes >> 20} MB");
                    }
                    else
                    {
                        Count(batch.Bytes.Span);
                    }

                    // What one read brought is answered at once: whoever asks may wait for it.
                    Send();
                }
            }
            catch (InputStreamException error)
            {
                terminal.Complain(
                    $"-: cannot be read ({error.Message}); what came before it is counted"
                );
                _allWell = false;
            }

            return _allWell;
        }

        private void Count(ReadOnlySpan<byte> lines)
        {
            while (!lines.IsEmpty)
            {
                var end = lines.IndexOf((byte)'\n');
                var word = end < 0 ? lines : lines[..end];
                lines = end < 0 ? default : lines[(end + 1)..];
                if (++_line == 1 && word.StartsWith("\uFEFF"u8))
                {
                    word = word[3..];
                }

                if (word.EndsWith("\r"u8))
                {
                    word = word[..^1];
                }

                if (word.Contains((byte)'\t'))
                {
                    Fail("has a tab; a line is one word");
                }
                else if (!Utf8.IsValid(word))
                {
                    Fail("not UTF-8");
                }
                else if (word.ContainsAnyExcept((byte)' '))
                {
                    Answer(word);
                }
            }
        }

        private void Answer(ReadOnlySpan<byte> word)
        {
            _output.Write(word);
            _output.Write("\t"u8);
            var number = _output.GetSpan(12);
            syllables
                .Count(word)
                .TryFormat(number, out var length, default, CultureInfo.InvariantCulture);
            _output.Advance(length);
            _output.Write("\n"u8);
        }

        private void Fail(string what)
        {
            // In order on a terminal, where both outputs meet.
            Send();
            terminal.Complain($"-: line {Numbers.Text(_line)}: {what}");
            _allWell = false;
        }

        private void Send()
        {
            terminal.Output.Write(_output.WrittenSpan);
            terminal.Output.Flush();
            _output.ResetWrittenCount();
        }
    }
}
