using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What became of attempts? Completion, pledge and satisfaction by channel, and needs that an e-channel did not meet.</summary>
public sealed class OutcomesSection()
    : Section(
        "outcomes",
        new("Completion, satisfaction and failed attempts", "完成率、滿意度及失敗嘗試"),
        needs: new("outcomes, pledges, satisfaction or customers in the logs", "日誌中的結果、服務承諾、滿意度或顧客")
    )
{
    private const int ServicesDrawn = 12;
    private const string Completion = "completion";
    private const string FailureDemand = "failure-demand";
    private static readonly string[] OfChannels = [Completion, "pledge", "satisfaction"];
    private static readonly string[] OfCustomers = ["customers/distinct", "customers/hopping", FailureDemand, "failure-demand/attempts"];
    private static readonly LocalText Returned = new(
        "Traditional completions after a failed or abandoned e-attempt",
        "以電子方式嘗試失敗或放棄後以傳統方式完成的交易"
    );

    public override void Prepare(LoadedStudy loaded, CancellationToken token)
    {
        foreach (var metric in Catalog.Of<Metric>().Where(metric => OfCustomers.Contains(metric.Id)))
        {
            loaded.Engine.Run(metric, new MetricQuery(metric.Id), token);
        }
    }

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        List<Block> blocks = [.. new Block?[] { Channels(context, token), Customers(context, token) }.OfType<Block>()];
        if (Services(context, token) is { } chart)
        {
            blocks.Add(chart);
        }

        return blocks.Count == 0 ? null : new ReportSection(Id, Title, blocks);
    }

    private static ReportTable? Channels(ReportContext context, CancellationToken token)
    {
        var figures = OfChannels
            .Select(id => (Id: id, Rows: context.Rows(id, token, "channel").ToDictionary(row => row.Keys[0] ?? "", row => row.Figure)))
            .Where(metric => metric.Rows.Values.Any(figure => figure.State is FigureState.Known or FigureState.Suppressed))
            .ToList();
        var channels = context.Study.Channels.Where(channel => figures.Exists(metric => metric.Rows.ContainsKey(channel.Id))).ToList();
        return channels.Count == 0
            ? null
            : new ReportTable(
                "outcomes-channels",
                new LocalText("How attempts end, by channel", "各渠道的交易結果"),
                [
                    new ReportColumn("channel", new LocalText("Channel", "渠道"), false),
                    .. figures.Select(metric => new ReportColumn(metric.Id, context.Metric(metric.Id).Name, true)),
                ],
                [
                    .. channels.Select(channel =>
                        (IReadOnlyList<Cell>)
                            [
                                context.Label("channel", channel.Id),
                                .. figures.Select(metric =>
                                    TableCells.FigureOrNoData(Plain(metric.Id, metric.Rows.GetValueOrDefault(channel.Id)))
                                ),
                            ]
                    ),
                ]
            )
            {
                Source = context.Source,
                Note = new LocalText(
                    "Completion leaves out what is still pending. Marks of satisfaction go from 1 to 5.",
                    "完成率不計仍待辦的交易。滿意度評分由1至5分。"
                ),
            };
    }

    /// <summary>What can be told of customers who use several channels; nothing where they cannot be told apart.</summary>
    private static ReportTable? Customers(ReportContext context, CancellationToken token)
    {
        var figures = OfCustomers
            .Select(id => (Id: id, Figure: context.Total(id, token)))
            .Where(metric => metric.Figure is { State: FigureState.Known })
            .ToList();
        var days = context.Study.FailureDemandDays;
        return figures.Count == 0
            ? null
            : new ReportTable(
                "outcomes-customers",
                new LocalText("Customers across channels", "跨渠道的顧客"),
                [
                    new ReportColumn("measure", new LocalText("Measure", "指標"), false),
                    new ReportColumn("value", new LocalText("Value", "數值"), true),
                ],
                [
                    .. figures.Select(metric =>
                        (IReadOnlyList<Cell>)[new TextCell(metric.Id, context.Metric(metric.Id).Name), new FigureCell(metric.Figure!)]
                    ),
                ]
            )
            {
                Source = context.Source,
                Note = new LocalText(
                    $"Attempts and changes of channel are followed for {days} days, the N of the definitions.",
                    $"嘗試及轉換渠道均跟進{days}天，即定義中的N。"
                ),
            };
    }

    /// <summary>Services by the completions that an e-attempt came before, most first; null where none is known.</summary>
    private static ChartBlock? Services(ReportContext context, CancellationToken token)
    {
        var rows = context
            .Rows(FailureDemand, token, "service")
            .Where(row => row is { Keys: [not null], Figure.State: FigureState.Known or FigureState.Suppressed })
            .OrderByDescending(row => row.Figure.Numerator ?? -1)
            .ThenBy(row => row.Keys[0], StringComparer.Ordinal)
            .ToList();
        var some = rows.Where(row => row.Figure is { State: FigureState.Known, Value: > 0 }).ToList();
        var drawn = some.Take(ServicesDrawn).ToList();
        if (drawn.Count == 0)
        {
            return null;
        }

        var table = new ReportTable(
            "failure-demand",
            new LocalText("Failure demand by service, most completions first", "各服務的失敗需求（由多至少）"),
            [
                new ReportColumn("service", new LocalText("Service", "服務"), false),
                new ReportColumn(FailureDemand, context.Metric(FailureDemand).Name, true),
            ],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<Cell>)[context.Label("service", row.Keys[0]), new FigureCell(row.Figure with { Reason = null })]
                ),
            ]
        )
        {
            Source = context.Source,
        };
        var said = Finding(context, token);
        var finding =
            drawn.Count == some.Count
                ? said
                : new LocalText(
                    $"{said.English}; shown are the {drawn.Count} of {some.Count} services with the most of them, by their share",
                    $"{said.Chinese}；圖示有此類交易的{some.Count}項服務中最多的{drawn.Count}項，按比率排列"
                );
        return new ChartBlock(
            "failure-demand",
            finding,
            AltText(
                new LocalText("Bars of failure demand by service, the largest share first", "各服務失敗需求的條形圖，比率高者在先"),
                finding
            ),
            context.Source,
            new Bars(
                new LocalText(
                    $"{Returned.English}, % of traditional completions with a known customer",
                    $"{Returned.Chinese}，佔可識別顧客的傳統方式完成交易的百分比"
                ),
                [
                    .. drawn
                        .OrderByDescending(row => row.Figure.Value)
                        .Select(row => new BarRow(context.Name("service", row.Keys[0]), row.Figure)),
                ]
            ),
            table
        );
    }

    private static LocalText Finding(ReportContext context, CancellationToken token)
    {
        if (context.Total(FailureDemand, token) is not { State: FigureState.Known } total)
        {
            return Returned;
        }

        var (share, days) = (context.Messages.Number(total), context.Study.FailureDemandDays);
        return new LocalText(
            $"{char.ToUpperInvariant(share.English[0])}{share.English[1..]} of traditional completions followed a failed or abandoned e-attempt within {days} days",
            $"以傳統方式完成的交易中，{share.Chinese}是在{days}天內以電子方式嘗試失敗或放棄後完成的"
        );
    }

    /// <summary>Without the reason that stands below the table once.</summary>
    private static Figure? Plain(string metric, Figure? figure) =>
        metric == Completion && figure is { State: FigureState.Known } ? figure with { Reason = null } : figure;
}
