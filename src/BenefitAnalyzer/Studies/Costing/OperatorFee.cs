using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Costing;

/// <summary>A row of <c>operator_fees</c>: what is paid to whoever runs a channel.</summary>
/// <param name="Operator">Rows of one operator for the same services and channels are one contract, whose tiers count all of its transactions.</param>
/// <param name="Services">Empty for all services.</param>
/// <param name="Channels">Empty for all electronic channels.</param>
/// <param name="FixedAnnual">Paid whatever is used.</param>
/// <param name="PerTransaction">Paid for each transaction of a year above <paramref name="AboveVolume"/>, up to the next tier.</param>
/// <param name="AboveVolume">Transactions a year that the tier begins after; 0 for the first.</param>
public sealed record OperatorFee(
    string Operator,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> Channels,
    decimal FixedAnnual,
    decimal PerTransaction,
    decimal AboveVolume,
    Period Days,
    string? Source,
    string Place
)
{
    /// <summary>What rows of one contract have in common.</summary>
    public (string Operator, string Services, string Channels) Contract =>
        (Operator, string.Join(' ', Services.Order(StringComparer.Ordinal)), string.Join(' ', Channels.Order(StringComparer.Ordinal)));
}
