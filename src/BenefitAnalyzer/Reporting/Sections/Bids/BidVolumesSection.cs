using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Bids;

/// <summary>How do the electronic transactions that a bid states compare with what the logs hold of its services today?</summary>
public sealed class BidVolumesSection()
    : Section(
        "bid-volumes",
        new("What is stated beside the logs and the forecast", "申請所述與日誌及預測對照"),
        needs: new(
            "electronic transactions in bid_amounts of services that the logs hold, or savings of an initiative with a forecast",
            "bid_amounts所載而日誌亦有記錄的服務的電子交易，或有預測的項目的節省"
        )
    )
{
    private const int Months = 12;

    private static readonly Paragraph Introduction = new(
        new LocalText(
            "Each option is held by the year in which it states most electronic transactions, beside all transactions of its services in the last twelve months of the logs, or in all of them where there are fewer, and the share that is electronic.",
            "各方案取其所述電子交易最多的年度，與有關服務在日誌最後十二個月（如不足十二個月則為全部）的全部交易宗數及其電子交易比例並列。"
        )
    );

    /// <summary>An option with the year of its most electronic transactions.</summary>
    private sealed record Stated(BidFigures Bid, BidYear Year, Figure Figure);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var stated = BidFigures
            .Of(context.Loaded)
            .Where(bid => context.IsAbout(bid.Initiative))
            .Select(bid =>
                bid.Years.Where(own => own.Year.Item == BidItem.Transactions)
                    .OrderByDescending(own => own.Year.Amount)
                    .Select(own => new Stated(bid, own.Year, own.Figure))
                    .FirstOrDefault()
            )
            .OfType<Stated>()
            .ToList();
        var (metric, takeUp, isCompleted) = context.Basis(token);
        var (days, isYear) = LastYear(context.Engine.Covered);
        var volumes = ByService(context, metric, days, token);
        var rows = stated.SelectMany(own => Rows(own, context, volumes)).ToList();
        var savings = BidSavingsCheck.Of(context, token);
        if (rows.Count == 0 && savings.Count == 0)
        {
            return null;
        }

        var period = context.Name(days);
        return new ReportSection(
            Id,
            Title,
            [
                .. rows.Count == 0 ? Array.Empty<Block>() : [Introduction],
                .. stated.Where(_ => isYear).Select(own => Exceeds(own, context, volumes, period)).OfType<Callout>(),
                .. rows.Count == 0 ? Array.Empty<Block>() : [Volumes()],
                .. BidSavingsCheck.Caution(context, savings) is { } caution ? [new Callout(caution)] : Array.Empty<Block>(),
                .. savings.Count == 0 ? Array.Empty<Block>() : [BidSavingsCheck.Table(context, "bid-savings", savings)],
            ]
        );

        ReportTable Volumes()
        {
            context.Use(BidDefinitions.Quantity);
            var shares = ByService(context, takeUp, days, token);
            var counted = isCompleted ? new LocalText("Completed", "完成宗數") : new LocalText("Started", "開始宗數");
            return new ReportTable(
                "bid-volumes",
                new LocalText(
                    $"Electronic transactions stated, and transactions of {period.English}",
                    $"所述電子交易宗數及{period.Chinese}的交易宗數"
                ),
                [
                    ReportColumn.Text("bid", "Option", "方案"),
                    ReportColumn.Text("year", "Fiscal year", "財政年度"),
                    ReportColumn.Number("stated", "Stated, electronic", "所述電子交易"),
                    ReportColumn.Text("service", "Service", "服務"),
                    ReportColumn.Number("counted", counted),
                    ReportColumn.Number("take_up", context.Metric(takeUp).Name),
                ],
                [
                    .. rows.Select(row =>
                        (IReadOnlyList<Cell>)
                            [
                                context.Label("initiative", $"{row.Own.Bid.Initiative}/{row.Own.Bid.Scope}"),
                                TableCells.Year(row.Own.Year.Year),
                                new FigureCell(row.Own.Figure with { Reason = null }),
                                context.Label(Field.Service, row.Service),
                                new FigureCell(row.Counted),
                                TableCells.FigureOrNothing(shares.GetValueOrDefault(row.Service)),
                            ]
                    ),
                ]
            )
            {
                Source = context.Source,
            };
        }
    }

    /// <summary>The last twelve months of the data, or all of it where there are fewer.</summary>
    private static (Period Days, bool IsYear) LastYear(Period covered)
    {
        var from = covered.Until.AddMonths(-Months);
        return from < covered.From ? (covered, false) : (covered with { From = from }, true);
    }

    private static Dictionary<string, Figure> ByService(ReportContext context, string metric, Period days, CancellationToken token) =>
        context
            .Rows(new MetricQuery(metric) { By = [Field.Service], Period = days }, token)
            .Where(row => row.Keys[0] is not null)
            .ToDictionary(row => row.Keys[0]!, row => row.Figure);

    private static IEnumerable<(Stated Own, string Service, Figure Counted)> Rows(
        Stated own,
        ReportContext context,
        Dictionary<string, Figure> volumes
    ) => ServicesOf(own, context).Where(volumes.ContainsKey).Select(service => (own, service, volumes[service]));

    private static IReadOnlyList<string> ServicesOf(Stated own, ReportContext context) =>
        context.Study.Initiatives.FirstOrDefault(initiative => initiative.Id == own.Bid.Initiative)?.Services ?? [];

    /// <summary>Said where an option states more than all that its services had; not where one of them is not known or hidden.</summary>
    private static Callout? Exceeds(Stated own, ReportContext context, Dictionary<string, Figure> volumes, LocalText period)
    {
        var services = ServicesOf(own, context);
        var figures = services.Select(service => volumes.GetValueOrDefault(service)).ToList();
        if (figures.Count == 0 || figures.Exists(figure => figure is not { State: FigureState.Known, Bound: FigureBound.Exact }))
        {
            return null;
        }

        var all = figures.Sum(figure => figure!.Value ?? 0);
        if (own.Year.Amount <= all)
        {
            return null;
        }

        var name = context.Name("initiative", $"{own.Bid.Initiative}/{own.Bid.Scope}");
        return new Callout(
            new LocalText(
                $"Option “{name.English}” states {Count(own.Year.Amount, Language.English)} electronic transactions in {TableCells.Year(own.Year.Year).Text.English}; its services had {Count(all, Language.English)} of all kinds in {period.English}.",
                $"方案「{name.Chinese}」述明{TableCells.Year(own.Year.Year).Text.Chinese}有{Count(own.Year.Amount, Language.TraditionalChinese)}宗電子交易；有關服務在{period.Chinese}各類交易共{Count(all, Language.TraditionalChinese)}宗。"
            )
        );
    }

    private static string Count(decimal count, Language language) => new NumberText(language).Of(count, MetricUnit.Count);
}
