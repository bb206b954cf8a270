using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Which departments and offices differ, once chance and their mix of work are taken out? Raw and standardised take-up, ties marked.</summary>
public sealed class ComparisonSection()
    : Section(
        "comparison",
        new("Departments and offices compared", "部門及辦事處比較"),
        needs: new("take-up of two departments or offices", "兩個部門或辦事處的使用率")
    )
{
    private const string Mix = "service_type";

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var blocks = new[] { "department", "office" }.SelectMany(dimension => Compare(context, dimension, token)).ToList();
        return blocks.Count == 0
            ? null
            : new ReportSection(Id, Title, blocks) { Finding = blocks.OfType<Paragraph>().FirstOrDefault()?.Text };
    }

    private static IEnumerable<Block> Compare(ReportContext context, string dimension, CancellationToken token)
    {
        var (volumeId, takeUpId, _) = context.Basis(token);
        var all = context.Rows(new MetricQuery(takeUpId) { By = [dimension], Standardise = Mix }, token);
        var ranked = all.Where(row => row.Keys[0] is not null)
            .OrderBy(row => row.Figure.State == FigureState.Known ? 0 : 1)
            .ThenByDescending(row => Raw(row).Value)
            .ThenBy(row => row.Keys[0], StringComparer.Ordinal)
            .ToList();
        if (ranked.Count < 2)
        {
            yield break;
        }

        var name = context.DimensionName(dimension);
        var known = ranked.Where(row => row.Figure.State == FigureState.Known).ToList();
        var numbers = known.Index().ToDictionary(row => row.Item.Keys[0]!, row => row.Index + 1);
        var volume = context.Rows(volumeId, token, dimension).ToDictionary(row => row.Keys[0] ?? "", row => row.Figure);
        if (known.Count > 1)
        {
            yield return new Paragraph(
                UnrecordedShare.Qualified(
                    Finding(context, dimension, ranked),
                    name,
                    volume.GetValueOrDefault(""),
                    context.Total(volumeId, token)
                )
            );
        }

        yield return new ReportTable(
            $"comparison-{dimension}",
            new LocalText(
                $"Take-up by {name.English.ToLowerInvariant()}, raw and at the same mix of service types",
                $"按{name.Chinese}劃分的使用率：原始值及按相同服務類別組合計算"
            ),
            [
                new ReportColumn("number", new LocalText("No.", "編號"), false),
                new ReportColumn(dimension, name, false),
                new ReportColumn(volumeId, context.Metric(volumeId).Name, true),
                new ReportColumn("raw", new LocalText("Take-up (A), raw", "使用率（A），原始值"), true),
                new ReportColumn("standardised", new LocalText("Take-up (A), same mix", "使用率（A），相同組合"), true),
                new ReportColumn("tied_with", new LocalText("Cannot be told apart from No.", "未能與以下編號區分"), false),
            ],
            [
                .. ranked.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            TextCell.Same(numbers.TryGetValue(row.Keys[0]!, out var number) ? Text(number) : ""),
                            context.Label(dimension, row.Keys[0]),
                            TableCells.FigureOrNothing(volume.GetValueOrDefault(row.Keys[0]!)),
                            new FigureCell(Raw(row) with { Reason = null }),
                            new FigureCell(row.Figure with { Reason = null }), // what it lacks is said once, below
                            Ranges([.. row.TiedWith.Select(other => numbers[other[0]!]).Order()]),
                        ]
                ),
            ]
        )
        {
            Source = context.Source,
            Note = new LocalText(
                "Numbered by the raw value. The same mix leaves out kinds of work that are not done there. Two cannot be told apart where the difference may be chance: see Definitions.",
                "按原始值編號。相同組合不計該處沒有提供的服務類別。如差異可能出於偶然，即未能區分，詳見定義。"
            ),
        };
        if (all.FirstOrDefault(row => row.Keys[0] is null) is { Figure.State: FigureState.Known } nowhere)
        {
            yield return new Callout(Unplaced(context, name, volume.GetValueOrDefault(""), Raw(nowhere)));
        }
    }

    private static Figure Raw(MetricRow row) => row.Figure.Inputs is [var raw, ..] ? raw.Figure : row.Figure;

    private static LocalText Finding(ReportContext context, string dimension, List<MetricRow> ranked)
    {
        var known = ranked.Where(row => row.Figure.State == FigureState.Known).ToList();
        var range = context.Messages.HighestAndLowest(
            new LocalText("Take-up", "使用率"),
            context.Name(dimension, known[0].Keys[0]),
            Raw(known[0]),
            context.Name(dimension, known[^1].Keys[0]),
            Raw(known[^1]),
            isWhole: ranked.All(row => row.Figure.State != FigureState.Suppressed)
        );
        var ties = known.Sum(row => row.TiedWith.Count) / 2;
        var (tied, pairs) = (Text(ties), Text(known.Count * (known.Count - 1) / 2));
        return known.Count == 2
            ? ties == 0
                ? new LocalText($"{range.English} The two can be told apart.", $"{range.Chinese}兩者可以區分。")
                : new LocalText($"{range.English} The two cannot be told apart.", $"{range.Chinese}兩者未能區分。")
            : new LocalText(
                $"{range.English} Of {pairs} pairs, {tied} cannot be told apart.",
                $"{range.Chinese}在{pairs}對之中，有{tied}對未能區分。"
            );
    }

    private static LocalText Unplaced(ReportContext context, LocalText name, Figure? volume, Figure share)
    {
        var rate = context.Messages.Number(share);
        var count = volume is { State: FigureState.Known } known ? context.Messages.Number(known) : new LocalText("Some", "部分");
        return new LocalText(
            $"{count.English} transactions name no {name.English.ToLowerInvariant()} and are not compared; take-up among them was {rate.English}.",
            $"{count.Chinese}宗交易沒有記錄{name.Chinese}，不作比較；其使用率為{rate.Chinese}。"
        );
    }

    /// <summary>Numbers with neighbours drawn together: <c>2–5, 7</c>.</summary>
    private static TextCell Ranges(IReadOnlyList<int> numbers)
    {
        var parts = new List<string>();
        for (var at = 0; at < numbers.Count; )
        {
            var end = at;
            while (end + 1 < numbers.Count && numbers[end + 1] == numbers[end] + 1)
            {
                end++;
            }

            parts.Add(end == at ? Text(numbers[at]) : $"{Text(numbers[at])}–{Text(numbers[end])}");
            at = end + 1;
        }

        return TextCell.Listed(parts);
    }

    private static string Text(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
