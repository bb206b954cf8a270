namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>What a study assumes about what it does not know.</summary>
public sealed record AssumptionTables
{
    public static AssumptionTables None { get; } = new();

    public IReadOnlyList<LeverTerms> Levers { get; init; } = [];

    public IReadOnlyList<LeverCorrelation> Correlations { get; init; } = [];
}
