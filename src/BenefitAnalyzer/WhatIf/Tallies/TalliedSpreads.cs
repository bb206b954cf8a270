using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Studies.Assumptions;

namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>How sure a filled tally makes a lever.</summary>
internal sealed class TalliedSpreads(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
{
    private IReadOnlyList<TallyEstimate>? estimates;

    /// <summary>Null where nothing was tallied of the lever.</summary>
    /// <remarks>A factor is what was counted ÷ what the study reckons with; a share is what was counted.</remarks>
    public Distribution? Of(LeverTerms terms)
    {
        estimates ??= TallyEstimate.All(loaded.Study, report);
        var own = estimates.LastOrDefault(estimate =>
            estimate.Input.Lever == terms.Lever && (terms.Tally is null || estimate.Id == terms.Tally)
        );
        return own?.DistributionOf(Assumed(own.Input));
    }

    /// <summary>What the study reckons with: the logs of the last year, else standard minutes where all pools have the same.</summary>
    public double? Assumed(TallyInput input) =>
        new TallySpreads(loaded.Study, loaded, new TallyQuestion(input.Id), token).LoggedMean(input)
        ?? (input.Measure == TallyMeasure.Minutes ? StandardMinutes(input) : null);

    private double? StandardMinutes(TallyInput input)
    {
        var standards = loaded
            .Study.Tables.Counters.Pools.Where(pool => TallyStratum.Serves(pool, input))
            .Select(pool => pool.StandardMinutes)
            .Distinct()
            .ToList();
        return standards.Count == 1 ? standards[0] : null;
    }
}
