namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>What became of a saving.</summary>
public enum Disposition
{
    NotReleased,

    /// <summary>The provision of the department was cut.</summary>
    Returned,

    /// <summary>The department uses it for something else, and says for what.</summary>
    Redeployed,
}
