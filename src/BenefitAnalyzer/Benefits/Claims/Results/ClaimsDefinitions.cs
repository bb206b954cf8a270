using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Results;

/// <summary>What the figures of claims mean.</summary>
public static class ClaimsDefinitions
{
    private const string Shapley = "Shapley value: Shorrocks, Journal of Economic Inequality 11 (2013) 99–126";

    public static readonly Definition Claimed = Money(
        "claims/claimed",
        new("Claimed", "聲稱效益"),
        new(
            "benefit that the last funding paper which states it claims for the year, in one price base",
            "最後載有該項效益的撥款文件聲稱該年的效益，按同一價格基準"
        ),
        version: 2
    );

    public static readonly Definition Measured = Money(
        "claims/measured",
        new("Measured", "量度所得"),
        new(
            "what left the budget, where known; else months live ÷ 12 × volume × take-up moved × minutes × cost of a minute × share released; claims of one label share one measurement as they share what was claimed",
            "已知從預算扣除的金額；否則為運作月數÷12×使用量×轉移比率×分鐘×每分鐘成本×釋出比率；同名的聲稱按聲稱金額的比例攤分同一量度結果"
        ),
        version: 2
    );

    public static readonly Definition Difference = Money(
        "claims/difference",
        new("Difference", "差額"),
        new("measured − claimed", "量度所得減聲稱效益"),
        version: 2
    );

    public static readonly Definition ComparedClaimed = Money(
        "claims/compared-claimed",
        new("Claimed, of claims that were measured", "已量度項目的聲稱效益"),
        new("sum of what was claimed, over the claims of which both amounts are known", "兩個金額均已知的各項聲稱，其聲稱金額之和"),
        version: 2
    );

    public static readonly Definition ComparedMeasured = Money(
        "claims/compared-measured",
        new("Measured, of the same claims", "該等項目量度所得"),
        new("sum of what was measured, over the claims of which both amounts are known", "兩個金額均已知的各項聲稱，其量度金額之和"),
        version: 2
    );

    public static readonly Definition ComparedDifference = Money(
        "claims/compared-difference",
        new("Difference", "差額"),
        new("measured − claimed, over the claims of which both amounts are known", "兩個金額均已知的各項聲稱，量度金額減聲稱金額"),
        version: 2
    );

    public static readonly Definition RealisedShare = new(
        "claims/realised-share",
        2,
        new("Measured of each dollar claimed", "量度所得佔聲稱的比率"),
        MetricUnit.Rate,
        new(
            "sum measured ÷ sum claimed, over the claims of which both amounts are known",
            "兩個金額均已知的各項聲稱，量度金額之和÷聲稱金額之和"
        )
    );

    public static readonly Definition Delay = Cause("delay", new("Delay", "延誤"), "months live", "運作月數");
    public static readonly Definition Volume = Cause("volume", new("Volume", "使用量"), "volume", "使用量");
    public static readonly Definition TakeUp = Cause("take-up", new("Take-up", "使用率"), "share of the volume moved", "轉移比率");
    public static readonly Definition StaffMinutes = Cause(
        "minutes",
        new("Minutes", "所省時間"),
        "minutes freed by each transaction",
        "每宗所省分鐘"
    );
    public static readonly Definition Prices = Cause("prices", new("Prices", "價格"), "cost of a minute", "每分鐘成本");
    public static readonly Definition NotReleased = Cause("not-released", new("Not released", "未釋出"), "share released", "釋出比率");

    public static readonly Definition Unexplained = Money(
        "claims/not-explained",
        new("Not explained", "未能解釋"),
        new(
            "difference that the factors do not give: the assumptions do not make the claim, or the measured factors not the measured amount",
            "各因素未能解釋的差額：假設與聲稱金額不符，或量度因素與量度金額不符"
        )
    );

    public static readonly Definition Residual = Money(
        "claims/annex-residual",
        new("Residual of a printed total", "所載總數的差額"),
        new("printed total − sum of the printed lines", "所載總數減所載各項之和")
    );

    public static readonly Definition PercentResidual = new(
        "claims/percentage-residual",
        1,
        new("Residual of a printed percentage", "所載百分比的差額"),
        MetricUnit.PercentagePoints,
        new("printed percentage − percentage of the printed amounts", "所載百分比減按所載金額計算的百分比")
    );

    public static readonly Definition ImpliedBase = Money(
        "claims/implied-base",
        new("Base behind a percentage", "百分比所隱含的基數"),
        new(
            "amount ÷ percentage, between what rounding leaves open; an interval, never a point",
            "金額除以百分比，按四捨五入所容許的範圍，只提供區間"
        )
    );

    public static readonly Definition Commitment = Money(
        "claims/commitment",
        new("Commitment", "承擔額"),
        new(
            "what was approved for all years, booked to the year of approval and in its prices",
            "獲批准於各年合共使用的款額，記於批准年度，按該年價格計算"
        ),
        version: 2
    );

    public static readonly Definition Provision = Money(
        "claims/provision",
        new("Approved provision", "核准撥款"),
        new("what may be spent in the year, in its prices", "該年可動用的款額，按當年價格計算"),
        version: 2
    );

    public static readonly Definition Actual = Money(
        "claims/actual",
        new("Actual expenditure", "實際開支"),
        new(
            "what was spent in the year on lines that have a provision, or on all where the year has none; in prices of the year",
            "該年就設有核准撥款的項目實際使用的款額；如該年沒有核准撥款，則計全部項目；按當年價格計算"
        ),
        version: 3
    );

    public static readonly Definition SpentApart = Money(
        "claims/spent-apart",
        new("Spent on lines without a provision", "未設核准撥款的項目開支"),
        new(
            "what was spent in the year on lines that have no provision, such as the time of existing staff; in prices of the year, and in no variance",
            "該年就沒有核准撥款的項目（例如現有人員的時間）所用的款額；按當年價格計算，不計入開支差異"
        ),
        version: 2
    );

    public static readonly Definition Variance = new(
        "claims/spending-variance",
        2,
        new("Variance of spending", "開支差異"),
        MetricUnit.Growth,
        new(
            "(actual − provision) ÷ provision, over the lines that have a provision",
            "（實際開支−核准撥款）÷核准撥款，只計設有核准撥款的項目"
        )
    );

    public static readonly Definition DaysLate = new(
        "claims/days-late",
        1,
        new("Days late", "延遲日數"),
        MetricUnit.Count,
        new("actual day − planned day, negative when early", "實際日期減計劃日期，提早則為負數")
    );

    public static readonly Definition Achieved = new(
        "claims/outcome-achieved",
        2,
        new("Share of the target reached", "達標程度"),
        MetricUnit.Rate,
        new("(actual − baseline) ÷ (target − baseline): 100 % at the target", "（實際−基線）÷（目標−基線），達標為100%")
    );

    public static readonly Definition Stated = new(
        "claims/stated-only",
        2,
        new("Claims stated, not quantified", "沒有數字的聲稱"),
        MetricUnit.Count,
        new(
            "benefits that papers state and give no number in any year: in words, or with a blank or a dash where an amount would stand",
            "文件載有而各年度均沒有數字的效益數目：只以文字說明，或金額留空或只有「-」"
        )
    );

    /// <summary>Why measured differs from claimed, in the order of the formula; what nothing explains stands last.</summary>
    public static IReadOnlyList<Definition> Causes { get; } = [Delay, Volume, TakeUp, StaffMinutes, Prices, NotReleased, Unexplained];

    public static IReadOnlyList<Definition> All { get; } =
    [
        Claimed,
        Measured,
        Difference,
        ComparedClaimed,
        ComparedMeasured,
        ComparedDifference,
        RealisedShare,
        .. Causes,
        Residual,
        PercentResidual,
        ImpliedBase,
        Commitment,
        Provision,
        Actual,
        SpentApart,
        Variance,
        DaysLate,
        Achieved,
        Stated,
    ];

    private static Definition Cause(string name, LocalText title, string factor, string factorChinese) =>
        Money(
            $"claims/{name}",
            title,
            new(
                $"part of measured − claimed that comes from a difference between the measured and the claimed {factor}: its mean effect over all orders of replacing claimed factors by measured ones",
                $"{factorChinese}與聲稱不同所造成的差額：按所有次序以量度因素取代聲稱因素時的平均影響"
            )
        ) with
        {
            Source = Shapley,
        };

    private static Definition Money(string id, LocalText name, LocalText formula, int version = 1) =>
        new(id, version, name, MetricUnit.Money, formula);
}
