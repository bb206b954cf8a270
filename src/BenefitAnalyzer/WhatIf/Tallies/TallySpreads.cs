using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Statistics.Surveys;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>Finds how an input varies: from the logs, else from earlier counts, else as stated.</summary>
internal sealed class TallySpreads(Study study, LoadedStudy? loaded, TallyQuestion question, CancellationToken token)
{
    private const double SecondsPerMinute = 60;

    /// <summary>Null where nobody knows, which is reported.</summary>
    public TallySpread? Of(TallyInput input, IReadOnlyList<TallyStratum> strata, Action<Diagnostic> report)
    {
        if (question.Mean is null && question.Deviation is null && (FromLogs(input, strata) ?? FromPilot(input, strata)) is { } known)
        {
            return known;
        }

        var perHour = question.PerHour ?? PerHour(input, strata);
        if (Stated(input.Measure, perHour, strata.Count) is { } stated)
        {
            return stated;
        }

        report(
            Diagnostic.Error(
                DiagnosticCodes.TallySpreadNotKnown,
                null,
                null,
                $"neither the logs nor an earlier count say how '{input.Id}' varies: give {Needed(input.Measure)}"
            )
        );
        return null;
    }

    /// <summary>Mean of the input in the last year of the logs; null where they do not know it.</summary>
    public double? LoggedMean(TallyInput input) =>
        loaded is not null && YearOf(loaded) is { } days ? FromLogs(input, TallyStratum.Of(study, input, days))?.Mean : null;

    private static string Needed(TallyMeasure measure) =>
        measure == TallyMeasure.Arrivals ? "--mean (people an hour) and --deviation (between hours)"
        : measure == TallyMeasure.Minutes ? "--mean and --deviation (minutes of a visit) and --per-hour (people an hour)"
        : "--per-hour (people an hour), and where the share is known --mean below 100%";

    private TallySpread? Stated(TallyMeasure measure, double? perHour, int strata)
    {
        if (measure == TallyMeasure.TakeUp)
        {
            var share = question.Mean ?? SampleSize.WorstShare;
            return perHour is { } people && share < 1
                ? TallySpread.Stated(
                    question.Mean is null ? SpreadEvidence.Worst : SpreadEvidence.Stated,
                    measure,
                    share,
                    Math.Sqrt(share * (1 - share)),
                    people,
                    question.Correlation,
                    strata
                )
                : null;
        }

        return question is { Mean: { } mean, Deviation: { } deviation } && (perHour ?? (measure.IsRatio ? null : mean)) is { } size
            ? TallySpread.Stated(SpreadEvidence.Stated, measure, mean, deviation, size, question.Correlation, strata)
            : null;
    }

    /// <summary>People an hour over all strata; null where nothing tells.</summary>
    private double? PerHour(TallyInput input, IReadOnlyList<TallyStratum> strata)
    {
        var arrivals = input with { Measure = TallyMeasure.Arrivals };
        return (FromLogs(arrivals, strata) ?? FromPilot(arrivals, strata))?.Mean;
    }

    /// <summary>From the last year of the logs, hours in which nobody came included.</summary>
    private TallySpread? FromLogs(TallyInput input, IReadOnlyList<TallyStratum> strata)
    {
        if (loaded is null || YearOf(loaded) is not { } days)
        {
            return null;
        }

        var logged = OfficeHour
            .Of(loaded, input.Services, input.Channels, days, token)
            .ToDictionary(hour => (hour.Office, hour.Day, hour.Hour));
        return TallySpread.Of(
            SpreadEvidence.Logs,
            input.Measure,
            [
                .. strata.Select(stratum =>
                    (IReadOnlyList<CountedHour>)
                        [
                            .. TallyStratum
                                .HoursOf(study, stratum.Office, days)
                                .Where(hour => TallyStratum.PartOf(hour) == stratum.Part)
                                .Select(hour => Counted(input.Measure, logged.GetValueOrDefault((stratum.Office, hour.Day, hour.Hour)))),
                        ]
                ),
            ]
        );
    }

    /// <summary>The last year of the data; null where there is none.</summary>
    public static Period? YearOf(LoadedStudy loaded)
    {
        var covered = loaded.Engine.Covered;
        var from = covered.Until.DayNumber > 366 ? covered.Until.AddYears(-1) : covered.From;
        return covered.From >= covered.Until ? null : covered with { From = from > covered.From ? from : covered.From };
    }

    private static CountedHour Counted(TallyMeasure measure, OfficeHour? hour) =>
        measure == TallyMeasure.Arrivals ? new CountedHour(hour?.Started ?? 0, 1, null)
        : measure == TallyMeasure.TakeUp ? new CountedHour(hour?.Electronic ?? 0, hour?.Started ?? 0, null)
        : new CountedHour(
            (hour?.Seconds ?? 0) / SecondsPerMinute,
            hour?.Timed ?? 0,
            (hour?.Squares ?? 0) / (SecondsPerMinute * SecondsPerMinute)
        );

    /// <summary>Earlier counts are too few for each stratum: all have the same spread. Tallies of others than the input's are no counts of it.</summary>
    private TallySpread? FromPilot(TallyInput input, IReadOnlyList<TallyStratum> strata)
    {
        var offices = strata.Select(stratum => stratum.Office).ToHashSet(StringComparer.Ordinal);
        var others = study
            .Tables.Counters.TallyPlan.Where(session => !session.IsOfAll && session.Input != input.Id)
            .Select(session => session.Session)
            .ToHashSet(StringComparer.Ordinal);
        var hours = TalliedHours
            .Of(study.Tables.Counters.Tally.Where(count => offices.Contains(count.Office) && !others.Contains(count.Session ?? "")), input)
            .Select(hour => hour.Counted)
            .ToList();
        return TallySpread.Of(SpreadEvidence.Pilot, input.Measure, [hours]) is { } pilot
            ? pilot with
            {
                Hours = [.. Enumerable.Repeat(pilot.Hours[0], strata.Count)],
            }
            : null;
    }
}
