namespace BenefitAnalyzer.Metrics.Targets;

/// <summary>Whether a promise was kept.</summary>
public enum TargetStatus
{
    /// <summary>Reached by its day, or already before it.</summary>
    Met,

    /// <summary>Its day has passed and it was not reached on that day, whatever came after.</summary>
    Late,

    /// <summary>Its day has not come and it is not reached so far.</summary>
    NotYet,

    /// <summary>Nothing tells; an upper bound cannot show that a promise was kept.</summary>
    NoData,
}
