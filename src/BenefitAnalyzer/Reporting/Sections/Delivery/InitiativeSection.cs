using BenefitAnalyzer.Benefits.Forecasts.Results;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Delivery;

/// <summary>What is the initiative, why is it needed, and who answers for it? Written where a report is about one.</summary>
public sealed class InitiativeSection()
    : Section("initiative", new("The initiative", "項目簡介"), needs: new("an initiative that the report is about", "報告所述的項目"))
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        if (context.Initiative is not { } initiative)
        {
            return null;
        }

        List<Block> blocks = initiative.Purpose is { } purpose ? [new Paragraph(purpose)] : [];
        blocks.Add(Facts(context, initiative));
        if (initiative.Services.Count > 0 && Services(context, initiative, token) is { Rows.Count: > 0 } services)
        {
            blocks.Add(services);
        }

        return new ReportSection(Id, Title, blocks);
    }

    private static ReportTable Facts(ReportContext context, Initiative initiative)
    {
        var last = initiative.Launches.Count == 0 ? (DateOnly?)null : initiative.Launches[^1].Day;
        (string Id, LocalText Name, LocalText? Text)[] facts =
        [
            ("status", new("Status", "狀況"), ForecastWords.Of(initiative.Status)),
            ("reason", new("Reason", "原因"), Plain(initiative.Reason)),
            (
                "department",
                new("Department", "部門"),
                initiative.Department is { } department ? context.Name("department", department) : null
            ),
            ("owner", new("Who answers for it", "負責人"), Plain(initiative.Owner)),
            ("services", new("Services", "服務"), Names(context, "service", initiative.Services)),
            ("channels", new("Channels", "渠道"), Names(context, "channel", initiative.Channels)),
            ("offices", new("Offices", "辦事處"), Names(context, "office", initiative.Offices)),
            ("planned_launch", new("Planned launch", "計劃推出"), Day(initiative.PlannedLaunch)),
            ("launched", new("Launched", "推出日期"), Day(initiative.Launched)),
            ("last_launch", new("Last step of the launch so far", "至今最後一步推出"), last == initiative.Launched ? null : Day(last)),
            ("paper", new("Paper", "文件"), Plain(initiative.Paper)),
            ("approved_by", new("Approved by", "批准者"), Plain(initiative.ApprovedBy)),
        ];
        return new ReportTable(
            "initiative",
            new LocalText("Particulars", "項目資料"),
            [new("item", new("Item", "事項"), IsNumber: false), new("fact", new("As recorded", "紀錄"), IsNumber: false)],
            [
                .. facts
                    .Where(fact => fact.Text is not null)
                    .Select(fact => (IReadOnlyList<Cell>)[new TextCell(fact.Id, fact.Name), new TextCell(fact.Text!.English, fact.Text)]),
            ]
        )
        {
            Source = new LocalText("study file: initiatives", "研究檔案：initiatives"),
        };
    }

    /// <summary>How much its services are used, and how: what there is to win.</summary>
    private static ReportTable Services(ReportContext context, Initiative initiative, CancellationToken token)
    {
        var (volume, takeUp, _) = context.Basis(token);
        string[] by = ["service", "fiscal_year"];
        var columns = new[] { volume, takeUp }
            .Select(id =>
                context
                    .Rows(id, token, by)
                    .Where(row => row.Keys is [not null, not null])
                    .ToDictionary(row => (row.Keys[0]!, row.Keys[1]!), row => row.Figure)
            )
            .ToList();
        return new ReportTable(
            "initiative-services",
            new LocalText("Use of its services by fiscal year", "有關服務各財政年度的使用情況"),
            [
                new("service", new("Service", "服務"), IsNumber: false),
                new("fiscal_year", new("Fiscal year", "財政年度"), IsNumber: false),
                new(volume, context.Metric(volume).Name, IsNumber: true),
                new(takeUp, context.Metric(takeUp).Name, IsNumber: true),
            ],
            [
                .. columns[0]
                    .Keys.Where(key => initiative.Services.Contains(key.Item1))
                    .OrderBy(key => initiative.Services.ToList().IndexOf(key.Item1))
                    .ThenBy(key => key.Item2, StringComparer.Ordinal)
                    .Select(key =>
                        (IReadOnlyList<Cell>)
                            [
                                context.Label("service", key.Item1),
                                FiscalYear.TryParse(key.Item2, out var year) ? TableCells.Year(year) : TextCell.Same(key.Item2),
                                .. columns.Select(column => TableCells.FigureOrNothing(column.GetValueOrDefault(key))),
                            ]
                    ),
            ]
        )
        {
            Source = context.Source,
        };
    }

    private static LocalText? Plain(string? text) => text is null ? null : LocalText.Same(text);

    private static LocalText? Day(DateOnly? day) => day is { } own ? DateText.Day(own) : null;

    private static LocalText? Names(ReportContext context, string dimension, IReadOnlyList<string> codes)
    {
        List<LocalText> names = [.. codes.Select(code => context.Name(dimension, code))];
        return names.Count == 0 ? null : LocalText.Joined(names, "; ", "、");
    }
}
