using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Metrics.Targets;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>How a target stands, in words.</summary>
public static class TargetWords
{
    public static LocalText Of(TargetStatus status) =>
        status switch
        {
            TargetStatus.Met => new LocalText("met", "達標"),
            TargetStatus.MetLate => DueWords.Of(DueStatus.MetLate),
            TargetStatus.Late => new LocalText("missed", "逾期未達標"),
            TargetStatus.NotYet => new LocalText("not yet", "未達標"),
            TargetStatus.NoData => new LocalText("no data", "沒有數據"),
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    /// <summary>How many services the target counts, and how its list differs from today's.</summary>
    public static LocalText Lists(TargetProgress progress)
    {
        var count = progress.Target.Services.Count;
        if (count == 0)
        {
            return progress.Metric.IsFromLogs
                ? new LocalText("no list of its own: all services", "沒有指定服務：以所有服務計算")
                : new LocalText("no list of its own: those amenable on the day", "沒有指定服務：以當日適合電子化的服務計算");
        }

        return progress.ListsDiffer
            ? new LocalText(
                FormattableString.Invariant(
                    $"own list of {count}; today {progress.Dropped.Count} of them not amenable, {progress.Added.Count} others amenable"
                ),
                FormattableString.Invariant(
                    $"指定{count}項服務；其中{progress.Dropped.Count}項現時不列為適合，另有{progress.Added.Count}項現時列為適合"
                )
            )
            : new LocalText(
                FormattableString.Invariant($"own list of {count}, as today"),
                FormattableString.Invariant($"指定{count}項服務，與現時相同")
            );
    }
}
