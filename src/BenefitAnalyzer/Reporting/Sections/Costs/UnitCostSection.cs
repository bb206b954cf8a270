using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Costs;

/// <summary>What does a transaction cost in each channel, and what does it cost to keep both kinds?</summary>
public sealed class UnitCostSection() : Section("unit-cost")
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
        var published = context
            .Rows("volume/completed", token, Time, "channel")
            .Where(row => row.Figure.State == FigureState.Known)
            .Select(row => (row.Keys[0], row.Keys[1]))
            .ToHashSet();
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
            "unit-cost",
            new LocalText("Unit cost by channel", "按渠道劃分的單位成本"),
            [
                Chart(context, rows, table) ?? (Block)table,
                .. provision.Rows.Count > 0 ? [UnitCostTables.OfProvision(context, provision)] : Array.Empty<Block>(),
            ]
        );
    }

    /// <summary>The last year's channels, the dearest first; null where fewer than two are costed.</summary>
    private static ChartBlock? Chart(ReportContext context, List<FigureGridRow> rows, ReportTable table)
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

        var label = ReportContext.YearCell(year).Text;
        var (first, last) = (bars[0], bars[^1]);
        var finding = context.Messages.HighestAndLowest(
            new LocalText(
                $"In {label.English} the cost of a transaction (capacity used)",
                $"{label.Chinese}每宗交易的成本（已用服務能力）"
            ),
            context.Name("channel", first.Keys[1]),
            first.Figures[0],
            context.Name("channel", last.Keys[1]),
            last.Figures[0]
        );
        return new ChartBlock(
            "unit-cost-by-channel",
            finding,
            AltText(new LocalText("Bars of unit cost, one for each channel", "各渠道單位成本的棒形圖"), finding),
            context.Source,
            new Bars(
                new LocalText(
                    $"Cost of capacity used ÷ completed, {context.Study.Currency}, {label.English}",
                    $"已用服務能力成本 ÷ 已完成交易，{context.Study.Currency}，{label.Chinese}"
                ),
                [.. bars.Select(row => new BarRow(context.Name("channel", row.Keys[1]), row.Figures[0], row == first))]
            ),
            table
        );
    }

    private static void Use(ReportContext context, IEnumerable<Definition> definitions)
    {
        foreach (var definition in definitions)
        {
            context.Use(new FigureDefinition($"{definition.Id}@{definition.Version}", definition.Name, definition.Formula));
        }
    }
}
