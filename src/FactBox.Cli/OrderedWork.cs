using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace FactBox.Cli;

/// <summary>Work on many inputs at once whose results come out in the order of the inputs, in bounded memory.</summary>
internal static class OrderedWork
{
    /// <summary>
    /// Hands every input to <paramref name="work"/>, on that many threads, and every result in order to
    /// <paramref name="take"/>, on this one, as soon as it is there.
    /// </summary>
    public static void Run<TIn, TOut>(
        IEnumerable<TIn> inputs,
        int threads,
        Func<TIn, TOut> work,
        Action<TOut> take
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
        Exception? unreadable = null;
        Start(() =>
        {
            try
            {
                foreach (var input in inputs)
                {
                    var job = new Job<TIn, TOut>(input);
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
        }

        if (unreadable is not null)
        {
            ExceptionDispatchInfo.Throw(unreadable);
        }
    }

    // In the background: nothing here keeps a process alive whose output has been closed.
    private static void Start(Action action) =>
        new Thread(() => action()) { IsBackground = true }.Start();

    private sealed class Job<TIn, TOut>(TIn input)
    {
        private readonly object _gate = new();
        private bool _done;
        private TOut? _result;
        private ExceptionDispatchInfo? _failed;

        public void Do(Func<TIn, TOut> work)
        {
            try
            {
                _result = work(input);
            }
            catch (Exception exception)
            {
                _failed = ExceptionDispatchInfo.Capture(exception);
            }

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
