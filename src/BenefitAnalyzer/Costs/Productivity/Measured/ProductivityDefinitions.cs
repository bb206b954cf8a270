using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Productivity.Measured;

/// <summary>What figures of productivity mean.</summary>
public static class ProductivityDefinitions
{
    private const string Formulas =
        "ILO, IMF, OECD, UNECE, Eurostat and World Bank, Consumer Price Index Manual (2004), chapter 15; Atkinson Review (2005)";
    private const string Shapley = "A. F. Shorrocks, Journal of Economic Inequality 11 (2013) 99-126";

    public static Definition Output { get; } =
        Index(
            "productivity/output",
            "Output index",
            "產出指數",
            "resolved needs weighted by the unit cost of the service over all channels, chained over fiscal years, first year = 1; formula: Laspeyres, Paasche, Fisher or Törnqvist",
            "已解決的需要，按該服務所有渠道的單位成本加權，逐財政年度環比連接，首年 = 1；公式：拉氏、帕氏、費雪或托恩奎斯特"
        ) with
        {
            Source = Formulas,
        };

    public static Definition StaffMinutes { get; } =
        Index(
            "productivity/staff-minutes",
            "Input index: staff minutes",
            "投入指數：員工工時",
            "staff minutes, failed attempts included, of the services that each link holds, first year = 1",
            "環比所涵蓋服務的員工工時（包括不成功的嘗試），首年 = 1"
        );

    public static Definition DeflatedCost { get; } =
        Index(
            "productivity/deflated-cost",
            "Input index: cost at constant prices",
            "投入指數：按固定價格計算的成本",
            "full cost ÷ price level of the year, of the services that each link holds, first year = 1",
            "環比所涵蓋服務的總成本 ÷ 該年價格水平，首年 = 1"
        );

    public static Definition PerMinute { get; } =
        Index(
            "productivity/per-staff-minute",
            "Productivity: output per staff minute",
            "生產力：每單位員工工時的產出",
            "output index ÷ index of staff minutes",
            "產出指數 ÷ 員工工時指數"
        );

    public static Definition PerCost { get; } =
        Index(
            "productivity/per-cost",
            "Productivity: output per unit of cost at constant prices",
            "生產力：按固定價格計算每單位成本的產出",
            "output index ÷ index of cost at constant prices",
            "產出指數 ÷ 按固定價格計算的成本指數"
        );

    public static Definition UnitCost { get; } =
        new(
            "productivity/unit-cost",
            1,
            new LocalText("Full cost of a resolved need", "每項已解決需要的總成本"),
            MetricUnit.Money,
            new LocalText(
                "full cost over all channels, unused capacity included ÷ resolved needs of the fiscal year",
                "所有渠道的總成本（包括閒置人手及設備）÷ 該財政年度已解決的需要"
            )
        );

    /// <summary>The change of unit cost of a service and its parts.</summary>
    public static SplitDefinitions PerNeed { get; } =
        new(
            "unit-cost-change",
            new LocalText("Change of unit cost", "單位成本變動"),
            new LocalText(
                "unit cost of a resolved need less that of the fiscal year before",
                "每項已解決需要的單位成本，減去上一財政年度的單位成本"
            ),
            Shapley
        );

    /// <summary>What the year's needs cost more than at last year's unit costs, and its parts.</summary>
    public static SplitDefinitions OfYear { get; } =
        new(
            "cost-change",
            new LocalText("Change of cost at given output", "產出不變下的成本變動"),
            new LocalText(
                "full cost of the year less what its resolved needs would have cost at the unit costs of the fiscal year before; services known in both years",
                "全年總成本，減去按上一財政年度單位成本計算該年已解決需要的成本；只計兩年均有數據的服務"
            ),
            Shapley
        );

    public static IReadOnlyList<Definition> All { get; } =
    [Output, StaffMinutes, DeflatedCost, PerMinute, PerCost, UnitCost, .. PerNeed.All, .. OfYear.All];

    private static Definition Index(string id, string english, string chinese, string formula, string formulaChinese) =>
        new(id, 1, new LocalText(english, chinese), MetricUnit.Ratio, new LocalText(formula, formulaChinese));
}
