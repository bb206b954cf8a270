namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>One record that lost to another of its key.</summary>
internal sealed record SettledRepeat(RepeatedRecord Lost, RepeatedRecord Kept)
{
    public bool Contradicts => Lost.Contradicts(Kept);
}
