namespace BenefitAnalyzer.Studies.Contracts;

/// <summary>How a duration spreads between its least and its most.</summary>
public enum DurationShape
{
    Triangular,

    /// <summary>Beta with the weight of the likely value 4, narrower than the triangle.</summary>
    Pert,
}
