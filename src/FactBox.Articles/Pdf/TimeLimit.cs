using System.Runtime.ExceptionServices;

namespace FactBox.Articles.Pdf;

/// <summary>When a reader has to be done.</summary>
internal sealed class Deadline(TimeSpan most, string what)
{
    private readonly long _end = Environment.TickCount64 + (long)most.TotalMilliseconds;

    /// <exception cref="UnreadableInputException">It is over.</exception>
    public void Check()
    {
        if (Environment.TickCount64 > _end)
        {
            throw Error();
        }
    }

    public UnreadableInputException Error() =>
        new(
            $"reading {what} takes longer than {most.TotalSeconds:0.#} s, the limit; is it damaged?",
            "pdf-time"
        );
}

/// <summary>Runs what might not come to an end.</summary>
internal static class TimeLimit
{
    // What a parser that goes down one level with each bracket may need; only what is used is ever taken.
    private const int Stack = 16 << 20;

    /// <summary>
    /// Runs it on a thread of its own. A thread cannot be ended from outside: one that does not look at its deadline is
    /// left behind, in the background.
    /// </summary>
    public static T Run<T>(TimeSpan most, string what, Func<Deadline, T> work)
    {
        var deadline = new Deadline(most, what);
        T? result = default;
        ExceptionDispatchInfo? failed = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work(deadline);
                }
                catch (Exception error)
                {
                    failed = ExceptionDispatchInfo.Capture(error);
                }
            },
            Stack
        )
        {
            IsBackground = true,
        };
        thread.Start();
        // A little longer, for one that does look.
        if (!thread.Join(most + TimeSpan.FromMilliseconds(500)))
        {
            throw deadline.Error();
        }

        failed?.Throw();
        return result!;
    }
}
