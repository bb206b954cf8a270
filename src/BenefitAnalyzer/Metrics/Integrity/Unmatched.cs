using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>Completed transactions of which the office behind the channel knows nothing.</summary>
/// <remarks>Only sources whose back office delivered its records are looked at, and only transactions with an id.</remarks>
public sealed class Unmatched()
    : FlaggingMetric(
        "integrity/unmatched",
        new LocalText("Share of transactions without a back-office record", "沒有後勤部門紀錄的交易比率"),
        MetricUnit.Rate,
        new LocalText(
            "completed transactions whose id is not among the records of the back office ÷ completed transactions with an id, over sources whose back office delivered records; expected: none",
            "識別號碼不在後勤部門紀錄內的已完成交易 ÷ 有識別號碼的已完成交易（只計後勤部門已提供紀錄的來源）；預期：沒有"
        )
    )
{
    public override LocalText? NotKnown(Study study, MetricQuery query) =>
        study.Sources.Any(source => source.Kind == SourceKind.BackOffice)
            ? null
            : new LocalText(
                "not known: declare the records of the back office as a source of kind back_office that confirms a log",
                "未知：須把後勤部門的紀錄列為核對交易紀錄的來源（kind: back_office）"
            );

    internal override ExpectedRange? Expected(RawRow row) => row.Denominator > 0 ? new ExpectedRange(0, 0) : null;
}
