using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactBox.Fuzz;
using SharpFuzz;

switch (args)
{
    case ["differential", var inputs, var seed, .. var samples]:
        return RunMany(Number(inputs), Number(seed), Lines(samples));
    case ["readers", var inputs, var seed]:
        return ReaderFuzzer.Run(Number(inputs), Number(seed)) == 0 ? 0 : 1;
    case ["samples", var folder]:
        foreach (var (name, build) in SampleFiles.All)
        {
            File.WriteAllBytes(Path.Combine(folder, name), build(part => part));
        }

        return 0;
    case ["read", var path]:
        Console.WriteLine(
            ReaderFuzzer.Problem(path, File.ReadAllBytes(path)) ?? "read or refused as it should be"
        );
        return 0;
    case ["read-target"]:
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            if (ReaderFuzzer.Problem("input", bytes.ToArray()) is { } problem)
            {
                throw new InvalidOperationException(problem);
            }
        });
        return 0;
    case ["files", .. var paths]:
        return CountFiles(paths);
    case ["seeds", var folder, var count, var seed, .. var samples]:
        WriteSeeds(folder, Number(count), Number(seed), Lines(samples));
        return 0;
    case ["target"]:
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            if (
                Differential.DifferenceInAnyWay(bytes.ToArray(), (int)bytes.Length) is
                { } difference
            )
            {
                throw new InvalidOperationException(difference);
            }
        });
        return 0;
    default:
        Console.Error.WriteLine(
            """
            usage: FactBox.Fuzz differential INPUTS SEED FILE...   random and mutated inputs, with lines of the files
                   FactBox.Fuzz files PATH...                      inputs from files; all in one on two threads
                   FactBox.Fuzz seeds FOLDER INPUTS SEED FILE...   inputs and words for afl-fuzz to begin with
                   FactBox.Fuzz target                             one input from afl-fuzz, see fuzz/coverage.sh
                   FactBox.Fuzz readers INPUTS SEED                small files of every kind, changed at random
                   FactBox.Fuzz samples FOLDER                     those files as they are
                   FactBox.Fuzz read PATH                          one file
                   FactBox.Fuzz read-target                        one file from afl-fuzz
            """
        );
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static List<byte[]> Lines(string[] samples) =>
    samples
        .SelectMany(File.ReadAllLines)
        .Where(l => l.Length > 0)
        .Select(Encoding.UTF8.GetBytes)
        .ToList();

static int CountFiles(string[] paths)
{
    var failed = 0;
    var all = new List<byte>();
    foreach (var path in paths)
    {
        var input = File.ReadAllBytes(path);
        Check(input, bytes => Differential.DifferenceInAnyWay(bytes, input.Length));
        all.AddRange([.. input, .. "\n\n"u8]);
    }

    Check([.. all], Differential.DifferenceOnThreads);
    Console.WriteLine($"{paths.Length:N0} inputs from files, {failed} with a difference");
    return failed > 0 ? 1 : 0;

    void Check(byte[] input, Func<byte[], string?> differs)
    {
        if (differs(input) is { } difference)
        {
            failed++;
            Report(input, difference, differs);
        }
    }
}

// Short ones: afl-fuzz makes many of each.
static void WriteSeeds(string folder, int count, int seed, List<byte[]> lines)
{
    const int Longest = 600;
    var inputs = Directory.CreateDirectory(Path.Combine(folder, "inputs")).FullName;
    var words = Directory.CreateDirectory(Path.Combine(folder, "words")).FullName;
    var source = new Inputs(seed, lines);
    for (var i = 0; i < count; )
    {
        if (source.Next() is { Length: > 0 and <= Longest } input)
        {
            File.WriteAllBytes(Path.Combine(inputs, $"{i++}"), input);
        }
    }

    for (var i = 0; i < Inputs.Words.Count; i++)
    {
        File.WriteAllBytes(Path.Combine(words, $"{i}"), Inputs.Words[i]);
    }
}

// The inputs of a seed are the same on every machine, whatever the number of processors: a batch has a seed of its own.
static int RunMany(int inputs, int seed, List<byte[]> lines)
{
    const int Batch = 10_000;
    var clock = Stopwatch.StartNew();
    var done = 0L;
    var bytes = 0L;
    var failed = 0;
    Parallel.For(
        0,
        (inputs + Batch - 1) / Batch,
        (batch, state) =>
        {
            var source = new Inputs(HashCode(seed, batch), lines);
            for (var i = batch * (long)Batch; i < Math.Min(inputs, (batch + 1L) * Batch); i++)
            {
                var input = source.Next();
                var choices = source.Choose(1 << 20);
                if (Differential.Difference(input, choices) is { } difference)
                {
                    Console.WriteLine($"choices {choices}");
                    Report(input, difference, less => Differential.Difference(less, choices));
                    Interlocked.Increment(ref failed);
                    state.Stop();
                    return;
                }

                Interlocked.Add(ref bytes, input.Length);
            }

            var so = Interlocked.Add(ref done, Batch);
            if (so % 1_000_000 == 0)
            {
                Console.WriteLine($"{so:N0} inputs, {clock.Elapsed.TotalSeconds:F0} s");
            }
        }
    );
    if (failed > 0)
    {
        return 1;
    }

    Console.WriteLine(
        $"{inputs:N0} inputs of seed {seed}, {bytes / 1e6:F0} MB, no difference, {clock.Elapsed.TotalSeconds:F0} s"
    );
    return 0;
}

static int HashCode(int seed, int batch) => unchecked((seed * 1_000_003) + batch);

// The shortest input that still shows a difference, found by leaving out ever smaller pieces.
static void Report(byte[] input, string difference, Func<byte[], string?> differs)
{
    for (var piece = Math.Max(1, input.Length / 2); piece > 0; piece /= 2)
    {
        for (var at = 0; at + piece <= input.Length; )
        {
            byte[] less = [.. input[..at], .. input[(at + piece)..]];
            if (differs(less) is { } still)
            {
                (input, difference) = (less, still);
            }
            else
            {
                at += piece;
            }
        }
    }

    var path = Path.Combine(
        Path.GetTempPath(),
        $"factbox-difference-{Convert.ToHexStringLower(SHA256.HashData(input))[..12]}.bin"
    );
    File.WriteAllBytes(path, input);
    Console.WriteLine($"{difference}\n  input in {path}:");
    var shown = new StringBuilder();
    foreach (var b in input)
    {
        shown.Append(b is >= 0x20 and < 0x7F ? ((char)b).ToString() : $"\\x{b:X2}");
    }

    Console.WriteLine($"  {shown}");
}
