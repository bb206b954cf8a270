using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Customers;

/// <summary>Channel hopping: customers who used two channels or more for one service within some days.</summary>
/// <remarks>A customer counts in the period in which the channel is another one than before, even where the one before lies outside the period.</remarks>
public sealed class ChannelHopping()
    : Metric(
        "customers/hopping",
        2,
        new LocalText("Channel hopping", "轉換渠道"),
        MetricUnit.Rate,
        new LocalText(
            "customers with ≥ 2 citizens' channels for one service within N days, counted when they used the second ÷ customers",
            "在N天內就同一服務使用2個或以上市民渠道的顧客（計入使用第二個渠道的期間） ÷ 全部顧客"
        )
    )
{
    public override bool LowerIsBetter => true;

    public override bool IsAdditive => false;

    public override bool IsCustomerLinked => true;

    public override FigureBound LinkedBound => FigureBound.AtLeast;

    public override IReadOnlyList<string> RefusedDimensions => ["channel", Dimensions.ChannelClass];

    public override string? Letters(Study study) => CustomerWindow.Letters(study);

    public override IReadOnlyList<(string Name, object Value)> Parameters(Study study) =>
        [("seconds", CustomerWindow.Seconds(study)), ("days_before", study.FailureDemandDays + 1)];
}
