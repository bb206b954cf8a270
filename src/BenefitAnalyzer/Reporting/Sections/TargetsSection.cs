using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Targets;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Were promises kept? Each target beside what was measured on its day and since.</summary>
public sealed class TargetsSection() : Section("targets", new("Targets", "目標"), needs: new("targets (targets:)", "目標（targets:）"))
{
    private static readonly (TargetStatus Status, LocalText Words)[] Outcomes =
    [
        (TargetStatus.Met, new("{count} met", "達標{count}項")),
        (TargetStatus.MetLate, new("{count} met after its day", "逾期後達標{count}項")),
        (TargetStatus.Late, new("{count} missed", "逾期未達標{count}項")),
        (TargetStatus.NotYet, new("{count} not reached so far", "期限未到而尚未達標{count}項")),
        (TargetStatus.NoData, new("{count} without data", "沒有數據{count}項")),
    ];
    private static readonly LocalText WasMissed = new(
        "“{target}” stood at {reached} on its day, against {promised} promised.",
        "「{target}」期限當日為{reached}，目標為{promised}。"
    );

    private static readonly LocalText WasMetLate = new(
        "“{target}” stood at {reached} on its day, against {promised} promised, and at {latest} at the end of the data.",
        "「{target}」期限當日為{reached}，目標為{promised}，數據終結時為{latest}。"
    );

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
                ReportColumn.Text("target", "Target", "目標"),
                ReportColumn.Text("by", "By", "期限"),
                ReportColumn.Text("promised", "Promised", "目標值"),
                ReportColumn.Number("on_the_day", "On that day", "期限當日"),
                ReportColumn.Number("latest", "Latest", "最新"),
                ReportColumn.Text("status", "Status", "情況"),
                .. hasLists
                    ? [ReportColumn.Number("todays_list", "Latest, over today's list", "最新（按現時名單）")]
                    : Array.Empty<ReportColumn>(),
                ReportColumn.Text("services", "Services counted", "計算的服務"),
                ReportColumn.Text("source", "Source", "來源"),
            ],
            [.. targets.Select(progress => Row(context, progress, hasLists))]
        )
        {
            Source = new LocalText($"{context.Source.English}; study file: targets", $"{context.Source.Chinese}；研究檔案：targets"),
            Note = new LocalText(
                "Availability is asked on the day; transactions are counted over the months that end with it. A list of its own keeps services in the count that were later held not amenable.",
                "提供率以當日計算；交易以截至當日的若干個月計算。設有指定服務名單的目標，其後改列為不適合的服務仍計算在內。"
            ),
        };
        return new ReportSection(Id, Title, [table]) { Finding = Finding(context, targets) };
    }

    /// <summary>How many were kept, and what was reached of the one that fell short by most of what it promised: of those missed, else of those met late.</summary>
    private static LocalText Finding(ReportContext context, IReadOnlyList<TargetProgress> targets)
    {
        var finding = Counted.Of(
            targets.Count,
            new LocalText("The only target", "唯一的目標"),
            new LocalText("Of {count} targets", "{count}項目標中"),
            Outcomes
                .Select(known => (known.Words, Count: targets.Count(progress => progress.Status == known.Status)))
                .Where(known => known.Count > 0)
        );
        return (Worst(context, targets, TargetStatus.Late) ?? Worst(context, targets, TargetStatus.MetLate)) is { } worst
            ? new LocalText($"{finding.English} {worst.English}", finding.Chinese + worst.Chinese)
            : finding;
    }

    private static LocalText? Worst(ReportContext context, IReadOnlyList<TargetProgress> targets, TargetStatus status)
    {
        var missed = targets
            .Where(progress => progress.Status == status && progress.AtDue is not null)
            .Select(progress => (Progress: progress, Reached: context.Publish(progress.Metric, progress.AtDue!)))
            .Where(own => own.Reached is { State: FigureState.Known, Value: not null })
            .ToList();
        if (missed.Count == 0)
        {
            return null;
        }

        var (worst, reached) = missed.MaxBy(own => Shortfall(own.Progress.Target.Value, (double)own.Reached.Value!.Value));
        return MessageTemplates.Fill(
            status == TargetStatus.MetLate ? WasMetLate : WasMissed,
            ("target", worst.Target.Name),
            ("reached", context.Messages.Number(reached)),
            ("promised", Promised(context, worst)),
            ("latest", context.Messages.Number(context.Publish(worst.Metric, worst.Latest)))
        );
    }

    /// <summary>As a share of what was promised, so that targets of several units can be compared.</summary>
    private static double Shortfall(double promised, double reached) =>
        promised == 0 ? 0 : Math.Abs(promised - reached) / Math.Abs(promised);

    private static LocalText Promised(ReportContext context, TargetProgress progress)
    {
        var (value, unit) = ((decimal)progress.Target.Value, progress.Metric.Unit);
        return new LocalText(
            new NumberText(Language.English, context.Study.Currency).Of(value, unit),
            new NumberText(Language.TraditionalChinese, context.Study.Currency).Of(value, unit)
        );
    }

    private static IReadOnlyList<Cell> Row(ReportContext context, TargetProgress progress, bool hasLists)
    {
        var target = progress.Target;
        return
        [
            new TextCell(target.Id, target.Name),
            TableCells.Day(target.By),
            new TextCell(((decimal)target.Value).ToString(CultureInfo.InvariantCulture), Promised(context, progress)),
            progress.AtDue is null ? new TextCell("", new LocalText("not due yet", "期限未到")) : Published(progress.AtDue),
            Published(progress.Latest),
            new TextCell(progress.Status.ToString(), TargetWords.Of(progress.Status)),
            .. hasLists ? [Published(progress.Today)] : Array.Empty<Cell>(),
            new TextCell(target.Services.Count == 0 ? "" : string.Join(' ', target.Services), TargetWords.Lists(progress)),
            TextCell.Same(target.Source ?? ""),
        ];

        Cell Published(Figure? figure) => figure is null ? TextCell.Same("") : new FigureCell(context.Publish(progress.Metric, figure));
    }
}
