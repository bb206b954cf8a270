using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Which services are used electronically? Volume and take-up of every service, largest first.</summary>
public sealed class ServicesSection()
    : Section("services", new("Services", "服務"), needs: new("two services with transactions", "兩項有交易的服務"))
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var (volumeId, takeUpId, _) = context.Basis(token);
        var volume = context.Rows(volumeId, token, "service");
        if (volume.Count < 2)
        {
            return null;
        }

        var takeUp = context.Rows(takeUpId, token, "service").ToDictionary(row => row.Keys[0] ?? "", row => row.Figure);
        var completion = context
            .Rows("completion", token, "service")
            .ToDictionary(row => row.Keys[0] ?? "", row => row.Figure with { Reason = null });
        var table = new ReportTable(
            "services",
            new LocalText("Volume, take-up and completion by service, largest first", "各服務的交易宗數、使用率及完成率（由多至少）"),
            [
                new ReportColumn("service", new LocalText("Service", "服務"), false),
                new ReportColumn(volumeId, context.Metric(volumeId).Name, true),
                new ReportColumn(takeUpId, new LocalText("Take-up (A)", "使用率（A）"), true),
                new ReportColumn("completion", context.Metric("completion").Name, true),
            ],
            [
                .. volume
                    .OrderByDescending(row => row.Figure.Value ?? -1)
                    .ThenBy(row => row.Keys[0], StringComparer.Ordinal)
                    .Select(row =>
                        (IReadOnlyList<Cell>)
                            [
                                context.Label("service", row.Keys[0]),
                                new FigureCell(row.Figure),
                                TableCells.FigureOrNoData(takeUp.GetValueOrDefault(row.Keys[0] ?? "")),
                                TableCells.FigureOrNoData(completion.GetValueOrDefault(row.Keys[0] ?? "")),
                            ]
                    ),
            ]
        )
        {
            Source = context.Source,
            // Said once for the table instead of beside every service.
            Note = new LocalText("Completion leaves out what is still pending.", "完成率不計仍待辦的交易。"),
        };
        return new ReportSection(Id, Title, [table]);
    }
}
