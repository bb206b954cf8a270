using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Customers;

/// <summary>Share of failed and abandoned e-attempts that name a customer: one that names none cannot be followed to a counter.</summary>
public sealed class LinkableAttempts()
    : Metric(
        "customers/linkable-attempts",
        1,
        new LocalText("Linkable share of failed e-attempts", "失敗電子嘗試中可連繫至顧客的比率"),
        MetricUnit.Rate,
        new LocalText(
            "failed or abandoned e-attempts with a customer ÷ failed or abandoned e-attempts",
            "有顧客識別的失敗或放棄電子嘗試 ÷ 全部失敗或放棄的電子嘗試"
        )
    )
{
    public override string? OnlyChannelClass => ChannelClassCodes.Electronic;

    public override IReadOnlyList<string> RefusedDimensions => [Dimensions.ChannelClass, "outcome"];
}
