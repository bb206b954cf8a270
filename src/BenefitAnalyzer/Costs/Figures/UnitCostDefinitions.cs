using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Figures;

/// <summary>What figures of unit cost mean.</summary>
public static class UnitCostDefinitions
{
    private const string Tdabc = "R. S. Kaplan, S. R. Anderson, Time-Driven Activity-Based Costing, Harvard Business Review, November 2004";

    public static readonly Definition Used = new(
        "unit-cost/used",
        2,
        new LocalText("Unit cost, capacity used", "單位成本（已用服務能力）"),
        MetricUnit.Money,
        new LocalText(
            "(Σ rate × minutes + direct items + fees + shared services by use) ÷ completed transactions; unused capacity is left out",
            "（Σ 費率 × 分鐘 + 直接項目 + 收費 + 按使用量分攤的共用服務）÷ 已完成交易；不計閒置服務能力"
        )
    )
    {
        Source = Tdabc,
    };

    public static readonly Definition Full = new(
        "unit-cost/full",
        2,
        new LocalText("Unit cost, all cost", "單位成本（全部成本）"),
        MetricUnit.Money,
        new LocalText("all cost, unused capacity included, ÷ completed transactions", "全部成本（包括閒置服務能力）÷ 已完成交易")
    )
    {
        Source = "GOV.UK service manual, Measuring cost per transaction",
    };

    public static readonly Definition Need = new(
        "unit-cost/resolved-need",
        2,
        new LocalText("Cost per resolved need", "每項已解決需要的成本"),
        MetricUnit.Money,
        new LocalText(
            "(cost of capacity used + minutes of failed or abandoned e-attempts that a traditional completion followed) ÷ completed transactions: an attempt and its completion are one need",
            "（已用服務能力成本 + 失敗或放棄而其後以傳統方式完成的電子嘗試的分鐘成本）÷ 已完成交易：嘗試與其後的完成視為同一需要"
        )
    );

    public static readonly Definition UsedCost = new(
        "cost/used",
        2,
        new LocalText("Cost of capacity used", "已用服務能力成本"),
        MetricUnit.Money,
        new LocalText(
            "Σ rate × minutes + direct items + fees + shared services by use",
            "Σ 費率 × 分鐘 + 直接項目 + 收費 + 按使用量分攤的共用服務"
        )
    )
    {
        Source = Tdabc,
    };

    public static readonly Definition UnusedCost = new(
        "cost/unused",
        2,
        new LocalText("Cost of unused capacity", "閒置服務能力成本"),
        MetricUnit.Money,
        new LocalText(
            "(practical capacity − minutes used) × rate, shown beside the groups that use the resource in proportion to their minutes; below 0 where more was worked than the practical capacity",
            "（實際可用分鐘 − 已用分鐘）× 費率，按使用分鐘的比例列於使用該資源的組別；工作量超過實際可用分鐘時低於零"
        )
    )
    {
        Source = Tdabc,
    };

    public static readonly Definition Measured = new(
        "cost/minutes-measured",
        1,
        new LocalText("Minutes measured", "量度所得分鐘的比例"),
        MetricUnit.Rate,
        new LocalText(
            "minutes taken from logs ÷ all minutes costed; the rest are stated standards",
            "取自日誌的分鐘 ÷ 所有計算成本的分鐘；其餘為標準分鐘"
        )
    );

    public static readonly Definition Checklist = new(
        "cost/checklist",
        1,
        new LocalText("Cost checklist covered", "成本核對清單涵蓋率"),
        MetricUnit.Rate,
        new LocalText(
            "lines of the cost checklist that the study has a record of, 0 included, ÷ all 21 lines",
            "研究備有紀錄（包括零）的成本核對清單項目 ÷ 全部21項"
        )
    )
    {
        Source = "GOV.UK service manual, Measuring cost per transaction",
    };

    public static IReadOnlyList<Definition> All { get; } = [Used, Full, Need, UsedCost, UnusedCost, Measured, Checklist];
}
