using BenefitAnalyzer.Studies.Counters;

namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>Rows of the table <c>tally</c> as hours of offices.</summary>
internal static class TalliedHours
{
    /// <summary>Hours in which what the input needs was counted, in the order of offices and time. An hour of which a pool lacks it is left out.</summary>
    public static IEnumerable<(string? Session, CountedHour Counted)> Of(IEnumerable<TallyCount> rows, TallyInput input) =>
        rows.Where(row => input.Counts(row.Service, row.Channel))
            .GroupBy(row => (row.Office, row.Day, row.Hour, row.Session))
            .Where(hour => hour.All(row => ValueOf(row, input.Measure) is not null))
            .OrderBy(hour => hour.Key.Office, StringComparer.Ordinal)
            .ThenBy(hour => hour.Key.Day)
            .ThenBy(hour => hour.Key.Hour)
            .ThenBy(hour => hour.Key.Session, StringComparer.Ordinal)
            .Select(hour =>
                (
                    hour.Key.Session,
                    new CountedHour(
                        hour.Sum(row => ValueOf(row, input.Measure)!.Value),
                        input.Measure.IsRatio ? hour.Sum(row => row.Arrivals) : 1,
                        null
                    )
                )
            );

    private static double? ValueOf(TallyCount row, TallyMeasure measure) =>
        measure == TallyMeasure.Arrivals ? row.Arrivals
        : measure == TallyMeasure.Minutes ? (double?)row.Minutes ?? (row.Arrivals == 0 ? 0 : null)
        : row.Electronic ?? (row.Arrivals == 0 ? 0 : null);
}
