using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What is done where? Service type × channel: the table that a Member asked the Government for in 2017.</summary>
public sealed class TypeByChannelSection()
    : Section(
        "type-by-channel",
        new("Service types and channels", "服務類別與渠道"),
        needs: new("services with a type and completed transactions with a channel", "有類別的服務，以及有渠道的完成交易")
    )
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        const string metric = "volume/completed";
        var cells = context
            .Rows(metric, token, "service_type", "channel")
            .ToDictionary(row => (row.Keys[0], row.Keys[1]), row => row.Figure);
        var types = cells.Keys.Select(key => key.Item1).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var channels = context.Study.Channels.Where(channel => cells.Keys.Any(key => key.Item2 == channel.Id)).ToList();
        if (types.Count == 0 || channels.Count == 0)
        {
            return null;
        }

        var takeUp = context
            .Rows("take-up/A", token, "service_type")
            .Where(row => row.Keys[0] is not null)
            .ToDictionary(row => row.Keys[0]!, row => row.Figure);
        var table = new ReportTable(
            "service-type-by-channel",
            new LocalText("Completed transactions by service type and channel", "按服務類別及渠道劃分的已完成交易宗數"),
            [
                new ReportColumn("service_type", new LocalText("Service type", "服務類別"), false),
                .. channels.Select(channel => new ReportColumn(channel.Id, channel.Name, true)),
                new ReportColumn("take-up/A", new LocalText("Take-up (A)", "使用率（A）"), true),
            ],
            [
                .. types.Select(type =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("service_type", type),
                            .. channels.Select(channel => TableCells.FigureOrNothing(cells.GetValueOrDefault((type, channel.Id)))),
                            TableCells.FigureOrNothing(takeUp.GetValueOrDefault(type)),
                        ]
                ),
            ]
        )
        {
            Source = context.Source,
        };
        var finding = Finding(context, takeUp);
        var chart = new ChartBlock(
            "type-by-channel",
            finding,
            AltText(
                new LocalText("Heat map of completed transactions by service type and channel", "按服務類別及渠道劃分的已完成交易熱圖"),
                finding
            ),
            context.Source,
            new HeatMap(
                new LocalText("Completed transactions", "已完成交易宗數"),
                [.. types.Select(type => WithTakeUp(context.Name("service_type", type), takeUp.GetValueOrDefault(type)))],
                [.. channels.Select(channel => channel.Name)],
                [
                    .. types.Select(type =>
                        (IReadOnlyList<Figure?>)[.. channels.Select(channel => cells.GetValueOrDefault((type, channel.Id)))]
                    ),
                ]
            ),
            table
        );
        return new ReportSection(Id, Title, [chart]);
    }

    /// <summary>The finding is about take-up, and cells hold counts.</summary>
    private static LocalText WithTakeUp(LocalText type, Figure? takeUp)
    {
        if (takeUp is null)
        {
            return type;
        }

        var (english, chinese) = (new NumberText(Language.English), new NumberText(Language.TraditionalChinese));
        return new($"{type.English}: take-up {english.Of(takeUp)}", $"{type.Chinese}：使用率{chinese.Of(takeUp)}");
    }

    private static LocalText Finding(ReportContext context, Dictionary<string, Figure> takeUp)
    {
        var known = takeUp
            .Where(pair => pair.Value.Value is not null)
            .OrderBy(pair => pair.Value.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .ToList();
        var subject = new LocalText("Take-up", "使用率");
        return known.Count < 2
            ? new LocalText("Completed transactions by service type and channel", "按服務類別及渠道劃分的已完成交易")
            : context.Messages.HighestAndLowest(
                subject,
                context.Name("service_type", known[^1].Key),
                known[^1].Value,
                context.Name("service_type", known[0].Key),
                known[0].Value,
                isWhole: takeUp.Values.All(figure => figure.State != FigureState.Suppressed)
            );
    }
}
