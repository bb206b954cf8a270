using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>Returns whose digital volume exceeds their volume. They stay in the figures, as published ones keep them, and are named.</summary>
/// <param name="Volume">All transactions as reported.</param>
/// <param name="Digital">Digital transactions as reported: should be a part of all.</param>
public sealed record DigitalExcess(string Source, string Service, Period Period, long Volume, long Digital)
{
    internal static IReadOnlyList<DigitalExcess> Of(LoadedStudy loaded, CancellationToken token) =>
        loaded.Database.Query(
            Store.Sql.Of(typeof(DigitalExcess)),
            row => new DigitalExcess(
                row.GetString(0),
                row.GetString(1),
                new Period(row.GetFieldValue<DateOnly>(2), row.GetFieldValue<DateOnly>(3)),
                row.GetInt64(4),
                row.GetInt64(5)
            ),
            token
        );

    /// <summary>Whether a figure of these days and keys counts the return: it lies whole in them.</summary>
    internal bool IsIn(Study study, Period span, IReadOnlyDictionary<string, string?> keys) =>
        span.Contains(Period)
        && SourceMatch.Fit(study, keys, Source, null)
        && ServiceMatch.Fit(keys, Service, study.Tables.Service(Service))
        && (!keys.TryGetValue(Dimensions.ReturnPeriod, out var wanted) || wanted == Period.ToString());
}
