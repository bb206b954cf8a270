namespace BenefitAnalyzer.Studies.Counters;

/// <summary>Whether the customer waits for the work of a pool.</summary>
public enum PoolWork
{
    /// <summary>A queue with a wait pledge, hour by hour.</summary>
    Queue,

    /// <summary>Work that can wait for a quiet hour, such as letters: staffed by workload.</summary>
    Deferrable,
}
