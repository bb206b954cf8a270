using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Promises;

/// <summary>What was undertaken and how it stands, for reports and the command line.</summary>
/// <param name="commitments">Those of the study's table, in its order.</param>
/// <param name="initiative">Name of an initiative by its id.</param>
public sealed class DueTables(DueList due, IReadOnlyList<DueItem> commitments, string currency, Func<string, TextCell> initiative)
{
    public static readonly IReadOnlyList<string> Ids = ["open", "commitments"];

    private LocalText AsOf => DateText.Day(due.AsOf);

    /// <summary>In the order of <see cref="Ids"/>.</summary>
    public IReadOnlyList<ReportTable> All => [Open("due-open", item => item.Status < DueStatus.MetLate), Commitments()];

    /// <summary>What is not done, the most pressing first.</summary>
    public ReportTable Open(string id, Func<DueItem, bool> isWanted) =>
        new(
            id,
            new LocalText($"What is late or falls due, as of {AsOf.English}", $"逾期及即將到期的事項（截至{AsOf.Chinese}）"),
            [
                ReportColumn.Text("status", "Status", "情況"),
                ReportColumn.Text("kind", "Kind", "類別"),
                ReportColumn.Text("what", "What", "事項"),
                ReportColumn.Text("initiative", "Initiative", "項目"),
                ReportColumn.Text("due", "Due", "期限"),
                ReportColumn.Number("days_past", DueDefinitions.DaysPast.Name),
                ReportColumn.Text("why", "Why", "原因"),
            ],
            [
                .. due
                    .Items.Where(isWanted)
                    .Select(item =>
                        (IReadOnlyList<Cell>)
                            [
                                Text(DueWords.Of(item.Status)),
                                Text(DueWords.Of(item.Kind)),
                                new TextCell(item.Id, item.What),
                                item.Initiative is { } own ? initiative(own) : TextCell.Same(""),
                                Day(item.Due),
                                Days(item),
                                item.Why is { } why ? Text(why) : TextCell.Same(""),
                            ]
                    ),
            ]
        )
        {
            Source = new LocalText(
                "the study's tables of commitments, milestones and posts, its targets and its initiatives",
                "研究的承諾、里程碑及職位各表，以及目標及項目"
            ),
            Note = new LocalText(
                $"Due soon: within {due.WithinDays} days. The day itself is still in time. Days past due that are negative are days left.",
                $"即將到期：{due.WithinDays}日內。期限當日仍屬準時。逾期日數為負，即尚餘日數。"
            ),
        };

    /// <summary>Each commitment with its figure.</summary>
    public ReportTable Commitments() =>
        new(
            "due-commitments",
            new LocalText($"Commitments and how they stand, as of {AsOf.English}", $"承諾及履行情況（截至{AsOf.Chinese}）"),
            [
                ReportColumn.Text("commitment", "Commitment", "承諾"),
                ReportColumn.Text("made", "Made", "作出承諾"),
                ReportColumn.Text("due", "Due", "期限"),
                ReportColumn.Text("promised", "Promised", "所承諾"),
                ReportColumn.Number("figure", "Figure now", "現時數字"),
                ReportColumn.Text("status", "Status", "情況"),
                ReportColumn.Number("days_past", DueDefinitions.DaysPast.Name),
            ],
            [
                .. commitments.Select(item =>
                    (IReadOnlyList<Cell>)
                        [
                            new TextCell(item.Id, item.What),
                            Said(item.By, item.MadeOn, item.Source),
                            Day(item.Due),
                            new TextCell(Ends(item), DueWords.Promised(item, currency)),
                            item.Measured is { } measured ? new FigureCell(measured.Figure) : TextCell.Same(""),
                            Text(DueWords.Of(item.Status)),
                            Days(item),
                        ]
                ),
            ]
        )
        {
            Source = new LocalText(
                "the study's table of commitments; each figure by its own definition",
                "研究的承諾表；各數字按其本身定義計算"
            ),
        };

    /// <summary>What the figure is to reach, for machines: <c>0.4..</c>, <c>..200</c>.</summary>
    private static string Ends(DueItem item) =>
        (item.AtLeast ?? item.AtMost) is null ? "" : FormattableString.Invariant($"{item.AtLeast}..{item.AtMost}");

    /// <summary>By whom, when and where, in one cell; its code is the day.</summary>
    internal static TextCell Said(LocalText? by, DateOnly? on, LocalText? source)
    {
        List<LocalText> parts = [.. new[] { by, on is { } day ? DateText.Day(day) : null, source }.OfType<LocalText>()];
        return new TextCell(Day(on).Code, LocalText.Joined(parts, ", ", "，"));
    }

    private static Cell Days(DueItem item) => item.DaysPast.Value is null ? TextCell.Same("") : new FigureCell(item.DaysPast);

    internal static TextCell Day(DateOnly? day) => day is { } own ? TableCells.Day(own) : TextCell.Same("");

    private static TextCell Text(LocalText text) => new(text.English, text);
}
