namespace BenefitAnalyzer.Studies.Appraising;

/// <summary>Starting values of optimism bias by type of project, as fractions: uplifts, so that 2 turns 100 into 300.</summary>
/// <remarks>
/// Mott MacDonald, Review of Large Public Procurement in the UK (2002), table 1, taken over by HM Treasury's supplementary guidance.
/// They are starting values and not extremes. Outsourcing has a bias of running costs only.
/// </remarks>
/// <param name="Type">Its name in <c>optimism_bias: type:</c>.</param>
public sealed record OptimismBounds(string Type, BiasRange? Duration, BiasRange? Capital, BiasRange? Running)
{
    public static IReadOnlyList<OptimismBounds> All { get; } =
    [
        new("non-standard-buildings", new(0.39m, 0.02m), new(0.51m, 0.04m), null),
        new("standard-buildings", new(0.04m, 0.01m), new(0.24m, 0.02m), null),
        new("non-standard-civil-engineering", new(0.25m, 0.03m), new(0.66m, 0.06m), null),
        new("standard-civil-engineering", new(0.20m, 0.01m), new(0.44m, 0.03m), null),
        new("equipment-development", new(0.54m, 0.10m), new(2.00m, 0.10m), null),
        new("outsourcing", null, null, new(0.41m, 0m)),
    ];
}

/// <summary>Upper bound at the outset, lower bound with everything managed.</summary>
public sealed record BiasRange(decimal Upper, decimal Lower);
