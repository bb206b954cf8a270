using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Opportunities.Measured;

/// <summary>What figures of opportunities mean. Each has three values: at the lowest, the median and the highest reachable take-up.</summary>
public static class OpportunityDefinitions
{
    public static Definition Reachable { get; } =
        new(
            "opportunity/reachable",
            3,
            new LocalText("Reachable take-up", "可達到的使用率"),
            MetricUnit.Rate,
            new LocalText(
                "take-up (A) in the fiscal year of other services of the same type that had an e-option throughout, or completed something electronically, and whose take-up is not too small to publish: reach = low is the least of them, middle their median, high the most; no less than the service reached itself",
                "同類型的其他服務在該財政年度的使用率（A）；只計全年設有電子服務選擇或曾以電子方式完成交易，而使用率並非因數目太小而不宜公布者：reach = low為最低，middle為中位數，high為最高；不低於該服務本身已達到的使用率"
            )
        );

    public static Definition Moved { get; } =
        new(
            "opportunity/moved",
            1,
            new LocalText("Transactions that would move", "可轉用電子方式的交易"),
            MetricUnit.Count,
            new LocalText(
                "transactions completed in the fiscal year × max(0, reachable take-up − take-up of the year)",
                "該財政年度完成的交易 × max(0，可達到的使用率 − 該年使用率)"
            )
        );

    public static Definition Avoidable { get; } =
        Money(
            "opportunity/avoidable",
            "Cost avoidable on the traditional side",
            "傳統渠道可避免的成本",
            "whole steps of capacity (posts, counters) that the moved transactions free in each office × their avoidable cost a year (salary, on-costs and what else is no longer paid), plus items of each transaction",
            "轉移的交易在各辦事處所騰出的整級服務能力（職位、櫃位）× 其每年可避免的成本（薪酬、附帶成本及其他無須再支付的成本），另加每宗交易的直接項目"
        );

    public static Definition Added { get; } =
        Money(
            "opportunity/added",
            "Added cost of the e-channels",
            "電子渠道新增的成本",
            "moved transactions × items, fees by the transaction, uses of shared services and staff minutes of an electronic transaction, or of one of comparable services where it has none",
            "轉移的交易 × 每宗電子交易的直接項目、按宗收費、共用服務及員工工時；該服務未設電子方式則取同類服務"
        );

    public static Definition CostToMove { get; } =
        Money(
            "opportunity/cost-to-move",
            "What the move would cost a year",
            "推動轉用的每年成本",
            "annual_cost of shift_costs; one-off cost as its yearly equivalent",
            "shift_costs的annual_cost；一次性成本以等值年額計算"
        );

    public static Definition Net { get; } =
        Money(
            "opportunity/net",
            "What the service could still yield a year",
            "該服務每年尚可帶來的淨效益",
            "avoidable cost − added cost − what the move would cost; 0 where nothing is left to move",
            "可避免的成本 − 新增的成本 − 推動轉用的成本；沒有可轉移的交易則為0"
        );

    public static Definition FullCostDifference { get; } =
        Money(
            "opportunity/full-cost-difference",
            "Difference of full costs: not a saving",
            "總成本之差：並非節省",
            "moved transactions × (full cost of a traditional − of an electronic transaction); most of it is still paid after the move",
            "轉移的交易 ×（傳統交易的總成本 − 電子交易的總成本）；轉用後大部分仍須支付"
        );

    public static IReadOnlyList<Definition> All { get; } = [Reachable, Moved, Avoidable, Added, CostToMove, Net, FullCostDifference];

    private static Definition Money(string id, string english, string chinese, string formula, string formulaChinese) =>
        new(id, 1, new LocalText(english, chinese), MetricUnit.Money, new LocalText(formula, formulaChinese));
}
