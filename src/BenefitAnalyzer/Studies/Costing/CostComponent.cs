using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Costing;

/// <summary>A line of the checklist of what the cost of a service consists of.</summary>
/// <remarks>Source: GOV.UK service manual, "Cost per transaction": what to include when calculating total cost.</remarks>
public sealed record CostComponent(string Id, LocalText Name)
{
    /// <summary>Salaries and on-costs: the one component that <c>grades</c> tells without a row of <c>resource_costs</c>.</summary>
    public const string Staff = "staff";

    /// <summary>Shares of what a department pays for all that it does.</summary>
    public const string Overheads = "overheads";

    /// <summary>The whole checklist, in its order.</summary>
    public static IReadOnlyList<CostComponent> Checklist { get; } =
    [
        Of(Staff, "staff with on-costs", "員工薪酬及附帶成本"),
        Of("training", "training", "培訓"),
        Of("accommodation", "accommodation", "辦公地方"),
        Of("capital_charge", "capital charge", "資本費用"),
        Of("fittings", "fittings and furniture", "裝修及家具"),
        Of("maintenance", "maintenance", "維修保養"),
        Of("utilities", "utilities", "水電煤"),
        Of("it", "information technology", "資訊科技"),
        Of("postage", "postage and printing", "郵遞及印刷"),
        Of("telecom", "telecommunications", "電訊"),
        Of("materials", "materials", "物料"),
        Of("contractors", "contractors", "承辦商"),
        Of("distribution", "distribution", "分發"),
        Of("advertising", "advertising", "宣傳"),
        Of(Overheads, "shares of overheads", "間接成本分攤"),
        Of("research", "research and development", "研究及發展"),
        Of("depreciation", "depreciation of start-up", "開辦費用折舊"),
        Of("taxes", "taxes", "稅項"),
        Of("insurance", "insurance", "保險"),
        Of("bad_debts", "bad debts", "壞帳"),
        Of("provisions", "provisions", "準備金"),
    ];

    private static CostComponent Of(string id, string english, string chinese) => new(id, new LocalText(english, chinese));
}
