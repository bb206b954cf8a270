using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Time;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>How long does it take in each channel, for most and for nearly all?</summary>
public sealed class TimeSection()
    : Section(
        "time",
        new("Time by channel", "各渠道所需時間"),
        needs: new("times that the logs record, or wait pledges", "日誌所記錄的時間，或輪候時間承諾")
    )
{
    private static readonly string[] Durations = ["wait", "handling", "customer", "elapsed"];

    public override void Prepare(LoadedStudy loaded, CancellationToken token)
    {
        foreach (var duration in Recorded(loaded.Study))
        {
            loaded.Engine.Run(duration.Middle, new MetricQuery(duration.Middle.Id) { By = ["channel"] }, token);
        }
    }

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var blocks = Recorded(context.Study)
            .Select(duration => (Block?)Chart(context, duration, token))
            .Append(WaitPledgeTable.Of(context, token))
            .OfType<Block>()
            .ToList();
        return blocks.Count == 0 ? null : new ReportSection(Id, Title, blocks);
    }

    /// <summary>The median and the 95th percentile of each duration that the study records.</summary>
    private static IEnumerable<(string Id, PercentileMetric Middle, PercentileMetric High)> Recorded(Study study)
    {
        var metrics = Catalog.Of<PercentileMetric>();
        return Durations
            .Select(duration => (duration, Of(duration, "p50"), Of(duration, "p95")))
            .Where(duration => duration.Item2.IsRecorded(study));

        PercentileMetric Of(string duration, string share) => metrics.First(metric => metric.Id == $"time/{duration}-{share}");
    }

    private static ChartBlock? Chart(
        ReportContext context,
        (string Id, PercentileMetric Middle, PercentileMetric High) duration,
        CancellationToken token
    )
    {
        var medians = context.Rows(duration.Middle.Id, token, "channel").ToDictionary(row => row.Keys[0] ?? "", row => row.Figure);
        var highs = context.Rows(duration.High.Id, token, "channel").ToDictionary(row => row.Keys[0] ?? "", row => row.Figure);
        var channels = context.Study.Channels.Where(channel => medians.ContainsKey(channel.Id)).ToList();
        if (channels.Count == 0)
        {
            return null;
        }

        var name = duration.Middle.Name;
        var what = new LocalText(
            name.English[..name.English.IndexOf(',', StringComparison.Ordinal)],
            name.Chinese[..name.Chinese.IndexOf('（', StringComparison.Ordinal)]
        );
        var table = new ReportTable(
            $"time-{duration.Id}",
            new LocalText($"{what.English} by channel", $"各渠道的{what.Chinese}"),
            [
                new ReportColumn("channel", new LocalText("Channel", "渠道"), false),
                new ReportColumn("p50", new LocalText("Half take at most", "半數不超過"), true),
                new ReportColumn("p95", new LocalText("95% take at most", "95%不超過"), true),
            ],
            [
                .. channels.Select(channel =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label("channel", channel.Id),
                            new FigureCell(medians[channel.Id]),
                            TableCells.FigureOrNothing(highs.GetValueOrDefault(channel.Id)),
                        ]
                ),
            ]
        )
        {
            Source = context.Source,
        };
        var finding = Finding(context, what, channels.Select(channel => (channel.Name, medians[channel.Id])));
        return new ChartBlock(
            $"time-{duration.Id}",
            finding,
            AltText(
                new LocalText($"{what.English} by channel, median and 95th percentile", $"各渠道的{what.Chinese}：中位數及第95百分位數"),
                finding
            ),
            context.Source,
            new TimeBars(
                what,
                [
                    .. channels
                        .Where(channel => highs.ContainsKey(channel.Id))
                        .Select(channel => new TimeRow(channel.Name, medians[channel.Id], highs[channel.Id])),
                ]
            ),
            table
        );
    }

    private static LocalText Finding(ReportContext context, LocalText what, IEnumerable<(LocalText Name, Figure Median)> rows)
    {
        var known = rows.Where(row => row.Median.Value is not null).OrderBy(row => row.Median.Value).ToList();
        if (known.Count == 0)
        {
            return new LocalText($"{what.English} by channel", $"各渠道的{what.Chinese}");
        }

        var least = context.Messages.Number(known[0].Median);
        return known.Count == 1
                ? new LocalText(
                    $"Median {LowerFirst(what.English)} was {least.English} for {known[0].Name.English}.",
                    $"{known[0].Name.Chinese}的{what.Chinese}中位數為{least.Chinese}。"
                )
            : least == context.Messages.Number(known[^1].Median)
                ? new LocalText(
                    $"Median {LowerFirst(what.English)} was the same in all {known.Count} channels: {least.English}.",
                    $"{known.Count}個渠道的{what.Chinese}中位數相同，為{least.Chinese}。"
                )
            : context.Messages.LongestAndShortest(
                new LocalText($"Median {LowerFirst(what.English)}", $"{what.Chinese}中位數"),
                known[^1].Name,
                known[^1].Median,
                known[0].Name,
                known[0].Median
            );
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
