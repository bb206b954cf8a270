using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Time;

/// <summary>A percentile of one duration over completed transactions: type 1 (inverted distribution function) on whole seconds.</summary>
/// <remarks>Percentiles do not add up: each group, and each total, is computed from the rows.</remarks>
/// <param name="id">Duration and percentile, such as <c>time/handling-p50</c>.</param>
/// <param name="duration">handling, wait, customer or elapsed.</param>
/// <param name="share">0.5 or 0.95: those that the one query of all percentiles answers.</param>
/// <param name="what">The duration in both languages.</param>
public abstract class PercentileMetric(string id, string duration, double share, LocalText what)
    : Metric(
        id,
        1,
        new LocalText($"{what.English}, {100 * share:0}th percentile", $"{what.Chinese}（第{100 * share:0}百分位數）"),
        MetricUnit.Seconds,
        new LocalText(
            $"the duration that {100 * share:0}% of completed transactions with a known {what.English.ToLowerInvariant()} do not exceed",
            $"在{what.Chinese}有紀錄的已完成交易中，{100 * share:0}%不超過的時間"
        )
    )
{
    public override bool LowerIsBetter => true;

    public override bool IsAdditive => false;

    public override string Sql => Store.Sql.Beside(typeof(PercentileMetric), "Percentile");

    public override IReadOnlyList<(string Name, object Value)> Parameters(Study study) => [("duration", duration)];

    /// <summary>Whether a source of the study fills what the duration is taken from; else the query would read all rows to find none.</summary>
    internal bool IsRecorded(Study study) =>
        duration switch
        {
            "handling" => DatabaseSchema.IsFilled(study, Field.HandlingMinutes),
            "wait" => DatabaseSchema.IsFilled(study, Field.WaitMinutes),
            "customer" => DatabaseSchema.IsFilled(study, Field.CustomerMinutes),
            _ => true,
        };

    internal override string Question => $"time/{duration}";

    internal override string? RowsSeen => duration == "elapsed" ? "t.completed_at IS NOT NULL" : $"t.{duration}_s IS NOT NULL";

    internal override string NumeratorColumn => $"p{100 * share:0}";
}
