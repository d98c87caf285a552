namespace FactBox.Articles.Fetching;

/// <summary>Fetches the pages of several hosts at the same time, one at a time from each, and gives them in order.</summary>
public static class PagesAhead
{
    private const int MostAtATime = 4;

    // How far it looks for a page of another host.
    private const int MostAhead = 256;

    // Held by pages that wait for their turn: with more, only the one that is next is fetched.
    private const long MostHeld = 4 << 20;

    /// <summary>Each input in order; one that is an address with its page, or with the error why there is none.</summary>
    /// <param name="inputs">Addresses and others, which are given on.</param>
    /// <param name="pages">Fetches.</param>
    public static IEnumerable<(string Input, FoundDocument? Page)> Fetch(
        IEnumerable<string> inputs,
        PageFetcher pages
    )
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(pages);
        return Fetch(inputs, i => PageAddress.Is(i) ? i : null, pages);
    }

    /// <summary>Each input in order; one that has an address with its page, or with the error why there is none.</summary>
    /// <param name="inputs">What may have addresses.</param>
    /// <param name="address">The address that an input has, or null.</param>
    /// <param name="pages">Fetches.</param>
    internal static IEnumerable<(T Input, FoundDocument? Page)> Fetch<T>(
        IEnumerable<T> inputs,
        Func<T, string?> address,
        PageFetcher pages
    )
    {
        using var stop = new CancellationTokenSource();
        using var each = inputs.GetEnumerator();
        var ahead = new Queue<Ahead<T>>();
        var more = true;
        try
        {
            while (true)
            {
                // Only behind an address are others looked for: files cost nothing more than before.
                while (
                    more
                    && ahead.Count < MostAhead
                    && (ahead.Count == 0 || ahead.Peek().Host is not null)
                )
                {
                    more = each.MoveNext();
                    if (more)
                    {
                        ahead.Enqueue(new(each.Current, address(each.Current)));
                    }
                }

                if (ahead.Count == 0)
                {
                    yield break;
                }

                var next = ahead.Peek();
                while (next is { Host: not null, Page: not { IsCompleted: true } })
                {
                    Start(ahead, pages, stop.Token);
                    Task.WaitAny([.. ahead.Where(a => a.IsRunning).Select(a => a.Page!)]);
                }

                Start(ahead, pages, stop.Token);
                ahead.Dequeue();
                yield return (next.Input, next.Page?.GetAwaiter().GetResult());
            }
        }
        finally
        {
            stop.Cancel();
        }
    }

    private static void Start<T>(Queue<Ahead<T>> ahead, PageFetcher pages, CancellationToken stop)
    {
        var asked = ahead
            .Where(a => a.IsRunning)
            .Select(a => a.Host!)
            .ToHashSet(StringComparer.Ordinal);
        var held = ahead
            .Where(a => a.Page is { IsCompletedSuccessfully: true })
            .Sum(a => (long)a.Page!.GetAwaiter().GetResult().Bytes.Length);
        var isNext = true;
        foreach (var one in ahead)
        {
            if (asked.Count == MostAtATime || (held > MostHeld && !isNext))
            {
                return;
            }

            if (one is { Address: { } url, Page: null } && asked.Add(one.Host!))
            {
                one.Page = Page(url, pages, stop);
            }

            isNext = false;
        }
    }

    private static async Task<FoundDocument> Page(
        string url,
        PageFetcher pages,
        CancellationToken stop
    )
    {
        try
        {
            return await pages.FetchAsync(url, stop).ConfigureAwait(false);
        }
        catch (Exception error) when (LastNet.Reason(error) is { } reason)
        {
            return new(url) { Error = reason };
        }
    }

    private sealed class Ahead<T>(T input, string? address)
    {
        public T Input => input;

        public string? Address => address;

        /// <summary>The host of the address; null where there is none.</summary>
        public string? Host { get; } =
            Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost : address;

        public Task<FoundDocument>? Page { get; set; }

        public bool IsRunning => Page is { IsCompleted: false };
    }
}
