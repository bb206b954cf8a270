using BenefitAnalyzer.Store;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Two windows of a return that share days and cells of a service, such as rolling years: one sum would count those twice.</summary>
internal sealed record WindowOverlap(string Source, string Service, Period First, Period Other)
{
    /// <summary>Windows of one kind differ by the lengths of months and years, and by no more.</summary>
    private const int DaysOfOneKind = 3;

    /// <summary>All of them, by source, service and day.</summary>
    public static IReadOnlyList<WindowOverlap> Of(LoadedStudy loaded, CancellationToken token) =>
        loaded.Database.Query(
            Sql.Of(typeof(WindowOverlap)),
            row => new WindowOverlap(
                row.GetString(0),
                row.GetString(1),
                new Period(row.GetFieldValue<DateOnly>(2), row.GetFieldValue<DateOnly>(3)),
                new Period(row.GetFieldValue<DateOnly>(4), row.GetFieldValue<DateOnly>(5))
            ),
            token
        );

    /// <summary>Whether they are of two kinds, such as a month and a half of it: no rolling years, but most likely a slip.</summary>
    public bool IsOfTwoKinds =>
        Math.Abs(First.Until.DayNumber - First.From.DayNumber - (Other.Until.DayNumber - Other.From.DayNumber)) > DaysOfOneKind;

    /// <summary>Whether a figure of these days would add both up: it counts windows that lie whole in them.</summary>
    public bool IsIn(Period days) => days.Contains(First) && days.Contains(Other);
}
