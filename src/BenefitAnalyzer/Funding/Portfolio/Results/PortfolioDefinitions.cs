using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Funding.Portfolio.Results;

/// <summary>What the figures of a portfolio mean. All present values are of the years looked at.</summary>
public static class PortfolioDefinitions
{
    public static readonly Definition Value = Definition.Money(
        "portfolio/value",
        new("Value in the objective", "目標值"),
        new(
            "of the choice: expected net present value over the draws, realisable savings, or the mean or percentile of its worst draws, as the study's objective says",
            "所選組合按研究所定目標計算的數值：各次抽樣的預期淨現值、可變現節省，或最差抽樣的平均值或百分位"
        )
    );

    public static readonly Definition Bound = Definition.Money(
        "portfolio/bound",
        new("No choice exceeds", "任何組合均不超過"),
        new("bound that the solver (CP-SAT) proved for all choices within the limits", "求解器（CP-SAT）就所有符合限制的組合證明的上界")
    );

    public static readonly Definition Gap = new(
        "portfolio/gap",
        1,
        new("Gap", "差距"),
        MetricUnit.Rate,
        new("(bound − value) ÷ |value|; 0 where the choice is proved to be the best", "（上界 − 目標值）÷ |目標值|；已證明最佳者為零")
    );

    public static readonly Definition NetPresentValue = Definition.Money(
        "portfolio/npv",
        new("Net present value as stated", "按所列數額的淨現值"),
        new(
            "present value of savings and cost avoidance less investment and running costs, as stated",
            "所列節省及免卻的開支的現值，減投資及經常開支"
        )
    );

    public static readonly Definition Lessened = Definition.Money(
        "portfolio/npv-lessened",
        new("Net present value, benefits lessened as in the bids", "按申請調低效益的淨現值"),
        new(
            "present value of stated savings and cost avoidance × the share that the bid's own appraisal counts (appraisal/benefits-realised), less investment and running costs as stated",
            "所列節省及免卻的開支的現值 × 該申請評估所計的效益比率（appraisal/benefits-realised），減所列投資及經常開支"
        )
    );

    public static readonly Definition RealisableSavings = Definition.Money(
        "portfolio/realisable-savings",
        new("Realisable savings", "可變現節省"),
        new("present value, were everything released", "全部得以釋出時的現值")
    );

    public static readonly Definition NotionalSavings = Definition.Money(
        "portfolio/notional-savings",
        new("Notional savings", "名義節省"),
        new("present value of staff time that is freed without deleting a post", "已騰出而不刪除職位的員工時間的現值")
    );

    public static readonly Definition NetGovernmentCost = Definition.Money(
        "portfolio/net-government-cost",
        new("Net government cost", "政府淨成本"),
        new("present costs less realisable savings and cost avoidance; below 0 is a gain", "成本現值減可變現節省及免卻的開支；低於零為收益")
    );

    public static readonly Definition CitizenHours = new(
        "portfolio/citizen-hours",
        1,
        new("Citizens' hours saved", "市民節省的時數"),
        MetricUnit.Count,
        new("over the years looked at, not discounted and not priced", "於所涵蓋年度內的總和，不作貼現，亦不折算為金錢")
    );

    public static readonly Definition Investment = Definition.Money(
        "portfolio/investment",
        new("Investment", "投資"),
        new("sum over all years, not discounted", "各年總和，不作貼現")
    );

    public static readonly Definition ChosenShare = new(
        "portfolio/chosen-share",
        1,
        new("Chosen in", "獲選比率"),
        MetricUnit.Rate,
        new(
            "share of draws in which the best choice, were the draw known beforehand, holds it",
            "若預知該次抽樣，最佳組合包括該項目的抽樣比率"
        )
    );

    public static readonly Definition ValueAlone = Definition.Money(
        "portfolio/value-alone",
        new("Value by itself", "單獨價值"),
        new("of its nearest option, in the measure of the objective", "最接近可行的方案，按目標計算")
    );

    public static readonly Definition LossIfDone = Definition.Money(
        "portfolio/loss-if-done",
        new("Loss if done in any case", "若必須推行的損失"),
        new("value of the choice less that of the best choice that holds it", "所選組合的目標值，減包括該項目的最佳組合的目標值")
    );

    public static readonly Definition Use = Definition.Money(
        "portfolio/ceiling-use",
        new("Used", "已用"),
        new("what the choice takes of the ceiling in the year, not discounted", "所選組合於該年佔用上限的款額，不作貼現")
    );

    public static readonly Definition Amount = Definition.Money(
        "portfolio/ceiling-amount",
        new("Ceiling", "上限"),
        new("as the study states it", "按研究所列")
    );

    public static readonly Definition Price = Definition.Money(
        "portfolio/ceiling-price",
        new("Gained with 10% more", "增加一成所得"),
        new(
            "gain of the objective when the ceiling of that year alone has 10% more and the choice is made anew",
            "單獨增加該年上限一成並重新選擇後，目標值的增加"
        )
    );

    public static readonly Definition ProjectCeiling = Definition.Money(
        "portfolio/project-ceiling",
        new("Ceiling on one project", "單一項目上限"),
        new("as the study states it; its largest where it changes over the years", "按研究所列；各年不同時取最大者")
    );

    public static readonly Definition LargestProject = Definition.Money(
        "portfolio/largest-project",
        new("Largest project chosen", "獲選的最大項目"),
        new(
            "investment over all years, not discounted, of the largest project chosen of the vote",
            "該總目獲選項目中最大者的各年投資總和，不作貼現"
        )
    );

    public static readonly Definition ShareBound = new(
        "portfolio/share-bound",
        1,
        new("Bound of the share", "比率界限"),
        MetricUnit.Rate,
        new("as the study states it", "按研究所列")
    );

    public static readonly Definition ShareUsed = new(
        "portfolio/share-used",
        1,
        new("Share of the department", "部門所佔比率"),
        MetricUnit.Rate,
        new(
            "investment chosen of the department ÷ of all, over all years, not discounted",
            "獲選項目中該部門的投資 ÷ 全部投資，各年總和，不作貼現"
        )
    );

    public static readonly Definition RulePrice = Definition.Money(
        "portfolio/rule-price",
        new("Gained with a tenth more room", "放寬一成所得"),
        new(
            "gain of the objective when that ceiling or largest share alone is 10% higher, or that least share 10% lower, and the choice is made anew",
            "單獨將該上限或最高比率提高一成，或將該最低比率降低一成，並重新選擇後，目標值的增加"
        )
    );

    public static readonly Definition BudgetValue = Definition.Money(
        "portfolio/budget-value",
        new("Value of the best choice", "最佳組合的目標值"),
        new("value in the objective where all years of the ceiling are multiplied by the share", "該上限各年按比率調整後的目標值")
    );

    public static readonly Definition BudgetCost = Definition.Money(
        "portfolio/budget-investment",
        new("Investment of the best choice", "最佳組合的投資"),
        new("sum over all years, not discounted", "各年總和，不作貼現")
    );

    public static readonly Definition PointCost = Definition.Money(
        "portfolio/frontier-cost",
        new("Net government cost", "政府淨成本"),
        new(
            "of a choice that no other beats in both net government cost and citizens' hours",
            "政府淨成本及市民時數均無其他組合可同時勝過的組合"
        )
    ) with
    {
        Version = 2,
        Source =
            "ε-constraint method: Y. Haimes, L. Lasdon, D. Wismer, IEEE Transactions on Systems, Man, and Cybernetics 1 (1971) 296–297",
    };

    public static readonly Definition PointHours = new(
        "portfolio/frontier-hours",
        2,
        new("Citizens' hours saved", "市民節省的時數"),
        MetricUnit.Count,
        new("of the same choice", "同一組合")
    );

    public static IReadOnlyList<Definition> All { get; } =
    [
        Value,
        Bound,
        Gap,
        NetPresentValue,
        Lessened,
        RealisableSavings,
        NotionalSavings,
        NetGovernmentCost,
        CitizenHours,
        Investment,
        ChosenShare,
        ValueAlone,
        LossIfDone,
        Use,
        Amount,
        Price,
        ProjectCeiling,
        LargestProject,
        ShareBound,
        ShareUsed,
        RulePrice,
        BudgetValue,
        BudgetCost,
        PointCost,
        PointHours,
    ];
}
