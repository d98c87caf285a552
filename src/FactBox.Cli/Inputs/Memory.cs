namespace FactBox.Cli.Inputs;

/// <summary>Keeps what is no longer needed from adding up while large inputs are read one after the other.</summary>
internal static class Memory
{
    // Below this it is not worth the time.
    private const long Much = 32 << 20;

    /// <summary>Gives back what is free, if it may be much.</summary>
    public static void Free()
    {
        // What has been collected is not given back by that alone.
        if (
            GC.GetTotalMemory(forceFullCollection: false) > Much
            || GC.GetGCMemoryInfo().TotalCommittedBytes > 2 * Much
        )
        {
            GC.Collect(
                GC.MaxGeneration,
                GCCollectionMode.Aggressive,
                blocking: true,
                compacting: true
            );
        }
    }
}
