using System.Globalization;
using BenefitAnalyzer.Benefits.Claims.Results;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Promises;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Delivery;

/// <summary>What remains to be done: what is promised and open, not measured, not explained or not documented.</summary>
public sealed class RemainingSection()
    : Section(
        "remaining",
        new("What remains to be done", "尚待完成的工作"),
        needs: new("something of the initiative that is open", "該項目尚未完成的事項")
    )
{
    private static readonly LocalText Delete = new("to be deleted", "須刪除");
    private static readonly LocalText Cut = new("to be cut", "須削減");
    private static readonly LocalText Measure = new("to be measured", "須量度");
    private static readonly LocalText MeasureLater = new("to be measured when the year is over", "年度完結後須量度");
    private static readonly LocalText Explain = new("to be explained", "須說明");
    private static readonly LocalText Prove = new("to be documented", "須提交證明文件");

    public override bool IsMissed => false;

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        List<IReadOnlyList<Cell>> rows =
        [
            .. Open(context, token),
            .. Promised(context),
            .. Unsettled(context, token),
            .. Undocumented(context),
        ];
        if (rows.Count == 0)
        {
            return null;
        }

        return new ReportSection(
            Id,
            Title,
            [
                new ReportTable(
                    "remaining",
                    new LocalText(
                        "What is open, not measured, not explained or not documented",
                        "未完成、未量度、未說明或未有文件證明的事項"
                    ),
                    [
                        ReportColumn.Text("what", "What", "事項"),
                        ReportColumn.Text("initiative", "Initiative", "項目"),
                        ReportColumn.Text("state", "How it stands", "情況"),
                        ReportColumn.Text("when", "Day or year", "日期或年度"),
                        ReportColumn.Text("place", "Where it is recorded", "紀錄出處"),
                    ],
                    rows
                ),
            ]
        )
        {
            Finding = new LocalText(
                FormattableString.Invariant($"{rows.Count} {(rows.Count == 1 ? "matter remains" : "matters remain")} to be done."),
                FormattableString.Invariant($"尚有{rows.Count}項工作有待完成。")
            ),
        };
    }

    private static IEnumerable<IReadOnlyList<Cell>> Open(ReportContext context, CancellationToken token) =>
        context
            .Due(token)
            .Items.Where(item => item.Status < DueStatus.MetLate && context.IsAbout(item.Initiative))
            .Select(item =>
                Row(context, item.What, item.Initiative, DueWords.Of(item.Status), DueTables.Day(item.Due), item.Source?.English ?? "")
            );

    /// <summary>Provisions not cut yet, and posts not deleted yet of which no day was promised; those with a day are due.</summary>
    private static IEnumerable<IReadOnlyList<Cell>> Promised(ReportContext context)
    {
        var tables = context.Study.Tables.Initiatives;
        return
        [
            .. tables
                .Posts.Where(post => post is { DeletedOn: null, DueOn: null } && context.IsAbout(post.Initiative))
                .Select(post => Row(context, Posts(context, post), post.Initiative, Delete, TextCell.Same(""), post.Place)),
            .. tables
                .Provisions.Where(cut => cut.CutOn is null && context.IsAbout(cut.Initiative))
                .Select(cut => Row(context, LocalText.Same(cut.Vote), cut.Initiative, Cut, TableCells.Year(cut.Year), cut.Place)),
        ];
    }

    private static LocalText Posts(ReportContext context, PostChange post)
    {
        var (posts, grade) = (post.Posts.ToString("0.##", CultureInfo.InvariantCulture), context.Name("grade", post.Grade));
        return new LocalText($"Posts: {posts} {grade.English}", $"職位：{grade.Chinese}{posts}個");
    }

    private static IEnumerable<IReadOnlyList<Cell>> Unsettled(ReportContext context, CancellationToken token)
    {
        if (StudyClaims.Review(context.Study, context.Loaded, _ => { }, token) is not { } review)
        {
            yield break;
        }

        foreach (var claim in review.Comparisons.Where(claim => claim.Measured is null && context.IsAbout(claim.Initiative)))
        {
            yield return Row(
                context,
                LocalText.Same(claim.Label),
                claim.Initiative,
                claim.IsToCome ? MeasureLater : Measure,
                TableCells.Year(claim.Year),
                claim.Place
            );
        }

        foreach (var outcome in review.Outcomes.Where(outcome => outcome.Actual is null && context.IsAbout(outcome.Initiative)))
        {
            yield return Row(
                context,
                LocalText.Same(outcome.Indicator),
                outcome.Initiative,
                Measure,
                DueTables.Day(outcome.AsOf),
                outcome.Place
            );
        }

        foreach (
            var year in review.Spending.Where(year =>
                year.Reasons.Count == 0 && review.Checks.NeedsReason(year) && context.IsAbout(year.Initiative)
            )
        )
        {
            yield return Row(context, Spending, year.Initiative, Explain, TableCells.Year(year.Year), year.Place);
        }

        foreach (
            var late in review.Milestones.Where(own =>
                own.Reason is null && review.Checks.NeedsReason(own) && context.IsAbout(own.Initiative)
            )
        )
        {
            yield return Row(context, LocalText.Same(late.Name), late.Initiative, Explain, DueTables.Day(late.Planned), late.Place);
        }
    }

    /// <summary>Posts and provisions that are said to be gone, without a dated document.</summary>
    private static IEnumerable<IReadOnlyList<Cell>> Undocumented(ReportContext context)
    {
        var tables = context.Study.Tables.Initiatives;
        var dated = tables.Evidence.Where(document => document.Date is not null).Select(document => document.Id).ToHashSet();
        foreach (
            var post in tables.Posts.Where(post => post.DeletedOn is not null && !Has(post.Evidence) && context.IsAbout(post.Initiative))
        )
        {
            yield return Row(context, Posts(context, post), post.Initiative, Prove, DueTables.Day(post.DeletedOn), post.Place);
        }

        foreach (var cut in tables.Provisions.Where(cut => cut.CutOn is not null && !Has(cut.Evidence) && context.IsAbout(cut.Initiative)))
        {
            yield return Row(context, LocalText.Same(cut.Vote), cut.Initiative, Prove, DueTables.Day(cut.CutOn), cut.Place);
        }

        bool Has(string? evidence) => evidence is not null && dated.Contains(evidence);
    }

    private static LocalText Spending { get; } = new("Variance of spending", "開支差異");

    private static IReadOnlyList<Cell> Row(
        ReportContext context,
        LocalText what,
        string? initiative,
        LocalText state,
        TextCell when,
        string place
    ) =>
        [
            new TextCell(what.English, what),
            initiative is null ? TextCell.Same("") : context.Label("initiative", initiative),
            new TextCell(state.English, state),
            when,
            TextCell.Same(place),
        ];
}
