namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>What all integrity tests share. Operators were paid for each transaction: the tests flag what they may have added, and delete nothing.</summary>
internal static class IntegrityTests
{
    /// <summary>Probability that a figure leaves its expected range by chance.</summary>
    public const double ErrorRate = 0.001;

    public const string Prefix = "integrity/";
}
