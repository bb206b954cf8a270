using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Mechanisms.Results;

/// <summary>What the figures of funding mechanisms mean. Means are over the draws of the assumptions; present values are of the years looked at.</summary>
public static class MechanismDefinitions
{
    public static readonly Definition Funded = Count(
        "mechanism/funded",
        new("Initiatives funded", "獲撥款項目數"),
        new("commercial services of operators not among them", "不包括營辦商的商業服務")
    );

    public static readonly Definition MandatoryLeft = Count(
        "mechanism/mandatory-not-funded",
        new("Mandatory initiatives not funded", "未獲撥款的必須推行項目"),
        new("initiatives that are to be done in any case and that the mechanism does not fund", "必須推行而該機制不予撥款的項目數")
    );

    public static readonly Definition Value = Money(
        "mechanism/value",
        new("Present value to government", "對政府的現值"),
        new(
            "mean present value to centre and departments together, staff time freed among it; in draws in which an operator walks away, with what is left after it",
            "中央及部門合計現值的平均值，包括所省的員工時間；營辦商退出的抽樣則按其退出後所餘計算"
        )
    ) with
    {
        Version = 2,
    };

    public static readonly Definition Cash = Money(
        "mechanism/cash-value",
        new("Without staff time", "不計員工時間"),
        new(
            "mean present value to centre and departments together, without the value of staff time that is freed and not released; in draws in which an operator walks away, with what is left after it",
            "中央及部門合計現值的平均值，不計已騰出而未釋出的員工時間的價值；營辦商退出的抽樣則按其退出後所餘計算"
        )
    ) with
    {
        Version = 2,
    };

    public static readonly Definition Tenth = Money(
        "mechanism/tenth-percentile",
        new("10th percentile", "第10百分位"),
        new("present value to government that a tenth of the draws does not exceed (type 1)", "一成抽樣所不超過的對政府現值（第1型）")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition DownsideShare = Rate(
        "mechanism/downside-share",
        new("Share of the downside", "承擔的下行風險"),
        new(
            "mean present value less its mean in the tenth of the draws in which all parties together have least, of this party ÷ of all",
            "該方現值的平均值，減各方合計最低的一成抽樣的平均值，除以各方合計"
        )
    ) with
    {
        Version = 2,
    };

    public static readonly Definition KeptShare = Rate(
        "mechanism/kept-share",
        new("Departments keep", "部門保留"),
        new(
            "present value of realised savings that departments keep ÷ of all realised savings",
            "部門保留的已變現節省現值 ÷ 全部已變現節省現值"
        )
    ) with
    {
        Version = 2,
    };

    public static readonly Definition Realised = Money(
        "mechanism/realised-savings",
        new("Savings released", "已釋出的節省"),
        new(
            "mean present value of savings that are released, given what departments keep",
            "按部門可保留的比率，實際釋出的節省現值的平均值"
        )
    ) with
    {
        Version = 2,
    };

    public static readonly Definition Realisable = Money(
        "mechanism/realisable-as-stated",
        new("Realisable savings as stated", "按所列的可變現節省"),
        new(
            "present value of the realisable savings of what the mechanism funds, as stated and were all of them released",
            "該機制撥款項目的可變現節省，按所列數額並全部得以釋出時的現值"
        )
    );

    public static readonly Definition ReleasedShare = Rate(
        "mechanism/released-share",
        new("Share released", "釋出比率"),
        new(
            "mean present value of savings that are released ÷ present value of the realisable savings of what is funded, as stated",
            "實際釋出的節省現值的平均值 ÷ 撥款項目按所列的可變現節省現值"
        )
    );

    public static readonly Definition UnreleasedTime = Money(
        "mechanism/unreleased-time",
        new("Staff time not released", "未釋出的員工時間"),
        new(
            "mean present value of staff time that is freed and not released: realisable savings that departments do not release, and notional savings",
            "已騰出而未釋出的員工時間現值的平均值：部門沒有釋出的可變現節省及名義節省"
        )
    );

    public static readonly Definition CitizenHours = Count(
        "mechanism/citizen-hours",
        new("Citizens' hours saved", "市民節省的時數"),
        new("mean over the draws, not discounted and not priced", "各次抽樣的平均值，不作貼現，亦不折算為金錢")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition DeepestCash = Money(
        "mechanism/deepest-cash",
        new("Most net cash out to date", "最大累計支出"),
        new(
            "the most that vote, envelopes or fund are short of in all years so far, not discounted",
            "撥款、封套或基金至各年為止的最大累計淨支出，不作貼現"
        )
    ) with
    {
        Version = 2,
    };

    public static readonly Definition FundCash = Money(
        "mechanism/fund-cash",
        new("Net cash of the vote, envelopes or fund", "撥款、封套或基金的淨現金"),
        new("mean of the year, payments negative, not discounted", "該年的平均值，支出為負數，不作貼現")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition FundTotal = Money(
        "mechanism/fund-cash-to-date",
        new("Net cash to date", "累計淨現金"),
        new("sum of the net cash of the vote, envelopes or fund up to the year", "撥款、封套或基金至該年止的淨現金總和")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition Overdrawn = Rate(
        "mechanism/overdrawn-share",
        new("Fund overdrawn", "基金透支的機會"),
        new(
            "share of draws in which the fund holds less than 0 once the advances of some year are made, which is at its beginning",
            "基金於任何年初支付墊款後結餘低於零的抽樣比率"
        )
    ) with
    {
        Version = 2,
    };

    public static readonly Definition Advances = Money(
        "mechanism/advances",
        new("Advances", "墊款"),
        new("mean, not discounted; advances = repayments + written off + outstanding", "平均值，不作貼現；墊款＝還款＋撇帳＋未償還")
    );

    public static readonly Definition Repayments = Money(
        "mechanism/repayments",
        new("Repayments", "還款"),
        new("out of realised savings, mean, not discounted", "由已變現節省償還，平均值，不作貼現")
    );

    public static readonly Definition WrittenOff = Money(
        "mechanism/written-off",
        new("Written off", "撇帳"),
        new("not repaid within the term, mean, not discounted", "限期內未償還，平均值，不作貼現")
    );

    public static readonly Definition Outstanding = Money(
        "mechanism/outstanding",
        new("Outstanding", "未償還"),
        new("still owed at the end of the years looked at, mean", "所涵蓋年度終結時的餘額，平均值")
    );

    public static readonly Definition OperatorValue = Money(
        "mechanism/operator-value",
        new("Operator's value", "營辦商的價值"),
        new(
            "expected cash of the operator, every amount at its mean over the draws, at its hurdle rate",
            "營辦商的預期現金，各項數額取抽樣平均值，按其最低回報率貼現"
        )
    ) with
    {
        Version = 2,
    };

    public static readonly Definition OperatorReturn = Rate(
        "mechanism/operator-return",
        new("Operator's return", "營辦商的回報率"),
        new("internal rate of return of its expected cash; none where it has none or several", "預期現金的內部回報率；沒有或多於一個時不列")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition WalkAwayShare = Rate(
        "mechanism/walk-away-share",
        new("Walk-away volume", "退出使用量"),
        new("share of expected use below which the operator does better without the contract", "低於預期使用量的此比率，營辦商不如不簽約")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition WalkAwayTransactions = Count(
        "mechanism/walk-away-transactions",
        new("The same in transactions", "相應宗數"),
        new("transactions of government's services within the contract", "合約期內政府服務的宗數")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition WalkAwayChance = Rate(
        "mechanism/walk-away-chance",
        new("Chance of walking away", "退出的機會"),
        new("share of draws with less use than the walk-away volume", "使用量低於退出使用量的抽樣比率")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition LargestWalkAway = Rate(
        "mechanism/largest-walk-away-chance",
        new("Largest chance of walking away", "退出機會的最大值"),
        new("over all contracts; 1 where no use is enough for the operator", "各份合約的最大值；任何使用量對營辦商均不足時為1")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition OperatorCash = Money(
        "mechanism/operator-cash",
        new("Operator's cash", "營辦商的現金"),
        new("expected, every amount at its mean over the draws, of the year, not discounted", "該年的預期數額，各項取抽樣平均值，不作貼現")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition EndRunning = Money(
        "mechanism/end-running-cost",
        new("Running cost taken over", "接手的經常開支"),
        new("of the first year after the contract, as expected", "合約完結後首年的預期數額")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition EndTakeOver = Money(
        "mechanism/end-take-over",
        new("Paid for the assets", "接收資產的付款"),
        new("part of the investment that government pays the operator at the end", "完結時政府付予營辦商的部分投資")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition EndTransactions = Count(
        "mechanism/end-transactions",
        new("Transactions at risk", "受影響宗數"),
        new("of the first year after the contract, which an interruption would hit", "合約完結後首年的宗數，服務中斷時受影響")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition Lead = Rate(
        "mechanism/lead",
        new("Lead over the next", "領先次佳者"),
        new("(present value − that of the next) ÷ that of the next", "（現值 − 次佳者現值）÷ 次佳者現值")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition Certainty = Rate(
        "mechanism/certainty",
        new("Worth more than the next", "優於次佳者的機會"),
        new("share of draws in which its present value is larger than that of the next", "現值高於次佳者的抽樣比率")
    ) with
    {
        Version = 2,
    };

    public static IReadOnlyList<Definition> All { get; } =
    [
        Funded,
        MandatoryLeft,
        Value,
        Cash,
        Tenth,
        DownsideShare,
        KeptShare,
        Realised,
        Realisable,
        ReleasedShare,
        UnreleasedTime,
        CitizenHours,
        DeepestCash,
        FundCash,
        FundTotal,
        Overdrawn,
        Advances,
        Repayments,
        WrittenOff,
        Outstanding,
        OperatorValue,
        OperatorReturn,
        WalkAwayShare,
        WalkAwayTransactions,
        WalkAwayChance,
        LargestWalkAway,
        OperatorCash,
        EndRunning,
        EndTakeOver,
        EndTransactions,
        Lead,
        Certainty,
    ];

    private static Definition Money(string id, LocalText name, LocalText formula) => new(id, 1, name, MetricUnit.Money, formula);

    private static Definition Rate(string id, LocalText name, LocalText formula) => new(id, 1, name, MetricUnit.Rate, formula);

    private static Definition Count(string id, LocalText name, LocalText formula) => new(id, 1, name, MetricUnit.Count, formula);
}
