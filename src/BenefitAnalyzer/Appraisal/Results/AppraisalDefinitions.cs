using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>What the figures of an appraisal mean.</summary>
public static class AppraisalDefinitions
{
    private const string GreenBook = "HM Treasury, The Green Book";

    public static readonly Definition Amount = Money(
        "appraisal/amount",
        new("Amount of a line", "項目金額"),
        new(
            "amount as stated, of one price base, with optimism bias and benefit optimism applied",
            "所列金額，按同一價格基準，並已計入過度樂觀偏差及效益調整"
        )
    );

    public static readonly Definition Costs = Money(
        "appraisal/costs",
        new("Costs of the year", "該年成本"),
        new("sum of the year's cost lines", "該年各成本項目之和")
    );

    public static readonly Definition Benefits = Money(
        "appraisal/benefits",
        new("Benefits of the year", "該年效益"),
        new("sum of the year's benefit lines", "該年各效益項目之和")
    );

    public static readonly Definition Factor = new(
        "appraisal/discount-factor",
        2,
        new("Discount factor", "貼現因子"),
        MetricUnit.Ratio,
        new(
            "what a dollar of the year is worth in the base year, which the study names or else is the first year of its earliest cash flow: product of 1/(1 + rate) over the years between",
            "該年一元在基準年的價值：其間各年1/(1+貼現率)之積；基準年由研究指定，否則為最早一項現金流量的首年"
        )
    )
    {
        Source = GreenBook,
    };

    public static readonly Definition PresentCosts = Money(
        "appraisal/pv-costs",
        new("Present value of costs", "成本現值"),
        new("sum over the years of costs × discount factor", "各年成本乘以貼現因子之和"),
        GreenBook,
        version: 3
    );

    public static readonly Definition PresentBenefits = Money(
        "appraisal/pv-benefits",
        new("Present value of benefits", "效益現值"),
        new("sum over the years of benefits × discount factor", "各年效益乘以貼現因子之和"),
        GreenBook,
        version: 4
    );

    public static readonly Definition NetPresentValue = Money(
        "appraisal/npv",
        new("Net present value", "淨現值"),
        new(
            "present value of benefits − present value of costs, over the lines of the view: all; without notional savings; cash only, realisable savings less expenditure",
            "效益現值減成本現值，只計該計算範圍的項目：全部；不計名義節省；只計現金，即可變現節省減現金開支"
        ),
        GreenBook,
        version: 4
    );

    public static readonly Definition StatedNetPresentValue = Money(
        "appraisal/npv-stated",
        new("Net present value as stated", "淨現值（調整前）"),
        new("net present value before optimism bias and benefit optimism", "未計過度樂觀偏差及效益調整的淨現值"),
        version: 2
    );

    public static readonly Definition ClaimedNetPresentValue = Money(
        "appraisal/npv-claimed",
        new("Net present value with all claimed benefits", "計及全部聲稱效益的淨現值"),
        new(
            "net present value without benefit optimism: every claimed benefit is taken for real; optimism bias changes no cost that is spent and no saving that has left a budget",
            "未計效益調整的淨現值：全部聲稱效益視為會實現；已支用的成本及已離開預算的節省不作過度樂觀偏差調整"
        ),
        version: 4
    );

    public static readonly Definition BenefitsRealised = new(
        "appraisal/benefits-realised",
        1,
        new("Share of claimed benefits expected", "預期實現的聲稱效益比例"),
        MetricUnit.Rate,
        new(
            "realised ÷ claimed of finished initiatives (closed, or live with every amount claimed measured), ratios of sums: weight × that of the department + (1 − weight) × that of all, unless the study sets it; benefits that have left a budget are not lessened",
            "已完成項目（已結束，或已推出而聲稱的每筆金額均已量度）的已實現效益除以聲稱效益，均為總和之比：權重乘以所屬部門之比，加（1−權重）乘以全部項目之比；研究可自行設定；已離開預算的效益不作調整"
        )
    )
    {
        Source = "Efron and Morris, Journal of the American Statistical Association 70 (1975) 311–319",
    };

    public static readonly Definition WeightedNetPresentValue = Money(
        "appraisal/npv-weighted",
        new("Net present value with distributional weights", "按分配權重計的淨現值"),
        new(
            "lines of groups × (median income ÷ income of the group) to the power of the elasticity",
            "各組別項目乘以（收入中位數÷組別收入）的彈性次方"
        ),
        GreenBook + ", A3",
        version: 2
    );

    public static readonly Definition NetPresentValueByDay = Money(
        "appraisal/npv-by-day",
        new("Net present value by date", "按日期計的淨現值"),
        new(
            "sum of net amount ÷ (1 + rate) to the power of years from the first day",
            "淨金額除以（1+貼現率）的年數次方之和，年數由首日起計"
        ),
        version: 2
    );

    public static readonly Definition Ratio = new(
        "appraisal/bcr",
        1,
        new("Benefit-cost ratio", "效益成本比率"),
        MetricUnit.Ratio,
        new(
            "present value of benefits ÷ present value of costs; withheld where one of them is not above 0",
            "效益現值除以成本現值；其中一項不大於零則不提供"
        )
    )
    {
        Source = GreenBook,
    };

    public static readonly Definition InternalRate = new(
        "appraisal/irr",
        2,
        new("Internal rate of return", "內部回報率"),
        MetricUnit.Growth,
        new(
            "rate above −100% at which the net present value is 0; withheld where several are",
            "使淨現值為零而高於−100%的比率；多於一個則不提供"
        )
    );

    public static readonly Definition ModifiedRate = new(
        "appraisal/mirr",
        2,
        new("Modified internal rate of return", "修正內部回報率"),
        MetricUnit.Growth,
        new(
            "(positive years reinvested to the last year ÷ negative years financed from the first) to the power of 1/(years − 1), less 1, both at the discount rate",
            "（正數年份再投資至末年之值÷負數年份由首年融資之值）的1/(年數−1)次方減1，兩者均按貼現率"
        )
    );

    public static readonly Definition EquivalentAnnualCost = Money(
        "appraisal/equivalent-annual-cost",
        new("Equivalent annual cost", "等值年度成本"),
        new(
            "present value of costs ÷ sum of the discount factors from the first year of the cash flow on: the constant cost a year of the same present value",
            "成本現值除以現金流量首年起的貼現因子之和，即現值相同的每年固定成本"
        ),
        version: 2
    );

    public static readonly Definition Net = Money(
        "appraisal/net",
        new("Net benefit of the year", "該年淨效益"),
        new("benefits − costs of the year over the lines of the view", "該計算範圍該年效益減成本")
    );

    public static readonly Definition Cumulative = Money(
        "appraisal/cumulative",
        new("Cumulative net benefit", "累計淨效益"),
        new("net benefits of the view up to and including the year, not discounted", "該計算範圍截至該年的淨效益之和，未貼現")
    );

    public static readonly Definition BreakEven = Year(
        "appraisal/break-even",
        new("Break-even", "收支平衡年度"),
        new("first year from which the cumulative net benefit of the view stays non-negative", "該計算範圍累計淨效益此後不再為負的首個年度")
    );

    public static readonly Definition FirstCrossing = Year(
        "appraisal/first-crossing",
        new("First crossing", "首次轉正年度"),
        new(
            "first year of the cash flow in which the cumulative net benefit of the view is non-negative, though it may fall below 0 again",
            "現金流量首年起，該計算範圍累計淨效益首次非負的年度，其後可能再低於零"
        ),
        version: 2
    );

    public static readonly Definition Payback = Years(
        "appraisal/payback",
        new("Payback", "收回成本期"),
        new(
            "years from the first of the cash flow until the cumulative net benefit of the view is 0 for good, a part of a year in proportion",
            "由現金流量首年起計，該計算範圍累計淨效益不再低於零所需年數，不足一年按比例計"
        ),
        version: 2
    );

    public static readonly Definition DiscountedPayback = Years(
        "appraisal/discounted-payback",
        new("Discounted payback", "貼現收回成本期"),
        new("payback of discounted amounts", "按貼現金額計的收回成本期"),
        version: 2
    );

    public static readonly Definition SwitchingValue = new(
        "appraisal/switching-value",
        1,
        new("Switching value", "臨界變幅"),
        MetricUnit.Growth,
        new(
            "−net present value ÷ present value of the item: the change of it alone that makes the net present value 0",
            "−淨現值÷該項目現值，即單憑該項目變動使淨現值歸零的幅度"
        )
    )
    {
        Source = GreenBook,
    };

    public static readonly Definition Residual = Money(
        "appraisal/total-residual",
        new("Residual of a printed total", "所載總數的差額"),
        new("printed total − sum of the printed lines", "所載總數減所載各項之和")
    );

    public static readonly Definition EffortShare = new(
        "appraisal/study-effort",
        1,
        new("Study effort", "研究工作佔成本比率"),
        MetricUnit.Rate,
        new(
            "cost of studying the initiative ÷ its undiscounted cost; at most 5% is proportionate",
            "研究該項目的費用除以未貼現成本；不超過5%為合乎比例"
        )
    )
    {
        Source = "WiBe 5.0",
    };

    public static IReadOnlyList<Definition> All { get; } =
    [
        NetPresentValue,
        StatedNetPresentValue,
        ClaimedNetPresentValue,
        BenefitsRealised,
        WeightedNetPresentValue,
        NetPresentValueByDay,
        PresentCosts,
        PresentBenefits,
        Ratio,
        InternalRate,
        ModifiedRate,
        EquivalentAnnualCost,
        BreakEven,
        FirstCrossing,
        Payback,
        DiscountedPayback,
        SwitchingValue,
        Residual,
        EffortShare,
        Costs,
        Benefits,
        Net,
        Cumulative,
        Factor,
        Amount,
    ];

    private static Definition Money(string id, LocalText name, LocalText formula, string? source = null, int version = 1) =>
        new(id, version, name, MetricUnit.Money, formula) { Source = source };

    private static Definition Year(string id, LocalText name, LocalText formula, int version = 1) =>
        new(id, version, name, MetricUnit.FiscalYear, formula);

    private static Definition Years(string id, LocalText name, LocalText formula, int version = 1) =>
        new(id, version, name, MetricUnit.Years, formula);
}
