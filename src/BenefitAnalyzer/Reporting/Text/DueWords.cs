using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Studies.Promises;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>How concerns, commitments and what else falls due stand, in words.</summary>
public static class DueWords
{
    public static LocalText Of(DueStatus status) =>
        status switch
        {
            DueStatus.Late => new("late", "逾期"),
            DueStatus.Contradicted => new("said to be done (its figure says otherwise)", "聲稱已完成（與數字不符）"),
            DueStatus.Soon => new("due soon", "即將到期"),
            DueStatus.NoData => new("no data", "沒有數據"),
            DueStatus.NotYet => new("not yet", "未到期"),
            DueStatus.MetLate => new("met after its day", "逾期後達標"),
            DueStatus.Met => new("met", "達標"),
            DueStatus.Withdrawn => new("withdrawn", "已撤回"),
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    public static LocalText Of(DueKind kind) =>
        kind switch
        {
            DueKind.Commitment => new("commitment", "承諾"),
            DueKind.Return => new("return", "須提交的報告"),
            DueKind.Target => new("target", "目標"),
            DueKind.Milestone => new("milestone", "里程碑"),
            DueKind.Post => new("post to be deleted", "須刪除的職位"),
            DueKind.Review => new("review", "檢討"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static LocalText Of(ConcernStatus status) =>
        status switch
        {
            ConcernStatus.Open => new("open", "未回覆"),
            ConcernStatus.Replied => new("replied", "已回覆"),
            ConcernStatus.Settled => new("settled", "已解決"),
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    /// <summary>What a figure is to reach or not to exceed; empty where nothing was promised of one.</summary>
    public static LocalText Promised(DueItem item, string currency)
    {
        if (item.Measured?.Figure.Unit is not { } unit)
        {
            return LocalText.Same("");
        }

        var (english, chinese) = (new NumberText(Language.English, currency), new NumberText(Language.TraditionalChinese, currency));
        return (item.AtLeast, item.AtMost) switch
        {
            ({ } least, { } most) => new(
                $"{english.Of(least, unit)} to {english.Of(most, unit)}",
                $"{chinese.Of(least, unit)}至{chinese.Of(most, unit)}"
            ),
            ({ } least, null) => new($"at least {english.Of(least, unit)}", $"至少{chinese.Of(least, unit)}"),
            (null, { } most) => new($"at most {english.Of(most, unit)}", $"最多{chinese.Of(most, unit)}"),
            _ => LocalText.Same(""),
        };
    }
}
