using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What changed in past periods since the data was first loaded: who compares with an earlier report looks here first.</summary>
internal static class ChangedPeriodsTable
{
    public static IEnumerable<Block> Of(ReportContext context, CancellationToken token)
    {
        var changes = ChangedPeriod.Of(context.Loaded.Database, token);
        if (changes.Count == 0)
        {
            yield return ChangedPeriod.Ingests(context.Loaded.Database, token) > 1
                ? new Paragraph(
                    new LocalText(
                        "No file that came, changed or went since the data was first loaded changed a past period.",
                        "自首次載入數據以來，檔案的增加、更改或移除均沒有改變以往期間的數字。"
                    )
                )
                : new Paragraph(
                    new LocalText(
                        "The data was loaded once, from scratch: there is no earlier state to compare past periods with.",
                        "數據只載入過一次，沒有先前的狀態可供比較以往期間的數字。"
                    )
                );
            yield break;
        }

        yield return new ReportTable(
            "changed-periods",
            new LocalText(
                "Past periods whose numbers changed after they were first loaded, the latest change first",
                "首次載入後數字有所改變的以往期間（最近的改變在先）"
            ),
            [
                Number("ingest", "Change", "改變次序"),
                Text("source", "Source", "來源"),
                Text("channel", "Channel", "渠道"),
                Text("period", "Period", "期間"),
                Number("started_before", "Started: before", "開始：之前"),
                Number("started_after", "After", "之後"),
                Number("completed_before", "Completed: before", "完成：之前"),
                Number("completed_after", "After", "之後"),
                Text("files", "Files that did it", "引致改變的檔案"),
            ],
            [.. changes.Select(change => Row(context, change))]
        )
        {
            Note = new LocalText(
                "A period is past when a later one had begun. Numbers too small to publish, and those from which such a change could be worked out, are hidden.",
                "如已有較後期間的數據，即屬以往期間。太小而不宜公布的數字，以及可從中推算出這類改變的數字均隱去。"
            ),
        };
    }

    private static IReadOnlyList<Cell> Row(ReportContext context, ChangedPeriod change)
    {
        var isPersonal = context.Study.Sources.Any(source => source.Name == change.Source && source.Personal);
        var smallest = isPersonal ? SmallCells.SmallestOf(context.Study) : 0;
        return
        [
            new CountCell(change.Ingest),
            TextCell.Same(change.Source),
            change.Channel is null ? TextCell.Same("") : context.Label("channel", change.Channel),
            Period(change.Period),
            .. Pair(change.Before.Started, change.After.Started, smallest),
            .. Pair(change.Before.Completed, change.After.Completed, smallest),
            TextCell.Same(change.Files),
        ];
    }

    private static TextCell Period(Period period) =>
        period.From.Day == 1 && period.Until == period.From.AddMonths(1)
            ? TableCells.Month(period.From)
            : new TextCell(period.ToString(), DateText.Period(period));

    /// <summary>Two numbers and, between the lines, their difference: none of the three may be a few persons.</summary>
    private static Cell[] Pair(long? before, long? after, int smallest)
    {
        var isSmallChange = IsSmall(Math.Abs((after ?? 0) - (before ?? 0)), smallest);
        return [Cell(before, IsSmall(before, smallest)), Cell(after, isSmallChange || IsSmall(after, smallest))];
    }

    private static bool IsSmall(long? count, int smallest) => count is { } found && found > 0 && found < smallest;

    private static Cell Cell(long? count, bool isHidden) =>
        count is not { } found ? TextCell.Same("")
        : isHidden ? new TextCell("", FigureWords.Hidden)
        : new CountCell(found);

    private static ReportColumn Text(string id, string english, string chinese) => new(id, new LocalText(english, chinese), false);

    private static ReportColumn Number(string id, string english, string chinese) => new(id, new LocalText(english, chinese), true);
}
