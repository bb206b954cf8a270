using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>What is computed in each draw.</summary>
/// <param name="Factors">What a dollar of each year is worth; as many as there are years. Not used where a lever is the rate.</param>
/// <param name="Timing">From which payback counts, and by which a drawn rate discounts.</param>
public sealed record DrawModel(IReadOnlyList<DrawnInitiative> Initiatives, IReadOnlyList<double> Factors, FlowTiming Timing)
{
    /// <summary>Id of the lever that is the discount rate, as a fraction; null where the rate is certain.</summary>
    public string? RateLever { get; init; }

    public int Years => Factors.Count;

    /// <summary>Levers that the model names and the set has not.</summary>
    public IEnumerable<Diagnostic> Check(LeverSet levers) =>
        from use in Initiatives
            .SelectMany(initiative => initiative.Terms.SelectMany(term => term.AllLevers).Select(lever => (lever, initiative.Id)))
            .Concat(RateLever is { } rate ? [(rate, "the discount rate")] : [])
            .Distinct()
        where levers.IndexOf(use.lever) is null
        select Diagnostic.Error(
            DiagnosticCodes.UnknownLever,
            null,
            null,
            $"{use.Id} depends on lever {use.lever}, which there is not: declare it or correct the name"
        );
}
