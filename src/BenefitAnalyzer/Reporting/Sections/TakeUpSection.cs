using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>Is the electronic way being used, and is it growing? Take-up by month, by both official definitions.</summary>
public sealed class TakeUpSection()
    : Section("take-up", new("Take-up over time", "使用率的變化"), needs: new("months with completed transactions", "有完成交易的月份"))
{
    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var isCompletedKnown = context.Basis(token).IsCompleted;
        string[] ids = isCompletedKnown ? ["take-up/A", "take-up/B"] : ["take-up/A-started", "take-up/B-started"];
        var series = ids.Select(id => context.Rows(id, token, "month").ToDictionary(row => row.Keys[0]!, row => row.Figure)).ToList();
        var months = context.Months(series[0].Keys);
        if (months.Count == 0)
        {
            return null;
        }

        var ordered = series
            .Select(values => months.Select(month => values.GetValueOrDefault(TableCells.MonthKey(month))).ToList())
            .ToList();
        var quantity = isCompletedKnown
            ? new LocalText("Take-up, % of completed transactions", "使用率，佔已完成交易的百分比")
            : new LocalText("Take-up, % of transactions made", "使用率，佔已提出交易的百分比");
        LocalText[] names = [new("A: assisted counts", "A：計入輔助使用"), new("B: assisted does not count", "B：不計輔助使用")];
        var finding = Finding(context, context.Metric(ids[0]), months, ordered[0]);
        var table = new ReportTable(
            "take-up-by-month",
            new LocalText("Take-up by month", "每月使用率"),
            [
                new ReportColumn("month", new LocalText("Month", "月份"), false),
                .. ids.Zip(names).Select(pair => new ReportColumn(pair.First, pair.Second, true)),
            ],
            [
                .. months.Select(
                    (month, at) =>
                        (IReadOnlyList<Cell>)[TableCells.Month(month), .. ordered.Select(values => TableCells.FigureOrNothing(values[at]))]
                ),
            ]
        )
        {
            Source = context.Source,
            Note = context.MonthsLeftOut(series[0].Keys),
        };
        var chart = new ChartBlock(
            "take-up",
            finding,
            AltText(new LocalText("Line chart of take-up by month", "每月使用率的折線圖"), finding),
            context.Source,
            new TakeUpLines(quantity, months, Lines(names, ordered)),
            table
        );
        return new ReportSection(Id, Title, [.. Totals(context, ids, token), chart]);
    }

    /// <summary>Where no use was recorded as assisted, both definitions give one line.</summary>
    private static IReadOnlyList<MonthSeries> Lines(LocalText[] names, List<List<Figure?>> values)
    {
        var isOne = values[0].Zip(values[1]).All(pair => pair.First?.Value == pair.Second?.Value);
        return isOne
            ? [new MonthSeries(new LocalText("A and B: none assisted", "A及B：沒有輔助使用"), values[0])]
            : [.. names.Zip(values).Select(pair => new MonthSeries(pair.First, pair.Second))];
    }

    private static IEnumerable<Block> Totals(ReportContext context, string[] ids, CancellationToken token)
    {
        if (context.Total(ids[0], token) is not { State: FigureState.Known } total)
        {
            yield break;
        }

        var value = context.Messages.Number(total);
        yield return new Paragraph(
            new LocalText(
                $"Over the whole period take-up was {value.English}: that share of the transactions in citizens' channels was made electronically.",
                $"整段期間的使用率為{value.Chinese}，即市民渠道內有此比率的交易以電子方式進行。"
            )
        );
        if ((total.Partial ?? total.Reason) is { } why && (total.Partial is not null || total.Bound != FigureBound.Exact))
        {
            yield return new Callout(
                total.Bound switch
                {
                    FigureBound.AtMost => new LocalText(
                        $"Take-up is an upper bound: {why.English}. Transactions that were not recorded were made the traditional way.",
                        $"使用率只是上限：{why.Chinese}。沒有記錄的交易以傳統方式進行。"
                    ),
                    FigureBound.AtLeast => new LocalText(
                        $"Take-up is a lower bound: {why.English}. Transactions that were not recorded were made electronically.",
                        $"使用率只是下限：{why.Chinese}。沒有記錄的交易以電子方式進行。"
                    ),
                    _ => new LocalText($"Take-up may be higher or lower: {why.English}.", $"使用率可能較高或較低：{why.Chinese}。"),
                }
            );
        }
    }

    /// <summary>From the first month to the last one, of those that the beginning and the end of the study leave whole.</summary>
    private static LocalText Finding(ReportContext context, Metric metric, IReadOnlyList<DateOnly> months, List<Figure?> values)
    {
        var all = months.Zip(values).Where(pair => pair.Second?.State == FigureState.Known).ToList();
        var whole = all.Where(pair => !context.IsCut(metric, pair.First)).ToList();
        var known = whole.Count > 0 ? whole : all;
        if (known.Count == 0)
        {
            return new LocalText("No take-up can be shown.", "未能顯示使用率。");
        }

        var change = context.Messages.Change(
            new LocalText("Take-up", "使用率"),
            DateText.Month(known[0].First),
            known[0].Second!,
            DateText.Month(known[^1].First),
            known[^1].Second!
        );
        DateOnly[] before = [.. all.Select(pair => pair.First).Where(month => month < known[0].First)];
        DateOnly[] after = [.. all.Select(pair => pair.First).Where(month => month > known[^1].First)];
        return new[] { before, after }.Where(months => months.Length > 0).Aggregate(change, (said, months) => LeftOut(said, months));
    }

    private static LocalText LeftOut(LocalText said, DateOnly[] months)
    {
        var (first, last) = (DateText.Month(months[0]), DateText.Month(months[^1]));
        return months.Length == 1
            ? new LocalText(
                $"{said.English} {first.English}, whose data are partial, is left out.",
                $"{said.Chinese}{first.Chinese}的數據不完整，不計在內。"
            )
            : new LocalText(
                $"{said.English} {first.English} to {last.English}, whose data are partial, are left out.",
                $"{said.Chinese}{first.Chinese}至{last.Chinese}的數據不完整，不計在內。"
            );
    }
}
