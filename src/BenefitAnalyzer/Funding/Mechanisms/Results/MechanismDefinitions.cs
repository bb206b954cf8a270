using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Funding.Mechanisms.Results;

/// <summary>What the figures of funding mechanisms mean. Means are over the draws of the assumptions; present values are of the years looked at.</summary>
public static class MechanismDefinitions
{
    public static readonly Definition Funded = Definition.Count(
        "mechanism/funded",
        new("Initiatives funded", "獲撥款項目數"),
        new("commercial services of operators not among them", "不包括營辦商的商業服務")
    );

    public static readonly Definition MandatoryLeft = Definition.Count(
        "mechanism/mandatory-not-funded",
        new("Mandatory initiatives not funded", "未獲撥款的必須推行項目"),
        new("initiatives that are to be done in any case and that the mechanism does not fund", "必須推行而該機制不予撥款的項目數")
    );

    public static readonly Definition Value = Definition.Money(
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

    public static readonly Definition Cash = Definition.Money(
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

    public static readonly Definition Tenth = Definition.Money(
        "mechanism/tenth-percentile",
        new("10th percentile", "第10百分位"),
        new("present value to government that a tenth of the draws does not exceed (type 1)", "一成抽樣所不超過的對政府現值（第1型）")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition DownsideShare = Definition.Rate(
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

    public static readonly Definition KeptShare = Definition.Rate(
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

    public static readonly Definition Realised = Definition.Money(
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

    public static readonly Definition Realisable = Definition.Money(
        "mechanism/realisable-as-stated",
        new("Realisable savings as stated", "按所列的可變現節省"),
        new(
            "present value of the realisable savings of what the mechanism funds, as stated and were all of them released",
            "該機制撥款項目的可變現節省，按所列數額並全部得以釋出時的現值"
        )
    );

    public static readonly Definition ReleasedShare = Definition.Rate(
        "mechanism/released-share",
        new("Share released", "釋出比率"),
        new(
            "mean present value of savings that are released ÷ present value of the realisable savings of what is funded, as stated",
            "實際釋出的節省現值的平均值 ÷ 撥款項目按所列的可變現節省現值"
        )
    );

    public static readonly Definition UnreleasedTime = Definition.Money(
        "mechanism/unreleased-time",
        new("Staff time not released", "未釋出的員工時間"),
        new(
            "mean present value of staff time that is freed and not released: realisable savings that departments do not release, and notional savings",
            "已騰出而未釋出的員工時間現值的平均值：部門沒有釋出的可變現節省及名義節省"
        )
    );

    public static readonly Definition CitizenHours = Definition.Count(
        "mechanism/citizen-hours",
        new("Citizens' hours saved", "市民節省的時數"),
        new("mean over the draws, not discounted and not priced", "各次抽樣的平均值，不作貼現，亦不折算為金錢")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition DeepestCash = Definition.Money(
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

    public static readonly Definition FundCash = Definition.Money(
        "mechanism/fund-cash",
        new("Net cash of the vote, envelopes or fund", "撥款、封套或基金的淨現金"),
        new("mean of the year, payments negative, not discounted", "該年的平均值，支出為負數，不作貼現")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition FundTotal = Definition.Money(
        "mechanism/fund-cash-to-date",
        new("Net cash to date", "累計淨現金"),
        new("sum of the net cash of the vote, envelopes or fund up to the year", "撥款、封套或基金至該年止的淨現金總和")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition Overdrawn = Definition.Rate(
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

    public static readonly Definition Advances = Definition.Money(
        "mechanism/advances",
        new("Advances", "墊款"),
        new("mean, not discounted; advances = repayments + written off + outstanding", "平均值，不作貼現；墊款＝還款＋撇帳＋未償還")
    );

    public static readonly Definition Repayments = Definition.Money(
        "mechanism/repayments",
        new("Repayments", "還款"),
        new("out of realised savings, mean, not discounted", "由已變現節省償還，平均值，不作貼現")
    );

    public static readonly Definition WrittenOff = Definition.Money(
        "mechanism/written-off",
        new("Written off", "撇帳"),
        new("not repaid within the term, mean, not discounted", "限期內未償還，平均值，不作貼現")
    );

    public static readonly Definition Outstanding = Definition.Money(
        "mechanism/outstanding",
        new("Outstanding", "未償還"),
        new("still owed at the end of the years looked at, mean", "所涵蓋年度終結時的餘額，平均值")
    );

    public static readonly Definition Lead = Definition.Rate(
        "mechanism/lead",
        new("Lead over the next", "領先次佳者"),
        new("(present value − that of the next) ÷ that of the next", "（現值 − 次佳者現值）÷ 次佳者現值")
    ) with
    {
        Version = 2,
    };

    public static readonly Definition Certainty = Definition.Rate(
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
        .. OperatorDefinitions.All,
        Lead,
        Certainty,
    ];
}
