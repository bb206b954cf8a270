namespace BenefitAnalyzer.Metrics.Targets;

/// <summary>Whether a promise was kept.</summary>
public enum TargetStatus
{
    /// <summary>Reached by its day, or already before it.</summary>
    Met,

    /// <summary>Not reached on its day, and reached since.</summary>
    MetLate,

    /// <summary>Its day has passed, and it was reached neither on that day nor since.</summary>
    Late,

    /// <summary>Its day has not come and it is not reached so far.</summary>
    NotYet,

    /// <summary>Nothing tells; an upper bound cannot show that a promise was kept.</summary>
    NoData,
}
