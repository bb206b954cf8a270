using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Realised;

/// <summary>A factor of a saving.</summary>
/// <param name="Column">Of the table <c>claim_basis</c>.</param>
/// <param name="Name">As a report calls it.</param>
internal sealed record FactorName(string Column, LocalText Name)
{
    /// <summary>All of them, in the order of the formula.</summary>
    public static readonly IReadOnlyList<FactorName> All =
    [
        new("live_months", new("months live", "運作月數")),
        new("volume", new("volume", "宗數")),
        new("take_up", new("take-up", "使用率")),
        new("minutes", new("minutes a transaction", "每宗分鐘")),
        new("minute_cost", new("cost of a minute", "每分鐘成本")),
        new("released", new("share released", "釋出比率")),
    ];

    public static IReadOnlyList<FactorName> Missing(ClaimFactors factors) =>
        [.. All.Zip(factors.InOrder).Where(pair => pair.Second is null).Select(pair => pair.First)];
}
