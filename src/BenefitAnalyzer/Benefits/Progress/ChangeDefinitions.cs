using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Progress;

/// <summary>Changes from one period to the next, held against what chance makes of months.</summary>
public static class ChangeDefinitions
{
    public static readonly Definition Points = Of("change/monthly-points", "share", "比率", MetricUnit.PercentagePoints);
    public static readonly Definition Count = Of("change/monthly-count", "count", "宗數", MetricUnit.Count);
    public static readonly Definition Seconds = Of("change/monthly-time", "time", "時間", MetricUnit.Seconds);
    public static readonly Definition Score = Of("change/monthly-score", "mark", "評分", MetricUnit.Score);

    public static IReadOnlyList<Definition> All { get; } = [Points, Count, Seconds, Score];

    /// <summary>The definition for a metric of a unit; null where such changes are not told.</summary>
    public static Definition? For(MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Rate or MetricUnit.PercentagePoints => Points,
            MetricUnit.Count => Count,
            MetricUnit.Seconds => Seconds,
            MetricUnit.Score => Score,
            _ => null,
        };

    private static Definition Of(string id, string english, string chinese, MetricUnit unit) =>
        new(
            id,
            1,
            new LocalText($"Mean change of a {english} by month", $"每月{chinese}的平均變動"),
            unit,
            new LocalText(
                "mean over matched months of (the month of the later period − that of the earlier), with Student's t interval of 95%; months are taken as independent",
                "按月配對，後一期減前一期的平均值，附學生t分布的95%區間；各月視為互相獨立"
            )
        )
        {
            Source = "Student 1908",
        };
}
