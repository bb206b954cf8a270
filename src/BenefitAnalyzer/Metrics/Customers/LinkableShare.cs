using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Customers;

/// <summary>Share of completed transactions that name a customer: how much customer-linked figures can see.</summary>
public sealed class LinkableShare()
    : Metric(
        "customers/linkable",
        1,
        new LocalText("Linkable share", "可連繫至顧客的比率"),
        MetricUnit.Rate,
        new LocalText("completed with a customer ÷ completed", "有顧客識別的完成交易 ÷ 全部完成")
    );
