using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>A row of the <c>risks</c> table: what may go wrong with an initiative, and what is done about it.</summary>
/// <param name="Place">File and line or cell.</param>
public sealed record Risk(string Initiative, LocalText Text, RiskLevel Likelihood, RiskLevel Impact, string Place)
{
    /// <summary>Null where nobody has said.</summary>
    public LocalText? Response { get; init; }

    /// <summary>The officer who looks after it.</summary>
    public string? Owner { get; init; }
}

/// <summary>How likely a risk is, or how much it would hurt.</summary>
public enum RiskLevel
{
    Low,
    Medium,
    High,
}
