using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Uncertainty.Results;

/// <summary>What the figures of draws mean.</summary>
public static class UncertaintyDefinitions
{
    private const string Saltelli =
        "A. Saltelli et al., Computer Physics Communications 181 (2010) 259–270; total by M. Jansen, Computer Physics Communications 117 (1999) 35–43";

    public static readonly Definition Deterministic = Money(
        "uncertainty/npv-at-means",
        new("With all at their means", "各項取平均值"),
        new("net present value with every lever at its mean", "各項假設取平均值時的淨現值")
    );

    public static readonly Definition Mean = Money(
        "uncertainty/npv-mean",
        new("Mean of the draws", "抽樣平均值"),
        new(
            "mean net present value over the draws; interval: its Monte Carlo error, 95%",
            "各次抽樣淨現值的平均值；區間為其蒙地卡羅誤差（95%）"
        )
    );

    public static readonly Definition Error = Money(
        "uncertainty/npv-error",
        new("Monte Carlo error, ±", "蒙地卡羅誤差（±）"),
        new(
            "half of the 95% interval of the mean, from the spread of sixteen independent scramblings",
            "平均值95%區間的一半，按十六次獨立擾動的差異計算"
        )
    );

    public static readonly Definition Percentile = Money(
        "uncertainty/npv-percentile",
        new("Percentile", "百分位"),
        new("net present value that this share of the draws does not exceed", "該比率的抽樣所不超過的淨現值")
    );

    public static readonly Definition Gain = new(
        "uncertainty/probability-of-gain",
        2,
        new("Probability of a gain", "有淨效益的機會"),
        MetricUnit.Rate,
        new("share of draws with a net present value of 0 or more", "淨現值不小於零的抽樣比率")
    );

    public static readonly Definition Loss = new(
        "uncertainty/probability-of-loss",
        2,
        new("Probability of a loss", "淨現值為負的機會"),
        MetricUnit.Rate,
        new("share of draws with a net present value below 0", "淨現值小於零的抽樣比率")
    );

    public static readonly Definition CumulativeAtMeans = Money(
        "uncertainty/cumulative-at-means",
        new("With all at their means", "各項取平均值"),
        new(
            "cumulative net benefit until the end of the year with every lever at its mean, each year at its present value",
            "各項假設取平均值時截至該年度的累計淨效益，各年度按現值計算"
        )
    );

    public static readonly Definition CumulativePercentile = Money(
        "uncertainty/cumulative-percentile",
        new("Percentile", "百分位"),
        new(
            "cumulative net benefit until the end of the year, each year at its present value, that this share of the draws does not exceed",
            "該比率的抽樣所不超過的截至該年度的累計淨效益，各年度按現值計算"
        )
    );

    public static readonly Definition BreakEven = new(
        "uncertainty/probability-of-break-even",
        2,
        new("Probability of having broken even", "已達收支平衡的機會"),
        MetricUnit.Rate,
        new(
            "share of draws in which the cumulative net benefit of the view stays non-negative from that year or an earlier one on",
            "該計算範圍的累計淨效益由該年或之前起不再為負的抽樣比率"
        )
    );

    public static readonly Definition AtLow = Money(
        "uncertainty/npv-at-low",
        new("At its low value", "取低值"),
        new(
            "net present value with the lever at its 10th percentile and all others at their means",
            "該項取第10百分位而其餘取平均值時的淨現值"
        )
    );

    public static readonly Definition AtHigh = Money(
        "uncertainty/npv-at-high",
        new("At its high value", "取高值"),
        new(
            "net present value with the lever at its 90th percentile and all others at their means",
            "該項取第90百分位而其餘取平均值時的淨現值"
        )
    );

    public static readonly Definition First = Share(
        "uncertainty/sobol-first",
        new("First-order share", "一階比率"),
        new("share of the variance of the net present value that goes away when the lever is known", "得知該項後可消除的淨現值方差比率")
    );

    public static readonly Definition Total = Share(
        "uncertainty/sobol-total",
        new("Total share", "總比率"),
        new("share of the variance that remains when all other levers are known", "得知其餘各項後仍存在的方差比率")
    );

    public static readonly Definition PerfectInformation = Money(
        "uncertainty/evpi",
        new("Worth of knowing everything", "全部得知的價值"),
        new(
            "mean loss of the option that is best without knowing (EVPI), of doing the initiative or not",
            "推行或不推行的決定，於未知情況下最佳選擇的平均損失（EVPI）"
        )
    ) with
    {
        Source = "H. Raiffa, R. Schlaifer, Applied Statistical Decision Theory (1961), 4.5",
    };

    public static readonly Definition PartialInformation = Money(
        "uncertainty/evppi",
        new("Worth of knowing it", "得知該項的價值"),
        new(
            "what knowing the lever before the decision would be worth at most (EVPPI), by regression on smooth curves",
            "在決定前得知該項的最大價值（EVPPI），以平滑曲線迴歸估計"
        )
    ) with
    {
        Source = "M. Strong, J. Oakley, A. Brennan, Medical Decision Making 34 (2014) 311–326",
    };

    public static readonly Definition PerfectError = Money(
        "uncertainty/evpi-error",
        new("Standard error of knowing everything", "全部得知的價值的標準誤差"),
        new("standard error of the EVPI, from the spread of sixteen independent scramblings", "EVPI的標準誤差，按十六次獨立擾動的差異計算")
    );

    public static readonly Definition PartialError = Money(
        "uncertainty/evppi-error",
        new("Standard error of knowing it", "得知該項的價值的標準誤差"),
        new("standard error of the EVPPI, of draws and fitted curves together", "EVPPI的標準誤差，包括抽樣及擬合曲線的誤差")
    );

    public static readonly Definition CostOfMeasuring = Money(
        "uncertainty/cost-of-measuring",
        new("Cost of measuring", "量度費用"),
        new("as the study states it", "按研究所列")
    );

    public static readonly Definition NetWorth = Money(
        "uncertainty/evppi-less-cost",
        new("Worth less cost", "價值減費用"),
        new("EVPPI − cost of measuring", "EVPPI減量度費用")
    );

    public static IReadOnlyList<Definition> All { get; } =
    [
        Deterministic,
        Mean,
        Error,
        Percentile,
        Gain,
        Loss,
        CumulativeAtMeans,
        CumulativePercentile,
        BreakEven,
        AtLow,
        AtHigh,
        First,
        Total,
        PerfectInformation,
        PerfectError,
        PartialInformation,
        PartialError,
        CostOfMeasuring,
        NetWorth,
    ];

    private static Definition Money(string id, LocalText name, LocalText formula) => new(id, 2, name, MetricUnit.Money, formula);

    private static Definition Share(string id, LocalText name, LocalText formula) =>
        new(id, 2, name, MetricUnit.Rate, formula) { Source = Saltelli };
}
