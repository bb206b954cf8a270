namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>Why a cost of an initiative is deducted from its savings.</summary>
public enum CostNature
{
    /// <summary>What the initiative itself costs.</summary>
    Option,

    /// <summary>The old way of serving, kept beside the new one.</summary>
    DualRunning,

    /// <summary>Work that another department has to do because of it.</summary>
    PushedElsewhere,
}
