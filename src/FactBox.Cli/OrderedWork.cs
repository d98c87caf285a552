using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace FactBox.Cli;

/// <summary>Work on many inputs at once whose results come out in the order of the inputs, in bounded memory.</summary>
internal static class OrderedWork
{
    // Held by inputs that are on their way: a larger one goes alone.
    private const long MostHeld = 4 << 20;

    /// <summary>
    /// Hands every input to <paramref name="work"/>, on that many threads, and every result in order to
    /// <paramref name="take"/>, on this one, as soon as it is there. While those that are not done hold more than a few megabytes, no other is
    /// asked for.
    /// </summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="threads">How many are worked on at a time.</param>
    /// <param name="work">Makes an input's result.</param>
    /// <param name="take">Takes a result.</param>
    /// <param name="held">The bytes that an input holds until it is done; without it they are not looked at.</param>
    public static void Run<TIn, TOut>(
        IEnumerable<TIn> inputs,
        int threads,
        Func<TIn, TOut> work,
        Action<TOut> take,
        Func<TIn, long>? held = null
    )
    {
        if (threads == 1)
        {
            foreach (var input in inputs)
            {
                take(work(input));
            }

            return;
        }

        using var stop = new CancellationTokenSource();
        var waiting = new BlockingCollection<Job<TIn, TOut>>(threads);
        var inOrder = new BlockingCollection<Job<TIn, TOut>>(threads * 4);
        var budget = new Budget();
        Exception? unreadable = null;
        Start(() =>
        {
            try
            {
                using var each = inputs.GetEnumerator();
                while (budget.WaitUntilLow(stop.Token) && each.MoveNext())
                {
                    var bytes = held?.Invoke(each.Current) ?? 0;
                    budget.Add(bytes);
                    var job = new Job<TIn, TOut>(each.Current, bytes);
                    inOrder.Add(job, stop.Token);
                    waiting.Add(job, stop.Token);
                }
            }
            catch (Exception exception)
            {
                unreadable = exception;
            }
            finally
            {
                waiting.CompleteAdding();
                inOrder.CompleteAdding();
            }
        });
        for (var i = 0; i < threads; i++)
        {
            Start(() =>
            {
                foreach (var job in waiting.GetConsumingEnumerable())
                {
                    job.Do(work);
                    budget.Add(-job.Held);
                }
            });
        }

        try
        {
            foreach (var job in inOrder.GetConsumingEnumerable())
            {
                take(job.Wait());
            }
        }
        finally
        {
            stop.Cancel();
            budget.Add(0);
        }

        if (unreadable is not null)
        {
            ExceptionDispatchInfo.Throw(unreadable);
        }
    }

    // In the background: nothing here keeps a process alive whose output has been closed.
    private static void Start(Action action) =>
        new Thread(() => action()) { IsBackground = true }.Start();

    private sealed class Budget
    {
        private readonly object _gate = new();
        private long _held;

        /// <summary>Adds what a new input holds, or takes away what one held that is done.</summary>
        public void Add(long bytes)
        {
            lock (_gate)
            {
                _held += bytes;
                Monitor.PulseAll(_gate);
            }
        }

        /// <summary>Waits until little is held; false where the work is stopped.</summary>
        public bool WaitUntilLow(CancellationToken stop)
        {
            lock (_gate)
            {
                while (_held > MostHeld && !stop.IsCancellationRequested)
                {
                    Monitor.Wait(_gate);
                }
            }

            return !stop.IsCancellationRequested;
        }
    }

    private sealed class Job<TIn, TOut>(TIn input, long held)
    {
        private TIn? _input = input;
        private readonly object _gate = new();
        private bool _done;
        private TOut? _result;
        private ExceptionDispatchInfo? _failed;

        public long Held => held;

        public void Do(Func<TIn, TOut> work)
        {
            try
            {
                _result = work(_input!);
            }
            catch (Exception exception)
            {
                _failed = ExceptionDispatchInfo.Capture(exception);
            }

            // Its result may wait long for its turn.
            _input = default;
            lock (_gate)
            {
                _done = true;
                Monitor.Pulse(_gate);
            }
        }

        public TOut Wait()
        {
            lock (_gate)
            {
                while (!_done)
                {
                    Monitor.Wait(_gate);
                }
            }

            _failed?.Throw();
            return _result!;
        }
    }
}
