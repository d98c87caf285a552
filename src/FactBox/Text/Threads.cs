using System.Runtime.ExceptionServices;

namespace FactBox.Text;

/// <summary>Work on this thread and others.</summary>
internal static class Threads
{
    /// <summary>
    /// Does work number 0 on this thread and the others on one each. When all have ended, the first failure is thrown.
    /// </summary>
    public static void Run(int count, Action<int> work)
    {
        var failures = new ExceptionDispatchInfo?[count];
        var others = Enumerable.Range(1, count - 1).Select(i => new Thread(() => Do(i))).ToArray();
        foreach (var thread in others)
        {
            thread.Start();
        }

        Do(0);
        foreach (var thread in others)
        {
            thread.Join();
        }

        failures.FirstOrDefault(failure => failure is not null)?.Throw();

        void Do(int i)
        {
            try
            {
                work(i);
            }
            catch (Exception failure)
            {
                failures[i] = ExceptionDispatchInfo.Capture(failure);
            }
        }
    }
}
