using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Inclusion;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Who is left behind? Take-up and completion of each group of people against the best-served one, and whom the logs cannot see.</summary>
public sealed class GroupGapsSection()
    : Section(
        "group-gaps",
        new("Groups left behind", "落後的組別"),
        needs: new("take-up of groups of people (groups:)", "各組別人士的使用率（groups:）")
    )
{
    private static readonly string[] Unseen = ["inclusion/without-access", "inclusion/without-skill"];

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var blocks = Dimensions.OfPeople(context.Study).SelectMany(group => Group(context, group, token)).ToList();
        return blocks.Count == 0 ? null : new ReportSection(Id, Title, blocks);
    }

    private static IEnumerable<Block> Group(ReportContext context, string group, CancellationToken token)
    {
        var (volumeId, takeUpId, isCompleted) = context.Basis(token);
        var gapId = isCompleted ? "inclusion/take-up-gap" : "inclusion/take-up-gap-started";
        string[] logged = isCompleted ? [volumeId, takeUpId, gapId, "completion", "inclusion/completion-gap"] : [volumeId, takeUpId, gapId];
        var figures = logged
            .Concat(Unseen)
            .ToDictionary(id => id, id => context.Rows(id, token, group).ToDictionary(row => row.Keys[0] ?? "", row => row.Figure));
        if (figures[takeUpId].Keys.All(key => key.Length == 0))
        {
            yield break;
        }

        var unseen = Unseen.Where(id => figures[id].Values.Any(figure => figure.State != FigureState.NotKnown)).ToList();
        var keys = Ordered(context, group, logged.Concat(unseen).SelectMany(id => figures[id].Keys), figures[takeUpId]);
        var name = context.DimensionName(group);
        string[] columns = [.. logged, .. unseen];
        var table = new ReportTable(
            $"gaps-{group}",
            new LocalText($"{name.English}: distance to the best-served group", $"{name.Chinese}：與使用率最高組別的差距"),
            [new ReportColumn(group, name, false), .. columns.Select(id => new ReportColumn(id, Heading(context, id), true))],
            [
                .. keys.Select(key =>
                    (IReadOnlyList<Cell>)
                        [
                            context.Label(group, key.Length == 0 ? null : key),
                            .. columns.Select(id => TableCells.FigureOrNothing(Plain(figures[id], key))),
                        ]
                ),
            ]
        )
        {
            Source = context.Source,
            Note = Note,
        };
        var finding = Finding(context, group, figures[gapId]) is { } gap
            ? UnrecordedShare.Qualified(gap, name, figures[volumeId].GetValueOrDefault(""), context.Total(volumeId, token))
            : new LocalText($"{name.English}: no gap in take-up can be shown.", $"{name.Chinese}：未能顯示使用率的差距。");
        var quantity = isCompleted
            ? new LocalText(
                $"Take-up by {LowerFirst(name.English)}, % of completed transactions",
                $"按{name.Chinese}劃分的使用率，佔已完成交易的百分比"
            )
            : new LocalText(
                $"Take-up by {LowerFirst(name.English)}, % of transactions made",
                $"按{name.Chinese}劃分的使用率，佔已提出交易的百分比"
            );
        yield return new ChartBlock(
            $"gaps-{group}",
            finding,
            new LocalText(
                $"Dots of take-up by {LowerFirst(name.English)} with the distance to the best-served group. {finding.English}",
                $"按{name.Chinese}劃分的使用率點圖，並標示與使用率最高組別的差距。{finding.Chinese}"
            ),
            context.Source,
            new GapDots(
                quantity,
                [
                    .. keys.Where(key => key.Length > 0 && figures[takeUpId].ContainsKey(key))
                        .Select(key => Row(context, group, key, figures[takeUpId][key], figures[gapId].GetValueOrDefault(key))),
                ]
            ),
            table
        );
        foreach (var remark in Remarks(context, name, figures, volumeId, takeUpId))
        {
            yield return remark;
        }
    }

    /// <summary>Said once, instead of beside every number.</summary>
    private static LocalText Note { get; } =
        new(
            $"Only groups of {GapMetric.SmallestBest} transactions or more are measured against. Completion leaves out what is still pending.",
            $"只以交易不少於{GapMetric.SmallestBest}宗的組別作比較基準。完成率不計仍待辦的交易。"
        );

    private static IEnumerable<Block> Remarks(
        ReportContext context,
        LocalText group,
        Dictionary<string, Dictionary<string, Figure>> figures,
        string volumeId,
        string takeUpId
    )
    {
        if (
            figures[takeUpId].GetValueOrDefault("") is { State: FigureState.Known } share
            && figures[volumeId].GetValueOrDefault("") is { State: FigureState.Known } volume
        )
        {
            var (count, rate) = (context.Messages.Number(volume), context.Messages.Number(share));
            yield return new Callout(
                new LocalText(
                    $"{count.English} transactions record no {LowerFirst(group.English)}. Take-up among them was {rate.English}; they belong to no group. Where it depends on the channel whether this is recorded, the take-up of the groups is not that of their people.",
                    $"{count.Chinese}宗交易沒有記錄{group.Chinese}，其使用率為{rate.Chinese}，不屬任何組別。如有否記錄取決於渠道，各組別的使用率便不等於其市民的使用率。"
                )
            );
        }

        foreach (var figure in Unseen.Select(id => figures[id].Values.FirstOrDefault(figure => figure.State == FigureState.NotKnown)))
        {
            if (figure?.Reason is { } needed)
            {
                yield return new Callout(
                    new LocalText(
                        $"How many people of each {LowerFirst(group.English)} never came is {needed.English}.",
                        $"按{group.Chinese}劃分，從未使用服務的人數{needed.Chinese}。"
                    )
                );
            }
        }
    }

    private static GapRow Row(ReportContext context, string group, string key, Figure share, Figure? gap)
    {
        var name = context.Name(group, key);
        var isBest = gap?.Inputs is [_, var best] && best.Figure.Id == share.Id;
        return new GapRow(name, share, isBest, isBest || gap?.State != FigureState.Known ? null : gap);
    }

    /// <summary>Groups in their declared order; districts, which have none, by take-up. Who was not recorded comes last.</summary>
    private static List<string> Ordered(ReportContext context, string group, IEnumerable<string> keys, Dictionary<string, Figure> takeUp)
    {
        var declared = context.Study.Groups.FirstOrDefault(found => found.Id == group)?.Values.Select(value => value.Id).ToList() ?? [];
        return
        [
            .. keys.Distinct()
                .OrderBy(key => key.Length == 0)
                .ThenBy(key => declared.IndexOf(key))
                .ThenByDescending(key => takeUp.GetValueOrDefault(key)?.Value ?? -1)
                .ThenBy(key => key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The group that is furthest behind, of those that are large enough to be told from chance; null where no gap can be shown.</summary>
    private static LocalText? Finding(ReportContext context, string group, Dictionary<string, Figure> gaps)
    {
        var last = gaps.Where(pair =>
                pair.Value is { State: FigureState.Known, Value: < 0, Inputs: [{ Figure.Denominator: >= GapMetric.SmallestBest }, _] }
            )
            .OrderBy(pair => pair.Value.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (last.Value is null)
        {
            return null;
        }

        var best = FigureAddress.Read(last.Value.Inputs[1].Figure.Id)!.Value.Keys[0];
        return context.Messages.Behind(
            new LocalText("Take-up", "使用率"),
            context.Name(group, last.Key),
            last.Value,
            context.Name(group, best),
            isWhole: gaps.All(pair => pair.Key.Length == 0 || pair.Value.State != FigureState.Suppressed)
        );
    }

    /// <summary>Without the reasons that stand below the table once; who belongs to no group has no gap to speak of.</summary>
    private static Figure? Plain(Dictionary<string, Figure> figures, string key) =>
        figures.GetValueOrDefault(key) is not { } figure || (key.Length == 0 && figure.Unit == MetricUnit.PercentagePoints) ? null
        : figure.State == FigureState.Known ? figure with { Reason = null }
        : figure;

    private static LocalText Heading(ReportContext context, string metric) =>
        metric switch
        {
            "take-up/A" => new LocalText("Take-up (A)", "使用率（A）"),
            "inclusion/take-up-gap" or "inclusion/take-up-gap-started" => new LocalText("Gap of take-up", "使用率差距"),
            "inclusion/completion-gap" => new LocalText("Gap of completion", "完成率差距"),
            "inclusion/without-access" => new LocalText("People without access", "缺乏途徑的人"),
            "inclusion/without-skill" => new LocalText("People without the skill", "不懂使用電子渠道的人"),
            _ => context.Metric(metric).Name,
        };

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
