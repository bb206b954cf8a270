using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Metrics.Promises;

/// <summary>What is told of things that fall due.</summary>
public static class DueDefinitions
{
    public static readonly Definition DaysPast = new(
        "due/days-past",
        1,
        new("Days past due", "逾期日數"),
        MetricUnit.Count,
        new(
            "the day on which it was done, else the day asked, less the day on which it was due; negative: days left. What its figure shows to be met, and what was withdrawn, has none",
            "完成日期（尚未完成則為查詢日期）減期限；負數為尚餘日數。數字顯示達標或已撤回者不計"
        )
    );
}
