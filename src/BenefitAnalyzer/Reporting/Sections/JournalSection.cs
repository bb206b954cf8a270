using System.Globalization;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Inputs.Changes;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Which inputs were changed, from what to what and why? What <c>journal.csv</c> of the study recorded, the latest first.</summary>
/// <remarks>Who changed them stays in the study: a report goes to readers who need no names of officers.</remarks>
public sealed class JournalSection()
    : Section(
        "journal",
        new("Changes of inputs", "輸入資料的更改"),
        needs: new(
            "inputs that were changed (benefit inputs --read records them in journal.csv)",
            "曾更改的輸入資料（benefit inputs --read會記錄於journal.csv）"
        )
    )
{
    public override bool IsMissed => false;

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var entries = Journal.Read(context.Study.Folder, context.Report).Where(entry => Concerns(context, entry)).ToList();
        if (entries.Count == 0)
        {
            return null;
        }

        var (all, printed) = (Count(entries.Count), Count(Math.Min(RowsShown.OfLongList, entries.Count)));
        var table = new ReportTable(
            "journal",
            new LocalText($"Changes of the study's inputs: {printed} of {all}", $"研究輸入資料的更改：{all}項中的{printed}項"),
            [
                ReportColumn.Text("date", "Date", "日期"),
                ReportColumn.Text("input", "Input", "輸入資料"),
                ReportColumn.Text("from", "From", "更改前"),
                ReportColumn.Text("to", "To", "更改後"),
                ReportColumn.Text("why", "Why", "原因"),
            ],
            [.. entries.AsEnumerable().Reverse().Select(Row)]
        )
        {
            Source = LocalText.Same(Journal.FileName),
            Shown = new RowsShown(),
        };
        return new ReportSection(Id, Title, [table]);
    }

    /// <summary>What names no initiative concerns the whole study, and so every report.</summary>
    private static bool Concerns(ReportContext context, JournalEntry entry)
    {
        var named = context.Study.Initiatives.Where(own => entry.Names(own.Id)).ToList();
        return named.Count == 0 || named.Exists(own => context.IsAbout(own.Id));
    }

    private static IReadOnlyList<Cell> Row(JournalEntry entry) =>
        [
            entry.Day is { } day
                ? new TextCell(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DateText.Day(day))
                : TextCell.Same(""),
            TextCell.Same(entry.Place),
            TextCell.Same(entry.Old),
            TextCell.Same(entry.New),
            entry.Reason == BidBaseline.Reason.English ? new TextCell(entry.Reason, BidBaseline.Reason) : TextCell.Same(entry.Reason),
        ];

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
