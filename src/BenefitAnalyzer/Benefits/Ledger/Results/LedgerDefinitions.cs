using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Results;

/// <summary>What the figures of the ledger mean.</summary>
public static class LedgerDefinitions
{
    private const string StandardCostModel = "International Standard Cost Model Manual";

    public static readonly Definition Line = Money(
        "ledger/line",
        new("Line of the ledger", "效益帳項目"),
        new(
            "posts × cash cost of the grade (salary and on-costs) × share of the year; or freed minutes ÷ practical minutes × that cost; or the amount of the table; costs negative; what recurs goes on to the last year that the initiative's own rows, the logs or the horizon name",
            "職位乘以該職級的現金成本（薪酬及附帶成本）乘以佔全年比例；或所騰出分鐘除以實際可用分鐘再乘以該成本；或表內金額；成本為負數；經常項目延續至項目本身資料、紀錄或評估年期所載的最後年度"
        )
    );

    public static readonly Definition Amount = Money(
        "ledger/amount",
        new("Amount at a place of the ledger", "效益帳某一位置的金額"),
        new("sum of the lines of one initiative and year at one place", "同一項目同一年度同一位置各項之和")
    );

    public static readonly Definition Saving = Money(
        "ledger/saving",
        new("Savings", "節省"),
        new(
            "sum of an initiative's savings of one category and status over the years; only the lesser of releasable and deleted posts is realised",
            "項目某一類別及狀況的節省在各年度之和；只有可釋出與已刪除職位兩者中較少者屬已實現"
        )
    );

    public static readonly Definition SavingInAll = Money(
        "ledger/saving-in-all",
        new("Savings of all initiatives", "所有項目的節省"),
        new(
            "sum of savings of one status over all initiatives, categories and years, or of the one initiative or category named",
            "某一狀況的節省在所有項目、類別及年度之和；如有指明項目或類別，則只計該項目或類別"
        )
    );

    public static readonly Definition DeductionInAll = Money(
        "ledger/deduction-in-all",
        new("Deductions of all initiatives", "所有項目的扣減"),
        new("sum of the deductions of all initiatives, negative", "所有項目扣減之和，為負數")
    );

    public static readonly Definition Deduction = Money(
        "ledger/deduction",
        new("Deductions", "扣減"),
        new(
            "cost of the option, dual running and cost pushed elsewhere over the years, negative",
            "各年度的項目成本、並行運作及轉嫁成本，為負數"
        )
    );

    public static readonly Definition Net = Money(
        "ledger/net",
        new("Net of the year", "該年淨額"),
        new("sum of all amounts of an initiative in a year, of every status but lapsed", "項目該年除已失效外各狀況金額之和")
    );

    public static readonly Definition Evidence = Money(
        "ledger/evidence",
        new("Savings by evidence and category", "按證據及類別劃分的節省"),
        new("sum of savings of every status but lapsed, deductions left out", "除已失效外各狀況的節省之和，不計扣減")
    ) with
    {
        Source = "National Audit Office, evidence sufficiency by type of saving",
    };

    public static readonly Definition EvidenceShare = new(
        "ledger/evidence-share",
        2,
        new("Share of savings by evidence", "按證據劃分的節省比例"),
        MetricUnit.Rate,
        new("savings with evidence of the grade ÷ all savings", "該證據等級的節省除以全部節省")
    );

    public static readonly Definition CitizenTime = new(
        "ledger/citizen-time",
        1,
        new("Time that citizens save", "市民節省的時間"),
        MetricUnit.Minutes,
        new(
            "displaced transactions × (a citizen's time at the traditional channel − at electronic ones); never added to money",
            "分流的交易乘以（傳統渠道與電子渠道的市民所用時間之差）；從不與金額相加"
        )
    )
    {
        Source = StandardCostModel,
    };

    public static readonly Definition ObligationTime = new(
        "ledger/obligation-time",
        1,
        new("Time saved on obligations", "履行要求所節省的時間"),
        MetricUnit.Minutes,
        new(
            "minutes × population × times a year × (1 − share done anyway), before less with the initiative, over the days on which it is live; without a year, in a full year",
            "分鐘×人數×每年次數×（1−照常會做的比例），項目推行前減推行後，按運作日數計；沒有年度者為全年"
        )
    )
    {
        Source = StandardCostModel,
    };

    public static readonly Definition ObligationCost = Money(
        "ledger/obligation-cost",
        new("Cost saved on obligations", "履行要求所節省的費用"),
        new(
            "price × quantity: (hours × hourly tariff + fees and travel) × population × times a year × (1 − share done anyway), before less with the initiative; of citizens or businesses, never added to government money",
            "價格×數量：（小時×每小時價值＋收費及交通）×人數×每年次數×（1−照常會做的比例），項目推行前減推行後；屬市民或企業，從不與政府的金額相加"
        ),
        version: 1
    ) with
    {
        Source = StandardCostModel,
    };

    public static readonly Definition Refused = new(
        "ledger/refused",
        1,
        new("Minutes claimed twice", "重複聲稱的分鐘"),
        MetricUnit.Minutes,
        new(
            "minutes that several initiatives claim beyond what was displaced; none of their claims is in the ledger until shares divide them",
            "多個項目合共聲稱而超出實際分流的分鐘；劃分份額前，有關聲稱均不入帳"
        )
    );

    public static IReadOnlyList<Definition> All { get; } =
    [
        Line,
        Amount,
        Saving,
        SavingInAll,
        Deduction,
        DeductionInAll,
        Net,
        Evidence,
        EvidenceShare,
        CitizenTime,
        ObligationTime,
        ObligationCost,
        Refused,
    ];

    private static Definition Money(string id, LocalText name, LocalText formula, int version = 2) =>
        new(id, version, name, MetricUnit.Money, formula);
}
