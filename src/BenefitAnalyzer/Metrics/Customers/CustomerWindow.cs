using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Customers;

/// <summary>The N days within which what a customer does next belongs to the same need (<c>failure_demand_days</c>).</summary>
internal static class CustomerWindow
{
    private const long SecondsOfDay = 86_400;

    public static long Seconds(Study study) => study.FailureDemandDays * SecondsOfDay;

    public static string Letters(Study study) => FormattableString.Invariant($"N = {study.FailureDemandDays}");
}
