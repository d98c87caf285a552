using System.Diagnostics;
using FactBox.Articles.Archives;
using FactBox.Tests;

namespace FactBox.Articles.Tests;

/// <summary>Each such file is refused in little time and memory, by an error that says why.</summary>
public sealed class BadFilesTests
{
    // The promise is two seconds and 200 MB on an idle machine; tests run side by side with others.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);
    private const long MostMemory = 400 << 20;

    public static TheoryData<string> Names => [.. BadFiles.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_refused(string name)
    {
        var (_, build, error) = BadFiles.All.First(f => f.Name == name);
        var file = new FoundDocument(name) { Bytes = build() };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();

        var errors = Errors(file);

        Assert.True(clock.Elapsed < MostTime, $"{clock.Elapsed}");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostMemory);
        if (error.Length > 0)
        {
            Assert.Contains(error, Assert.Single(errors), StringComparison.Ordinal);
        }

        Assert.All(errors, e => Assert.DoesNotContain('\n', e));
    }

    private static List<string> Errors(FoundDocument file)
    {
        var errors = new List<string>();
        foreach (var found in new ContainerReader(new()).Open(file))
        {
            try
            {
                if (!found.IsNote)
                {
                    DocumentReader.Read(found, new());
                }
            }
            catch (UnreadableInputException refused)
            {
                errors.Add(refused.Message);
            }
        }

        return errors;
    }
}
