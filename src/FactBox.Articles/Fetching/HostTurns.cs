using System.Collections.Concurrent;

namespace FactBox.Articles.Fetching;

/// <summary>
/// Who may ask a host now: one at a time. Whoever has a turn waits for no other one, so that no two wait for each other.
/// </summary>
internal sealed class HostTurns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _hosts = new(
        StringComparer.Ordinal
    );

    /// <summary>Waits for a turn; what is returned ends it.</summary>
    /// <param name="host">The host, or whatever else only one may have at a time.</param>
    /// <param name="time">Does not run meanwhile: it is the others' time.</param>
    public async Task<Turn> Take(string host, FetchTime time)
    {
        var turns = _hosts.GetOrAdd(host, _ => new(1, 1));
        time.Stop();
        await turns.WaitAsync(time.Token).ConfigureAwait(false);
        time.Start();
        return new(turns);
    }

    /// <summary>A turn.</summary>
    public readonly struct Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
