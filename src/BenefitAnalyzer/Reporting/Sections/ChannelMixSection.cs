using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Which channels are used? Completed transactions by channel and month.</summary>
public sealed class ChannelMixSection()
    : Section("channel-mix", new("Channels used", "使用的渠道"), needs: new("completed transactions with a channel", "有渠道的完成交易"))
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        const string completed = "volume/completed";
        const string started = "volume/started";
        var metric = context.Rows(completed, token, "channel").Any(row => row.Keys[0] is not null) ? completed : started;
        var byMonth = context.Rows(metric, token, "month", "channel").ToDictionary(row => (row.Keys[0], row.Keys[1]), row => row.Figure);
        var months = context.Months(byMonth.Keys.Select(key => key.Item1));
        var channels = context.Study.Channels.Where(channel => byMonth.Keys.Any(key => key.Item2 == channel.Id)).ToList();
        if (months.Count == 0 || channels.Count == 0)
        {
            return null;
        }

        Figure? At(DateOnly month, Channel channel) => byMonth.GetValueOrDefault((TableCells.MonthKey(month), channel.Id));
        var totals = context
            .Rows(metric, token, "channel")
            .Where(row => row.Keys[0] is not null && row.Figure.Value is not null)
            .OrderByDescending(row => row.Figure.Value)
            .ToList();
        var finding = Finding(context, totals);
        var table = new ReportTable(
            "channels-by-month",
            new LocalText("Transactions by channel and month", "按渠道及月份劃分的交易宗數"),
            [
                new ReportColumn("month", new LocalText("Month", "月份"), false),
                .. channels.Select(channel => new ReportColumn(channel.Id, channel.Name, true)),
            ],
            [
                .. months.Select(month =>
                    (IReadOnlyList<Cell>)
                        [TableCells.Month(month), .. channels.Select(channel => TableCells.FigureOrNothing(At(month, channel)))]
                ),
            ]
        )
        {
            Source = context.Source,
            Note = context.MonthsLeftOut(byMonth.Keys.Select(key => key.Item1)),
        };
        var quantity =
            metric == completed
                ? new LocalText("Completed transactions by channel, % of all completed", "按渠道劃分的已完成交易，佔全部的百分比")
                : new LocalText("Transactions made by channel, % of all made", "按渠道劃分的已提出交易，佔全部的百分比");
        var ofShown =
            metric == completed
                ? new LocalText("Completed transactions by channel, % of the channels shown", "按渠道劃分的已完成交易，佔所示渠道的百分比")
                : new LocalText("Transactions made by channel, % of the channels shown", "按渠道劃分的已提出交易，佔所示渠道的百分比");
        var chart = new ChartBlock(
            "channel-mix",
            finding,
            AltText(new LocalText("Stacked bars of the share of each channel by month", "每月各渠道所佔比率的堆疊棒形圖"), finding),
            context.Source,
            new ChannelMix(
                quantity,
                months,
                [
                    .. channels.Select(channel => new ChannelSeries(
                        channel.Name,
                        channel.Class == ChannelClass.Electronic,
                        [.. months.Select(month => At(month, channel))]
                    )),
                ]
            )
            {
                QuantityOfShown = ofShown,
            },
            table
        );
        return new ReportSection(Id, Title, [chart]);
    }

    private static LocalText Finding(ReportContext context, List<Metrics.MetricRow> totals)
    {
        if (totals.Count == 0)
        {
            return new LocalText("No channel has data.", "沒有渠道數據。");
        }

        var most = totals.TakeWhile(row => row.Figure.Value == totals[0].Figure.Value).ToList();
        var names = most.Select(row => context.Name("channel", row.Keys[0])).ToList();
        var volume = context.Messages.Number(totals[0].Figure);
        var transactions = $"{volume.English} {(totals[0].Figure.Value == 1 ? "transaction" : "transactions")}";
        return totals.Count == 1
                ? new LocalText(
                    $"{names[0].English} is the only channel used, for {transactions} over all months.",
                    $"{names[0].Chinese}是唯一有人使用的渠道，各月合計{volume.Chinese}宗交易。"
                )
            : names.Count == 1
                ? new LocalText(
                    $"Over all months, {names[0].English} was used most, for {transactions}.",
                    $"各月合計，{names[0].Chinese}最多人使用，共{volume.Chinese}宗交易。"
                )
            : new LocalText(
                $"Over all months, {string.Join(", ", names.SkipLast(1).Select(name => name.English))} and {names[^1].English} were used most, for {transactions} each.",
                $"各月合計，{string.Join("、", names.Select(name => name.Chinese))}同為最多人使用，各有{volume.Chinese}宗交易。"
            );
    }
}
