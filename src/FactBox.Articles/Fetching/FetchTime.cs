using System.Diagnostics;

namespace FactBox.Articles.Fetching;

/// <summary>The time that a page may take. It runs until it is stopped.</summary>
internal sealed class FetchTime : IDisposable
{
    private readonly CancellationTokenSource _over;
    private readonly TimeSpan _most;
    private readonly Stopwatch _used = Stopwatch.StartNew();

    public FetchTime(TimeSpan most, CancellationToken cancel)
    {
        _most = most;
        _over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _over.CancelAfter(most);
    }

    /// <summary>Is cancelled when the time is over.</summary>
    public CancellationToken Token => _over.Token;

    public void Stop()
    {
        _used.Stop();
        _over.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    public void Start()
    {
        _used.Start();
        var left = _most - _used.Elapsed;
        _over.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    public void Dispose() => _over.Dispose();
}
