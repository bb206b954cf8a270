using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Targets;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Were promises kept? Each target beside what was measured on its day and since.</summary>
public sealed class TargetsSection() : Section("targets")
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var engine = new TargetEngine(context.Engine);
        var targets = engine.All(_ => { }, token);
        if (targets.Count == 0)
        {
            return null;
        }

        foreach (var progress in targets)
        {
            context.Use(progress.Metric.Id);
            var listed = engine.OverList(progress.Metric);
            context.Use(
                new FigureDefinition(
                    TargetEngine.DefinitionOf(listed),
                    listed.Name,
                    new LocalText(
                        $"{listed.Formula.English}, over the target's own list of services",
                        $"{listed.Formula.Chinese}，只計算目標所列的服務"
                    )
                )
            );
        }

        var hasLists = targets.Any(progress => progress.Today is not null);
        var table = new ReportTable(
            "targets",
            new LocalText("Targets and what was reached", "目標及達成情況"),
            [
                Column("target", "Target", "目標"),
                Column("by", "By", "期限"),
                Column("promised", "Promised", "目標值"),
                Column("on_the_day", "On that day", "期限當日", isNumber: true),
                Column("latest", "Latest", "最新", isNumber: true),
                Column("status", "Status", "情況"),
                .. hasLists
                    ? [Column("todays_list", "Latest, over today's list", "最新（按現時名單）", isNumber: true)]
                    : Array.Empty<ReportColumn>(),
                Column("services", "Services counted", "計算的服務"),
                Column("source", "Source", "來源"),
            ],
            [.. targets.Select(progress => Row(context, progress, hasLists))]
        )
        {
            Source = new LocalText(
                "Availability is asked on the day; transactions are counted over the months that end with it. A list of its own keeps services in the count that were later held not amenable.",
                "提供率以當日計算；交易以截至當日的若干個月計算。設有指定服務名單的目標，其後改列為不適合的服務仍計算在內。"
            ),
        };
        return new ReportSection("targets", new LocalText("Targets", "目標"), [table]);
    }

    private static IReadOnlyList<Cell> Row(ReportContext context, TargetProgress progress, bool hasLists)
    {
        var target = progress.Target;
        var (english, chinese) = (
            new NumberText(Language.English, context.Study.Currency),
            new NumberText(Language.TraditionalChinese, context.Study.Currency)
        );
        var (value, unit) = ((decimal)target.Value, progress.Metric.Unit);
        return
        [
            new TextCell(target.Id, target.Name),
            new TextCell(target.By.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DateText.Day(target.By)),
            new TextCell(value.ToString(CultureInfo.InvariantCulture), new LocalText(english.Of(value, unit), chinese.Of(value, unit))),
            progress.AtDue is null ? new TextCell("", new LocalText("not due yet", "期限未到")) : Published(progress.AtDue),
            Published(progress.Latest),
            new TextCell(progress.Status.ToString(), TargetWords.Of(progress.Status)),
            .. hasLists ? [Published(progress.Today)] : Array.Empty<Cell>(),
            new TextCell(target.Services.Count == 0 ? "" : string.Join(' ', target.Services), TargetWords.Lists(progress)),
            TextCell.Same(target.Source ?? ""),
        ];

        Cell Published(Figure? figure) => figure is null ? TextCell.Same("") : new FigureCell(context.Publish(progress.Metric, figure));
    }

    private static ReportColumn Column(string id, string english, string chinese, bool isNumber = false) =>
        new(id, new LocalText(english, chinese), isNumber);
}
