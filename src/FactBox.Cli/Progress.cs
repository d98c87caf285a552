using FactBox.Cli.Results;

namespace FactBox.Cli;

/// <summary>One line on standard error that says how far a long run is; nothing where nobody would see it.</summary>
internal sealed class Progress : IDisposable
{
    private const string EraseLine = "\r\u001b[K";

    // A short run needs none, and a long one not more often than the eye can follow.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly TextWriter? _error;
    private readonly int _all;
    private readonly TimeProvider _clock;
    private long _shown;
    private bool _visible;
    private bool _isOpen;
    private int _done;

    private Progress(TextWriter? error, int all, TimeProvider clock)
    {
        (_error, _all, _clock) = (error, all, clock);
        _shown = clock.GetTimestamp();
    }

    public static Progress Of(int inputs, Terminal terminal) =>
        new(terminal.ErrorIsTerminal ? terminal.Error : null, inputs, terminal.Clock);

    /// <summary>One more input is done.</summary>
    /// <param name="isPart">It is one of many in another input, so nobody knows how many there are.</param>
    public void Advance(bool isPart)
    {
        _done++;
        _isOpen |= isPart;
        if (
            _error is not null
            && _clock.GetElapsedTime(_shown) > Pause
            && (_isOpen || _done < _all)
        )
        {
            _shown = _clock.GetTimestamp();
            _visible = true;
            var all = _isOpen ? "" : $" of {Numbers.Text(_all)}";
            _error.Write($"{EraseLine}{Numbers.Text(_done)}{all} counted ");
        }
    }

    /// <summary>Clears the line, for what is written next.</summary>
    public void Hide()
    {
        if (_visible)
        {
            _error!.Write(EraseLine);
            _visible = false;
        }
    }

    public void Dispose() => Hide();
}
