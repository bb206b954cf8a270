namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>Which of the four amounts of public accounts a cost is; they are never added to one another.</summary>
public enum CostStage
{
    Planned,

    /// <summary>The total that was approved for the project.</summary>
    Commitment,

    /// <summary>What the year's estimates provide.</summary>
    Provision,
    Actual,
}
