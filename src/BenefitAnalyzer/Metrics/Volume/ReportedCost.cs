using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Volume;

/// <summary>What returns say their transactions cost: volume × cost per transaction over the services that report both.</summary>
public sealed class ReportedCost()
    : Metric(
        "cost/reported",
        2,
        new LocalText("Reported cost", "呈報的成本"),
        MetricUnit.Money,
        new LocalText(
            "Σ volume × cost per transaction, over services that report both",
            "Σ 交易宗數 × 每宗交易成本（只計兩者均有呈報的服務）"
        )
    )
{
    internal override string ReturnColumn => "reported_cost";
}
