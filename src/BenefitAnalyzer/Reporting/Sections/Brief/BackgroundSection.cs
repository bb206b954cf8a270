using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Brief;

/// <summary>How did it come to be, and how large is it? The study's own words, and its main figures by fiscal year.</summary>
public sealed class BackgroundSection()
    : Section(
        "background",
        new("Background", "背景"),
        needs: new("words (brief: background:) or completed transactions", "文字（brief: background:），或完成交易")
    )
{
    private static readonly string[] Metrics = ["completion", "satisfaction", "time/handling-mean"];

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var (volume, takeUp, _) = context.Basis(token);
        var columns = Metrics
            .Prepend(takeUp)
            .Prepend(volume)
            .Select(id =>
                (
                    Id: id,
                    Rows: context
                        .Rows(id, token, "fiscal_year")
                        .Where(row => row.Keys[0] is not null)
                        .ToDictionary(row => row.Keys[0]!, row => row.Figure)
                )
            )
            .Where(column => column.Rows.Count > 0)
            .ToList();
        List<Block> blocks = [.. context.Study.Brief.Background.Select(text => new Paragraph(text)), new Paragraph(Size(context))];
        if (columns.Count > 0)
        {
            blocks.Add(
                new ReportTable(
                    "background",
                    new LocalText("Main figures by fiscal year", "各財政年度的主要數字"),
                    [
                        new("fiscal_year", new("Fiscal year", "財政年度"), IsNumber: false),
                        .. columns.Select(column => new ReportColumn(column.Id, context.Metric(column.Id).Name, IsNumber: true)),
                    ],
                    [
                        .. columns
                            .SelectMany(column => column.Rows.Keys)
                            .Distinct()
                            .Order(StringComparer.Ordinal)
                            .Select(year =>
                                (IReadOnlyList<Cell>)
                                    [
                                        TableCells.Year(year),
                                        .. columns.Select(column => TableCells.FigureOrNothing(column.Rows.GetValueOrDefault(year))),
                                    ]
                            ),
                    ]
                )
                {
                    Source = context.Source,
                }
            );
        }

        return new ReportSection(Id, Title, blocks);
    }

    private static LocalText Size(ReportContext context)
    {
        var tables = context.Study.Tables;
        (int Count, string One, string Many, string Chinese)[] counts =
        [
            (tables.Services.Count, "service", "services", "項服務"),
            (tables.Departments.Count, "department", "departments", "個部門"),
            (tables.Offices.Count, "office", "offices", "間辦事處"),
            (context.Study.Channels.Count, "channel", "channels", "個渠道"),
            (context.Study.Initiatives.Count, "initiative", "initiatives", "個項目"),
        ];
        var stated = counts.Where(own => own.Count > 0).ToList();
        return new LocalText(
            $"The study looks at {string.Join(", ", stated.Select(own => FormattableString.Invariant($"{own.Count} {(own.Count == 1 ? own.One : own.Many)}")))}.",
            $"研究涵蓋{string.Join("、", stated.Select(own => FormattableString.Invariant($"{own.Count}{own.Chinese}")))}。"
        );
    }
}
