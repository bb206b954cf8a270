using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>Completed transactions so soon after another of the same customer, service and channel that they may be one, entered twice.</summary>
/// <remarks>
/// Customers do come back; the hour after the first five minutes tells how often. If the time of coming back meant nothing, one of thirteen
/// such returns within 65 minutes would fall into the first five: the range is the binomial one for that. Attempts that failed are no
/// repeats: who fails tries again.
/// </remarks>
public sealed class Repeats()
    : FlaggingMetric(
        "integrity/repeats",
        new LocalText("Share of transactions repeated within five minutes", "五分鐘內重複的交易比率"),
        MetricUnit.Rate,
        new LocalText(
            "completed transactions begun within 5 minutes of another completed one of the same customer, service and channel ÷ completed with a customer; expected: one thirteenth of those begun within 65 minutes (binomial, 0.1% error)",
            "在同一顧客以同一渠道完成的同一服務交易開始後5分鐘內再次開始的已完成交易 ÷ 有顧客識別的已完成交易；預期：65分鐘內再次開始者的十三分之一（二項分布，誤差率0.1%）"
        )
    )
{
    private const long Near = 5 * 60;
    private const long Far = 65 * 60;

    public override bool IsCustomerLinked => true;

    public override FigureBound LinkedBound => FigureBound.AtLeast;

    public override IReadOnlyList<(string Name, object Value)> Parameters(Study study) => [("near", Near), ("far", Far)];

    internal override ExpectedRange? Expected(RawRow row) =>
        row is { Numerator: { } found, Chance: { } later, Denominator: > 0 and var of }
            ? new ExpectedRange(0, UpperBound.Binomial((long)(found + later), (double)Near / Far, IntegrityTests.ErrorRate) / of)
            : null;
}
