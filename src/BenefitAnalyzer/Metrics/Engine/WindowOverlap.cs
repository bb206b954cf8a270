using BenefitAnalyzer.Store;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Two windows of a return that share days and cells, such as rolling years: one sum would count those twice.</summary>
internal sealed record WindowOverlap(string Source, Period First, Period Other)
{
    /// <summary>All of them, by source and day.</summary>
    public static IReadOnlyList<WindowOverlap> Of(LoadedStudy loaded, CancellationToken token) =>
        loaded.Database.Query(
            Sql.Of(typeof(WindowOverlap)),
            row => new WindowOverlap(
                row.GetString(0),
                new Period(row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2)),
                new Period(row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4))
            ),
            token
        );

    /// <summary>Whether a figure of these days would add both up: it counts windows that lie whole in them.</summary>
    public bool IsIn(Period days) => days.Contains(First) && days.Contains(Other);
}
