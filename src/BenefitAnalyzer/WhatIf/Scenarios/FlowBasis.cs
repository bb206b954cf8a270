namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>On what the savings of an initiative's flow rest; null where it is not known.</summary>
public sealed record FlowBasis
{
    public static FlowBasis None { get; } = new();

    /// <summary>Share completed electronically, 0 to 1.</summary>
    public decimal? TakeUp { get; init; }

    /// <summary>Transactions completed electronically in a year.</summary>
    public decimal? ElectronicAYear { get; init; }

    /// <summary>The day of launch, planned where it was not launched yet.</summary>
    public DateOnly? Launch { get; init; }
}
