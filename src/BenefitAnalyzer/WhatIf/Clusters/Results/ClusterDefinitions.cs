using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Clusters.Results;

/// <summary>What the figures of clusters mean.</summary>
public static class ClusterDefinitions
{
    public static readonly Definition Silhouette = new(
        "clusters/silhouette",
        1,
        new LocalText("Silhouette", "輪廓系數"),
        MetricUnit.Ratio,
        new LocalText(
            "mean over services of (distance to the nearest other group − distance within its own) ÷ the larger of the two, by co-use beyond chance; K-means of Microsoft.ML, the start of least spread out of ten seeds",
            "各服務的（與最近的其他組的距離 − 組內距離）÷ 兩者較大者的平均值，按超出偶然的共用程度計算；採用Microsoft.ML的K-means，取十個種子中離散程度最低者"
        )
    )
    {
        Source = "Rousseeuw 1987; Kaufman and Rousseeuw 1990",
    };

    public static readonly Definition Stability = new(
        "clusters/stability",
        1,
        new LocalText("Stability over seeds", "不同種子之間的穩定程度"),
        MetricUnit.Ratio,
        new LocalText(
            "mean adjusted Rand index over all pairs of ten seeds: 1 when every seed finds the same groups, 0 by chance",
            "十個種子兩兩之間的調整蘭德指數的平均值：全部相同為1，純屬偶然為0"
        )
    )
    {
        Source = "Hubert and Arabie 1985; Steinley 2004",
    };

    public static readonly Definition Within = new(
        "clusters/within",
        1,
        new LocalText("Co-use within one operator", "由同一營辦商服務的共用比率"),
        MetricUnit.Rate,
        new LocalText(
            "customers of pairs of services with the same operator ÷ customers of all pairs of services",
            "同一營辦商的服務組合的顧客 ÷ 所有服務組合的顧客"
        )
    );

    public static readonly Definition Operators = new(
        "clusters/operators",
        1,
        new LocalText("Operators", "營辦商數目"),
        MetricUnit.Count,
        new LocalText(
            "operators, those of services without a cluster counted as one",
            "營辦商數目；不屬任何服務組的服務當作由一個營辦商負責"
        )
    );

    public static readonly Definition LargestShare = new(
        "clusters/largest-share",
        1,
        new LocalText("Volume of the largest operator", "最大營辦商的交易比率"),
        MetricUnit.Rate,
        new LocalText("its completed electronic transactions ÷ all", "其已完成電子交易 ÷ 全部")
    );

    public static readonly Definition SmallestShare = new(
        "clusters/smallest-share",
        1,
        new LocalText("Volume of the smallest operator", "最小營辦商的交易比率"),
        MetricUnit.Rate,
        new LocalText("its completed electronic transactions ÷ all", "其已完成電子交易 ÷ 全部")
    );

    public static readonly Definition YearlyFees = new(
        "clusters/yearly-fees",
        1,
        new LocalText("Fees a year on today's terms", "按現有條款的每年費用"),
        MetricUnit.Money,
        new LocalText(
            "Σ over operators of fixed fee and fees by tier (table operator_fees, the terms of the last day) for their electronic completions of an average year: every contract pays the fixed fee and climbs the tiers anew",
            "各營辦商的固定費用及按級別收費（operator_fees表最後一日的條款）之和，按平均每年完成的電子交易計算：每份合約各付固定費用，級別重新計起"
        )
    );

    public static readonly Definition Agreement = new(
        "clusters/agreement",
        1,
        new LocalText("Agreement of given and proposed clusters", "既定與建議服務組的吻合程度"),
        MetricUnit.Ratio,
        new LocalText(
            "adjusted Rand index over the services that have both: 1 when equal, 0 by chance",
            "同時有兩種服務組的服務的調整蘭德指數：相同為1，純屬偶然為0"
        )
    )
    {
        Source = "Hubert and Arabie 1985",
    };

    public static IReadOnlyList<Definition> All { get; } =
    [Silhouette, Stability, Within, Operators, LargestShare, SmallestShare, YearlyFees, Agreement];
}
