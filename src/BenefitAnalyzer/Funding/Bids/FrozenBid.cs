namespace BenefitAnalyzer.Funding.Bids;

/// <summary>What freezing a bid did.</summary>
/// <param name="Paper">The paper under which its rows stand in <c>claims</c>.</param>
/// <param name="Rows">Rows of the baseline.</param>
/// <param name="IsNew">False where the same numbers were frozen before, and nothing was written.</param>
public sealed record FrozenBid(string Paper, int Rows, bool IsNew);
