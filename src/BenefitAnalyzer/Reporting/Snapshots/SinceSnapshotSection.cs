using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Snapshots;

/// <summary>The section of a report that says which of its figures are not what a snapshot says, and why.</summary>
/// <remarks>No template lists it: it belongs to whichever report is held beside a snapshot.</remarks>
public static class SinceSnapshotSection
{
    internal const string Id = "since-snapshot";

    private static readonly Dictionary<ChangeCause, LocalText> Causes = new()
    {
        [ChangeCause.Data] = new("other data", "數據不同"),
        [ChangeCause.Definition] = new("break: other definition, not comparable", "數列中斷：定義已改，不能比較"),
        [ChangeCause.Inputs] = new(
            "same data and definition: tables or settings of the study changed",
            "數據及定義相同：研究的表格或設定已改"
        ),
        [ChangeCause.Program] = new("same data, inputs and definition: the program changed", "數據、輸入資料及定義相同：程式已改"),
        [ChangeCause.Gone] = new("no longer printed", "不再刊載"),
        [ChangeCause.New] = new("not printed before", "以往未有刊載"),
    };

    /// <summary>A report with a last section on what changed since a snapshot.</summary>
    public static Report Added(Report report, Snapshot snapshot) => report with { Sections = [.. report.Sections, Of(report, snapshot)] };

    /// <summary>What changed between a snapshot and a report.</summary>
    public static SnapshotComparison Between(Snapshot snapshot, Report report) =>
        SnapshotComparison.Of(
            snapshot.Figures,
            FrozenFigure.Of(report),
            snapshot.Manifest.Data != report.Data ? ChangeCause.Data
                : snapshot.Manifest.Inputs != report.Inputs ? ChangeCause.Inputs
                : ChangeCause.Program
        );

    /// <summary>How many figures changed, by cause, in one line.</summary>
    public static LocalText Summary(IReadOnlyList<FigureChange> changes)
    {
        var counted = changes
            .GroupBy(change => change.Cause)
            .OrderBy(cause => cause.Key)
            .Select(cause => (Number: Count(cause.Count()), Cause: Causes[cause.Key]))
            .ToList();
        return counted.Count == 0
            ? new LocalText("None of the figures compared changed.", "所比較的數字均沒有變動。")
            : new LocalText(
                $"Figures that are not what they were: {string.Join("; ", counted.Select(cause => $"{cause.Number} ({cause.Cause.English})"))}.",
                $"與前不同的數字：{string.Join("；", counted.Select(cause => $"{cause.Number}項（{cause.Cause.Chinese}）"))}。"
            );
    }

    private static ReportSection Of(Report report, Snapshot snapshot)
    {
        var (changes, notCompared) = Between(snapshot, report);
        var before = snapshot.Manifest.AsOf is { } day ? DateText.Day(day) : LocalText.Same(snapshot.Name);
        var summary = Summary(changes);
        List<Block> blocks = [new Paragraph(summary)];
        if (changes.Any(change => change.Cause == ChangeCause.Definition))
        {
            blocks.Add(
                new Callout(
                    new LocalText(
                        "Some definitions have changed since. Their figures before and now do not measure the same thing and must not be compared.",
                        "部分定義其後已改。有關數字前後量度的並非同一事物，不能比較。"
                    )
                )
            );
        }

        if (notCompared.Count > 0)
        {
            blocks.Add(
                new Paragraph(
                    new LocalText(
                        $"Small counts are hidden in some tables, now or before. Earlier and later figures of such a table together could tell them, so none of its figures is compared here, whether it changed or not: {string.Join("; ", notCompared)}.",
                        $"部分表格現在或以往隱藏了小數目。這些表格的前後數字合起來可能透露有關數目，因此不論有否變動，當中數字一概不在此比較：{string.Join("；", notCompared)}。"
                    )
                )
            );
        }

        if (changes.Count > 0)
        {
            blocks.Add(Table(report, snapshot, changes));
        }

        return new ReportSection(
            Id,
            new LocalText($"Changes since the report of {before.English}", $"自{before.Chinese}報告以來的變動"),
            blocks
        )
        {
            Finding = summary,
        };
    }

    private static ReportTable Table(Report report, Snapshot snapshot, IReadOnlyList<FigureChange> changes)
    {
        var figures = report
            .Tables.SelectMany(table =>
                table.Rows.SelectMany(row => row).OfType<FigureCell>().Select(cell => (Key: (table.Id, cell.Figure.Id), Cell: cell))
            )
            .DistinctBy(figure => figure.Key)
            .ToDictionary(figure => figure.Key, figure => figure.Cell);
        var words = new NumberText[] { new(Language.English, report.Currency), new(Language.TraditionalChinese, report.Currency) };
        return new ReportTable(
            Id,
            new LocalText("Figures that are not what they were", "與前不同的數字"),
            [
                new ReportColumn("figure_id", new LocalText("Figure", "指標"), IsNumber: false),
                new ReportColumn("before", new LocalText("Before", "以前"), IsNumber: true),
                new ReportColumn("now", new LocalText("Now", "現在"), IsNumber: true),
                new ReportColumn("definition", new LocalText("Definition", "定義"), IsNumber: false),
                new ReportColumn("cause", new LocalText("Why", "原因"), IsNumber: false),
            ],
            [.. changes.DistinctBy(change => (change.Id, change.Cause, change.Before?.Value, change.Now?.Value)).Select(Row)]
        )
        {
            Source = LocalText.Same($"{snapshot.Name} (benefit {snapshot.Manifest.Program})"),
        };

        IReadOnlyList<Cell> Row(FigureChange change) =>
            [
                TextCell.Same(change.Id),
                Before(change.Before),
                change.Now is { } now ? figures[now.Key] : TextCell.Same(""),
                TextCell.Same(Definition(change)),
                new TextCell(change.Cause.ToString().ToLowerInvariant(), Why(change)),
            ];

        // Numbers that print alike differ in what they were made from, or behind the digits that are printed.
        LocalText Why(FigureChange change)
        {
            var why = Causes[change.Cause];
            if (
                change is not { Before: { State: FigureState.Known } old, Now: { State: FigureState.Known } now }
                || words[0].Of(old.ToFigure()) != words[0].Of(now.ToFigure())
            )
            {
                return why;
            }

            return
                (old.Numerator, old.Denominator) != (now.Numerator, now.Denominator)
                && old is { Numerator: { } part, Denominator: { } whole }
                && now is { Numerator: { } partNow, Denominator: { } wholeNow }
                ? new LocalText(
                    $"{why.English}; it was {Part(part)} of {Part(whole)} and is {Part(partNow)} of {Part(wholeNow)}",
                    $"{why.Chinese}；以往為{Part(whole)}分之{Part(part)}，現在為{Part(wholeNow)}分之{Part(partNow)}"
                )
                : new LocalText($"{why.English}, by less than is printed", $"{why.Chinese}，差別小於刊載的位數");
        }

        string Part(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

        TextCell Before(FrozenFigure? figure) =>
            figure is null
                ? TextCell.Same("")
                : new TextCell(
                    figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
                    new LocalText(words[0].Of(figure.ToFigure()), words[1].Of(figure.ToFigure()))
                );
    }

    private static string Definition(FigureChange change) =>
        change is { Cause: ChangeCause.Definition, Before: { } before, Now: { } now }
            ? $"{Definition(before)} → {Definition(now)}"
            : (change.Now ?? change.Before)!.Definition;

    private static string Definition(FrozenFigure figure) =>
        figure.Letters is { } letters ? $"{figure.Definition} ({letters})" : figure.Definition;

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
