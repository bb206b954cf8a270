namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>One record that lost to another of its key.</summary>
internal sealed record Verdict(Candidate Lost, Candidate Kept)
{
    public bool Contradicts => Lost.Contradicts(Kept);
}
