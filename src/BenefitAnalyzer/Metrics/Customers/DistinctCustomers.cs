using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Customers;

/// <summary>How many different customers completed something. Groups do not add up: one customer may be in several.</summary>
public sealed class DistinctCustomers()
    : Metric(
        "customers/distinct",
        1,
        new LocalText("Distinct customers", "不同顧客人數"),
        MetricUnit.Count,
        new LocalText("different customers with a completed transaction", "有完成交易的不同顧客人數")
    )
{
    public override bool IsAdditive => false;

    public override bool IsCustomerLinked => true;

    public override FigureBound LinkedBound => FigureBound.AtLeast;
}
