using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Costs;

/// <summary>What does a transaction cost in each channel, and what does it cost to keep both kinds?</summary>
public sealed class UnitCostSection()
    : Section(
        "unit-cost",
        new("Unit cost by channel", "按渠道劃分的單位成本"),
        needs: new(
            "costs (tables resources and resource_costs) and completed transactions",
            "成本（resources及resource_costs表），以及完成交易"
        )
    )
{
    private const string Time = "fiscal_year";

    public override void Prepare(LoadedStudy loaded, CancellationToken token)
    {
        if (loaded.Study.Tables.Costs.HasAny)
        {
            StudyCosts.Of(loaded, Time, _ => { }, token);
        }
    }

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        if (!context.Study.Tables.Costs.HasAny)
        {
            return null;
        }

        var costs = StudyCosts.Of(context.Loaded, Time, _ => { }, token);
        var grid = UnitCostFigures.Grid(costs, ["channel"], token);
        // A channel whose volume is hidden in a year is left out of it: cost ÷ unit cost would tell the volume.
        var volumes = context.Rows("volume/completed", token, Time, "channel");
        var published = volumes.Where(row => row.Figure.State == FigureState.Known).Select(row => (row.Keys[0], row.Keys[1])).ToHashSet();
        var rows = grid.Rows.Where(row => published.Contains((row.Keys[0], row.Keys[1]))).ToList();
        if (!rows.Exists(row => row.Figures[0].State == FigureState.Known))
        {
            return null;
        }

        Use(context, grid.Columns);
        var table = UnitCostTables.OfChannels(context, grid.Columns, rows);
        var provision = ProvisionFigures.Provision(costs, token);
        Use(context, provision.Rows.Count > 0 ? provision.Columns : []);
        return new ReportSection(
            Id,
            Title,
            [
                Chart(context, rows, volumes, table) ?? (Block)table,
                .. provision.Rows.Count > 0 ? [UnitCostTables.OfProvision(context, provision)] : Array.Empty<Block>(),
            ]
        );
    }

    /// <summary>The last year's channels, the dearest first; null where fewer than two are costed.</summary>
    private static ChartBlock? Chart(ReportContext context, List<FigureGridRow> rows, IReadOnlyList<MetricRow> volumes, ReportTable table)
    {
        var year = rows.Where(row => row.Figures[0].State == FigureState.Known).Select(row => row.Keys[0]!).Max(StringComparer.Ordinal)!;
        var bars = rows.Where(row => row.Keys[0] == year && row.Figures[0].State == FigureState.Known)
            .OrderByDescending(row => row.Figures[0].Value)
            .ThenBy(row => row.Keys[1], StringComparer.Ordinal)
            .ToList();
        if (bars.Count < 2)
        {
            return null;
        }

        var label = TableCells.Year(year).Text;
        var (first, last) = (bars[0], bars[^1]);
        var (hidden, unknown) = LeftOut(rows, volumes, year);
        var isAll = hidden.Count + unknown.Count == 0;
        var range = context.Messages.HighestAndLowest(
            isAll
                ? new LocalText(
                    $"In {label.English} the cost of a transaction (capacity used)",
                    $"{label.Chinese}每宗交易的成本（已用服務能力）"
                )
                : new LocalText(
                    $"In {label.English}, of the {bars.Count} channels whose cost can be shown, the cost of a transaction (capacity used)",
                    $"{label.Chinese}可顯示成本的{bars.Count}個渠道中，每宗交易的成本（已用服務能力）"
                ),
            context.Name("channel", first.Keys[1]),
            first.Figures[0],
            context.Name("channel", last.Keys[1]),
            last.Figures[0],
            isWhole: true // what is left out is said in the subject
        );
        LocalText[] said = [range, Said(context, FigureWords.Hidden, hidden), Said(context, FigureWords.NotKnown, unknown)];
        var finding = LocalText.Joined(said, "", "");
        return new ChartBlock(
            "unit-cost-by-channel",
            finding,
            AltText(new LocalText("Bars of unit cost, one for each channel", "各渠道單位成本的棒形圖"), finding),
            context.Source,
            new Bars(
                new LocalText(
                    $"Cost of capacity used ÷ completed, {context.Study.Currency}, {label.English}",
                    $"已用服務能力成本÷已完成交易，{context.Messages.CurrencyName.Chinese}，{label.Chinese}"
                ),
                [.. bars.Select(row => new BarRow(context.Name("channel", row.Keys[1]), row.Figures[0], row == first))]
            ),
            table
        );
    }

    /// <summary>Channels that completed something in the year and whose cost the chart lacks: so few that they are hidden, and those of which it is not known.</summary>
    private static (IReadOnlyList<string?> Hidden, IReadOnlyList<string?> Unknown) LeftOut(
        List<FigureGridRow> rows,
        IReadOnlyList<MetricRow> volumes,
        string year
    )
    {
        var shown = rows.Where(row => row.Keys[0] == year && row.Figures[0].State == FigureState.Known)
            .Select(row => row.Keys[1])
            .ToHashSet(StringComparer.Ordinal);
        var left = volumes.Where(row => row.Keys[0] == year && row.Keys[1] is not null && !shown.Contains(row.Keys[1])).ToList();
        return (
            [.. left.Where(row => row.Figure.State == FigureState.Suppressed).Select(row => row.Keys[1])],
            [.. left.Where(row => row.Figure.State == FigureState.Known).Select(row => row.Keys[1])]
        );
    }

    /// <summary>Such as <c>Hidden: Fax, Post.</c></summary>
    private static LocalText Said(ReportContext context, LocalText word, IReadOnlyList<string?> channels)
    {
        if (channels.Count == 0)
        {
            return LocalText.Same("");
        }

        var names = channels.Select(channel => context.Name("channel", channel)).ToList();
        return new LocalText(
            $" {char.ToUpperInvariant(word.English[0])}{word.English[1..]}: {LocalText.Listed(names).English}.",
            $"{word.Chinese}：{LocalText.Listed(names).Chinese}。"
        );
    }

    private static void Use(ReportContext context, IEnumerable<Definition> definitions)
    {
        context.UsePrinted(definitions);
    }
}
