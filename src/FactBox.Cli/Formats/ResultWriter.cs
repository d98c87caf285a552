using FactBox.Cli.Results;

namespace FactBox.Cli.Formats;

/// <summary>Writes the results of one run as they come, keeping none.</summary>
internal abstract class ResultWriter
{
    /// <summary>Writes what comes before the first result.</summary>
    public virtual void Start() { }

    /// <summary>Writes one result.</summary>
    public abstract void Add(InputResult result);

    /// <summary>Writes what comes after the last result.</summary>
    public virtual void Finish() { }
}
