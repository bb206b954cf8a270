using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Tallies;

namespace BenefitAnalyzer.WhatIf.Uncertainty;

/// <summary>The table <c>levers</c> as levers that can be drawn.</summary>
/// <param name="measured">The distribution of a lever that the logs or an attribution tell; null where they do not.</param>
/// <param name="tallied">The distribution of a lever that was counted by hand; null where it was not.</param>
internal sealed class LeverDistributions(
    Func<LeverName, Distribution?> measured,
    Func<LeverTerms, Distribution?> tallied,
    Action<Diagnostic> report
)
{
    /// <summary>Smaller probabilities are met by no draw.</summary>
    private const double NoDraw = 1.0 / (1L << 33);

    /// <summary>Below it a share would be printed as 0.0%.</summary>
    private const double Notable = 0.0005;

    /// <summary>The levers of a loaded study: measured ones by its logs and attributions, counted ones by its tallies.</summary>
    /// <returns>Null where a lever cannot be drawn, which is reported.</returns>
    public static LeverSet? Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        new LeverDistributions(new MeasuredSpreads(loaded, token).Of, new TalliedSpreads(loaded, report, token).Of, report).Of(
            loaded.Study.Tables.Assumptions
        );

    /// <returns>Null where a lever cannot be drawn, which is reported.</returns>
    public LeverSet? Of(AssumptionTables tables)
    {
        var levers = new List<Lever>();
        foreach (var terms in tables.Levers)
        {
            if (Of(terms) is { } distribution)
            {
                levers.Add(new Lever(terms.Lever.Id, Bounded(terms, distribution)) { Place = terms.Place });
            }
        }

        return levers.Count < tables.Levers.Count ? null : LeverSet.Of(levers, Groups(tables), report);
    }

    private Distribution? Of(LeverTerms terms)
    {
        if (terms.Spread == Spread.Tally)
        {
            return Tallied(terms);
        }

        if (terms.Spread != Spread.Measured)
        {
            return Stated(terms);
        }

        if (measured(terms.Lever) is { } known)
        {
            return known;
        }

        Report(
            terms,
            $"the spread of '{terms.Lever}' is not measured: 'displaced@INITIATIVE' needs an attribution with the verdict 'effect', 'volume', 'take-up' and 'minutes' of an initiative need a year of its logs; state another spread"
        );
        return null;
    }

    /// <summary>Values without bounds end where the lever's do, which is said where it shows.</summary>
    private Distribution Bounded(LeverTerms terms, Distribution distribution)
    {
        var kind = terms.Lever.Kind;
        if (
            distribution is not UnboundedDistribution { Fault: null } stated
            || new BoundedDistribution(stated, (double)kind.LowestDrawn, (double)kind.Highest) is not { Beyond: >= NoDraw } bounded
        )
        {
            return distribution;
        }

        if (bounded.Beyond >= Notable)
        {
            report(
                Diagnostic.Note(
                    DiagnosticCodes.LeverBeyondBounds,
                    terms.Place,
                    null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{terms.Lever}': {100 * bounded.Beyond:0.0}% of its values lie beyond {kind.LowestDrawn} to {kind.Highest} and count as the nearer of the two, so that its mean is {LeverNumbers.Of(kind, (decimal)bounded.Mean)} instead of {LeverNumbers.Of(kind, (decimal)stated.Mean)}"
                    )
                )
            );
        }

        return bounded;
    }

    private Distribution? Tallied(LeverTerms terms)
    {
        var known = tallied(terms);
        if (known is null)
        {
            Report(
                terms,
                terms.Tally is { } id
                    ? $"no tally '{id}' of '{terms.Lever}' gives an estimate: 'benefit tally STUDY' shows those of the study"
                    : $"no tally of '{terms.Lever}' gives an estimate: 'benefit tally STUDY {terms.Lever}' plans one; its filled form goes into the tables 'tally_plan' and 'tally'"
            );
        }

        return known;
    }

    private static Distribution Stated(LeverTerms terms)
    {
        var (low, mode, high) = (Number(terms.Low), Number(terms.Mode), Number(terms.High));
        var (mean, deviation) = (Number(terms.Mean), Number(terms.Deviation));
        return terms.Spread switch
        {
            Spread.Fixed => new FixedValue(mode),
            Spread.Triangular => new TriangularDistribution(low, mode, high),
            Spread.Pert => new PertDistribution(low, mode, high),
            Spread.Uniform => new UniformDistribution(low, high),
            Spread.Normal => new NormalDistribution(mean, deviation),
            Spread.Lognormal => LogNormalDistribution.WithMean(mean, deviation),
            Spread.Beta => new BetaDistribution(Number(terms.Alpha), Number(terms.Beta))
            {
                Lowest = Number(terms.Low),
                Highest = (double)(terms.High ?? 1),
            },
            _ => new DiscreteDistribution([.. terms.Values.Select(value => ((double)value.Value, (double)value.Weight))]),
        };
    }

    /// <summary>Levers of one group with at least one correlation.</summary>
    private static List<CorrelationGroup> Groups(AssumptionTables tables)
    {
        var groups = tables.Levers.ToDictionary(terms => terms.Lever, terms => terms.Group);
        return
        [
            .. tables
                .Correlations.GroupBy(pair => groups[pair.First]!)
                .Select(group => new CorrelationGroup(
                    group.Key,
                    [.. group.Select(pair => new CorrelatedPair(pair.First.Id, pair.Second.Id, (double)pair.Value))]
                )
                {
                    Place = group.First().Place,
                }),
        ];
    }

    private void Report(LeverTerms terms, string message) =>
        report(Diagnostic.Error(DiagnosticCodes.LeverNotApplicable, terms.Place, null, message));

    private static double Number(decimal? value) => (double)(value ?? 0);
}
