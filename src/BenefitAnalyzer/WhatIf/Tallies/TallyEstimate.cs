using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Surveys;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Counters;

namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>What a filled tally says of its input, each counted hour standing for the hours of its stratum.</summary>
/// <param name="Planned">Hours that were drawn.</param>
/// <param name="Counted">Hours of them in which somebody counted.</param>
/// <param name="Hours">Office-hours for which they stand.</param>
/// <param name="Estimate">Of the input: people an hour, minutes a visit, or a share; null where a stratum was not counted at all.</param>
/// <param name="Total">Of arrivals over all hours; null for others.</param>
public sealed record TallyEstimate(
    string Id,
    TallyInput Input,
    int Planned,
    int Counted,
    int Hours,
    StratifiedEstimate? Estimate,
    StratifiedEstimate? Total
)
{
    public const double Confidence = 0.95;

    /// <summary>Every tally that the study plans, in the order of the table.</summary>
    public static IReadOnlyList<TallyEstimate> All(Study study, Action<Diagnostic> report)
    {
        var tables = study.Tables.Counters;
        var estimates = new List<TallyEstimate>();
        foreach (var plan in tables.TallyPlan.GroupBy(session => session.Tally))
        {
            if (TallyInput.Parse(study, plan.First().Input, out var fault) is { } input)
            {
                estimates.Add(Of(plan.Key, input, [.. plan], tables.Tally, report));
            }
            else
            {
                report(Diagnostic.Error(DiagnosticCodes.TallyInputUnknown, plan.First().Place, null, fault));
            }
        }

        return estimates;
    }

    /// <summary>The distribution that a lever has by it; null where there is no estimate.</summary>
    /// <param name="assumed">Value that the study reckons with; null where it is not known, and then only how sure the count is goes into a factor.</param>
    public Distribution? DistributionOf(double? assumed)
    {
        if (Estimate is not { Value: > 0 } known)
        {
            return null;
        }

        if (Input.Measure == TallyMeasure.TakeUp)
        {
            return Share(known.Value, known.Variance);
        }

        var of = assumed ?? known.Value;
        return known.Variance > 0 ? new NormalDistribution(known.Value / of, known.StandardError / of) : new FixedValue(known.Value / of);
    }

    /// <summary>A beta distribution of the same mean and variance.</summary>
    private static Distribution Share(double mean, double variance)
    {
        var size = (mean * (1 - mean) / variance) - 1;
        return mean >= 1 || variance <= 0 || size <= 0 ? new FixedValue(mean) : new BetaDistribution(mean * size, (1 - mean) * size);
    }

    private static TallyEstimate Of(
        string id,
        TallyInput input,
        IReadOnlyList<TallySession> plan,
        IReadOnlyList<TallyCount> rows,
        Action<Diagnostic> report
    )
    {
        var counted = TalliedHours
            .Of(rows.Where(row => row.Session is not null), input)
            .ToDictionary(hour => hour.Session!, hour => hour.Counted, StringComparer.Ordinal);
        var strata = plan.GroupBy(session => session.Stratum).Select(sessions => Sampled(sessions, counted)).ToList();
        var found = new TallyEstimate(
            id,
            input,
            plan.Count,
            plan.Count(session => counted.ContainsKey(session.Session)),
            strata.Sum(stratum => stratum.Sampled.Size),
            null,
            null
        );
        Say(found, plan, counted, strata, report);
        if (strata.Exists(stratum => stratum.Sampled.Clusters.Count == 0))
        {
            return found;
        }

        List<SampledStratum> sampled = [.. strata.Select(stratum => stratum.Sampled)];
        return found with
        {
            Estimate = StratifiedEstimate.OfRatio(sampled),
            Total = input.Measure.IsRatio ? null : StratifiedEstimate.OfTotal(sampled),
        };
    }

    private static (string Stratum, SampledStratum Sampled) Sampled(
        IGrouping<string, TallySession> sessions,
        Dictionary<string, CountedHour> counted
    ) =>
        (
            sessions.Key,
            new SampledStratum(
                sessions.First().StratumHours,
                [
                    .. sessions
                        .Select(session => counted.GetValueOrDefault(session.Session))
                        .OfType<CountedHour>()
                        .Select(hour => new SampledCluster(hour.Value, hour.Of)),
                ]
            )
        );

    private static void Say(
        TallyEstimate found,
        IReadOnlyList<TallySession> plan,
        Dictionary<string, CountedHour> counted,
        List<(string Stratum, SampledStratum Sampled)> strata,
        Action<Diagnostic> report
    )
    {
        if (found.Counted == found.Planned)
        {
            return;
        }

        var first = plan.First(session => !counted.ContainsKey(session.Session));
        report(
            Diagnostic.Warning(
                DiagnosticCodes.TallySessionsMissing,
                first.Place,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{found.Planned - found.Counted} of {found.Planned} sessions of '{found.Id}' were not counted, '{first.Session}' first: those counted in the same stratum stand for them, with a larger weight"
                )
            )
        );
        string[] empty = [.. strata.Where(stratum => stratum.Sampled.Clusters.Count == 0).Select(stratum => stratum.Stratum)];
        if (empty.Length > 0)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.TallyStratumEmpty,
                    first.Place,
                    null,
                    $"nothing was counted in '{empty[0]}'{(empty.Length > 1 ? $" and {empty.Length - 1} other strata" : "")} of '{found.Id}', so the tally gives no estimate: count a session of each stratum"
                )
            );
        }
    }
}
