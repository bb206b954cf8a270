using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Tallies.Results;

/// <summary>What the figures of tallies mean.</summary>
public static class TallyDefinitions
{
    private const string Cochran = "W. Cochran, Sampling Techniques, 3rd ed. (1977)";

    public static readonly Definition OneByOne = new(
        "tally/drawn-one-by-one",
        1,
        new LocalText("Needed if drawn one by one", "逐一抽取所需數目"),
        MetricUnit.Count,
        new LocalText(
            "visits (for arrivals: hours) of a simple random sample: n₀ ÷ (1 + n₀/N) with n₀ = (z S ÷ d)², for a share z² P (1 − P) ÷ d² with its own correction; rounded up",
            "簡單隨機抽樣所需的到訪次數（到訪人數則為時段數目）：n₀ ÷ (1 + n₀/N)，n₀ = (z S ÷ d)²；比率則為z² P (1 − P) ÷ d²並作相應修正；向上取整"
        )
    )
    {
        Source = $"{Cochran}, 4.4 and 4.6",
    };

    public static readonly Definition Effect = new(
        "tally/design-effect",
        1,
        new LocalText("Effect of counting whole hours", "整段點算的設計效應"),
        MetricUnit.Ratio,
        new LocalText(
            "1 + (m − 1) ρ: m the mean number of visits in the hour of a visit, ρ how alike visits of one hour are, by analysis of variance from the logs, else as stated",
            "1 + (m − 1) ρ：m為每次到訪所屬時段的平均到訪次數，ρ為同一時段內到訪的相似程度，按日誌作方差分析，否則按所述"
        )
    )
    {
        Source = "L. Kish, Survey Sampling (1965), 5.4",
    };

    public static readonly Definition Clustered = new(
        "tally/visits-in-hours",
        1,
        new LocalText("Visits needed in whole hours", "整段點算所需到訪次數"),
        MetricUnit.Count,
        new LocalText(
            "needed if drawn one by one × effect of counting whole hours; rounded up",
            "逐一抽取所需數目 × 整段點算的設計效應；向上取整"
        )
    );

    public static readonly Definition Neyman = new(
        "tally/hours-neyman",
        1,
        new LocalText("Hours by Neyman's allocation", "奈曼分配所需時段"),
        MetricUnit.Count,
        new LocalText(
            "(Σ N S)² ÷ (V + Σ N S²) over strata, without a least number in each; rounded up",
            "各分層(Σ N S)² ÷ (V + Σ N S²)，不設每層下限；向上取整"
        )
    )
    {
        Source = $"{Cochran}, 5.9",
    };

    public static readonly Definition Proportional = new(
        "tally/hours-proportional",
        1,
        new LocalText("Hours by proportional allocation", "按比例分配所需時段"),
        MetricUnit.Count,
        new LocalText("N Σ N S² ÷ (V + Σ N S²) over strata; rounded up", "各分層N Σ N S² ÷ (V + Σ N S²)；向上取整")
    )
    {
        Source = $"{Cochran}, 5.9",
    };

    public static readonly Definition Drawn = new(
        "tally/hours-drawn",
        1,
        new LocalText("Hours drawn", "抽取時段"),
        MetricUnit.Count,
        new LocalText(
            "fewest whole hours, at least two a stratum, at which the variance meets the precision asked for",
            "達到所需精確度的最少整數時段，每層最少兩個"
        )
    )
    {
        Source = "T. Wright, Statistics & Probability Letters 87 (2014) 50–57",
    };

    public static readonly Definition Visits = new(
        "tally/visits-expected",
        1,
        new LocalText("Visits expected in them", "當中預期到訪次數"),
        MetricUnit.Count,
        new LocalText("hours drawn × mean visits in an hour, over strata; rounded", "各分層抽取時段 × 每時段平均到訪次數；四捨五入")
    );

    public static readonly Definition Precision = new(
        "tally/expected-precision",
        1,
        new LocalText("Precision to be expected", "預期精確度"),
        MetricUnit.Rate,
        new LocalText(
            "half width of the interval that the drawn hours should give ÷ the value expected",
            "抽取時段預期的區間半寬 ÷ 預期數值"
        )
    );

    public static readonly Definition Cost = new(
        "tally/cost",
        1,
        new LocalText("Cost of counting", "點算費用"),
        MetricUnit.Money,
        new LocalText("hours drawn × cost of an hour", "抽取時段 × 每小時費用")
    );

    public static readonly Definition Counted = new(
        "tally/counted",
        1,
        new LocalText("Hours counted", "已點算時段"),
        MetricUnit.Rate,
        new LocalText("sessions in which somebody counted ÷ sessions drawn", "已點算時段 ÷ 抽取時段")
    );

    public static readonly Definition Arrivals = Estimate(
        "tally/arrivals-per-hour",
        new LocalText("Arrivals an hour", "每小時到訪人數"),
        MetricUnit.Ratio,
        new LocalText("Σ N ȳ ÷ Σ N over strata of open office-hours", "各分層開放時段Σ N ȳ ÷ Σ N")
    );

    public static readonly Definition Total = Estimate(
        "tally/arrivals",
        new LocalText("Arrivals in all hours", "全部時段到訪人數"),
        MetricUnit.Count,
        new LocalText("Σ N ȳ over strata of open office-hours of the weeks of counting", "點算期間各分層開放時段Σ N ȳ")
    );

    public static readonly Definition Minutes = Estimate(
        "tally/minutes",
        new LocalText("Staff minutes a visit", "每次到訪的員工時間"),
        MetricUnit.Minutes,
        new LocalText(
            "weighted minutes ÷ weighted visits, each counted hour with weight N ÷ n of its stratum",
            "加權分鐘 ÷ 加權到訪次數，每個已點算時段的權數為所屬分層的N ÷ n"
        )
    );

    public static readonly Definition TakeUp = Estimate(
        "tally/take-up",
        new LocalText("Share served electronically", "以電子方式完成的比率"),
        MetricUnit.Rate,
        new LocalText(
            "weighted visits served electronically ÷ weighted visits, each counted hour with weight N ÷ n of its stratum",
            "以電子方式完成的加權到訪次數 ÷ 加權到訪次數，每個已點算時段的權數為所屬分層的N ÷ n"
        )
    );

    public static readonly Definition AgainstAssumed = new(
        "tally/counted-against-assumed",
        1,
        new LocalText("Counted against assumed", "點算相對假設"),
        MetricUnit.Ratio,
        new LocalText(
            "what was counted ÷ what the study reckons with: the logs of their last year, else standard minutes; the factor of the lever",
            "點算結果 ÷ 研究所用數值（日誌最後一年，否則為標準分鐘）；即有關項目的倍數"
        )
    );

    public static IReadOnlyList<Definition> All { get; } =
    [
        OneByOne,
        Effect,
        Clustered,
        Neyman,
        Proportional,
        Drawn,
        Visits,
        Precision,
        Cost,
        Counted,
        Arrivals,
        Total,
        Minutes,
        TakeUp,
        AgainstAssumed,
    ];

    public static Definition Of(TallyMeasure measure) =>
        measure == TallyMeasure.Arrivals ? Arrivals
        : measure == TallyMeasure.Minutes ? Minutes
        : TakeUp;

    private static Definition Estimate(string id, LocalText name, MetricUnit unit, LocalText formula) =>
        new(
            id,
            1,
            name,
            unit,
            new LocalText(
                $"{formula.English}; interval of 95% by Student's distribution, of whole hours within strata",
                $"{formula.Chinese}；95%區間按學生氏分布，以分層內整段計算"
            )
        )
        {
            Source = $"{Cochran}, 5.3, 5.4 and 6.11",
        };
}
