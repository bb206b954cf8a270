using BenefitAnalyzer.Studies.Claiming;

namespace BenefitAnalyzer.Benefits.Claims.Realised;

/// <summary>The columns of <c>claim_basis</c> that hold factors, in the order of the formula.</summary>
internal static class FactorNames
{
    public static readonly IReadOnlyList<string> All = ["live_months", "volume", "take_up", "minutes", "minute_cost", "released"];

    public static IReadOnlyList<string> Missing(ClaimFactors factors) =>
        [.. All.Zip(factors.InOrder).Where(pair => pair.Second is null).Select(pair => pair.First)];
}
