using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>What came: months, and days of the sources that are expected every day.</summary>
internal static class DeliveredSlices
{
    public static IReadOnlySet<Slice> Of(LoadedStudy loaded, CancellationToken token)
    {
        var months = loaded.Database.Query(
            Sql.Beside(typeof(DeliveredSlices), "MonthsDelivered"),
            row => new Slice(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), Slice.MonthOf(row.GetFieldValue<DateOnly>(2))),
            token
        );
        var delivered = months.Concat(Days(loaded, token)).ToList();
        return delivered.Concat(delivered.Select(slice => slice with { Office = null })).ToHashSet();
    }

    /// <summary>A return holds every day of its period.</summary>
    private static IEnumerable<Slice> Days(LoadedStudy loaded, CancellationToken token)
    {
        var daily = loaded.Study.Sources.Where(source => source.Expects is { EveryDay: true }).Select(source => source.Name).ToList();
        return daily.Count == 0
            ? []
            : loaded
                .Database.Query(
                    Sql.Beside(typeof(DeliveredSlices), "DaysDelivered"),
                    row =>
                        (
                            Source: row.GetString(0),
                            Office: row.IsDBNull(1) ? null : row.GetString(1),
                            Days: new Period(row.GetFieldValue<DateOnly>(2), row.GetFieldValue<DateOnly>(3))
                        ),
                    token,
                    ("sources", daily)
                )
                .SelectMany(came => came.Days.EachDay().Select(day => new Slice(came.Source, came.Office, Slice.DayOf(day))));
    }
}
