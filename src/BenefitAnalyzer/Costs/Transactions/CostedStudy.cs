namespace BenefitAnalyzer.Costs.Transactions;

/// <summary>Everything that was completed with its cost, and every resource with what is left of it.</summary>
/// <param name="Cells">Sorted by time, service, channel and office.</param>
public sealed record CostedStudy(IReadOnlyList<CostCell> Cells, IReadOnlyList<ResourceBalance> Resources);
