using BenefitAnalyzer.Costs.Productivity.Measured;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Productivity;

/// <summary>Is more put out for what is put in, and what changed the cost?</summary>
public sealed class ProductivitySection()
    : Section(
        "productivity",
        new("Productivity", "生產力"),
        needs: new("costs (tables resources and resource_costs) of two fiscal years", "兩個財政年度的成本（resources及resource_costs表）")
    )
{
    public override void Prepare(LoadedStudy loaded, CancellationToken token) => ProductivityFigures.Rows(loaded, _ => { }, token);

    public override ReportSection? Write(ReportContext context, CancellationToken token)
    {
        var rows = Published(context, ProductivityFigures.Rows(context.Loaded, _ => { }, token));
        if (rows.Count == 0)
        {
            return null;
        }

        context.UsePrinted(ProductivityDefinitions.All);

        var tables = ProductivityTables.OnPage(context, rows);
        return new ReportSection(
            Id,
            Title,
            [
                tables[0],
                Chart(context, rows, tables[1]) ?? (Block)tables[1],
                .. tables[2].Rows.Count > 0 ? [tables[2]] : Array.Empty<Block>(),
            ]
        );
    }

    /// <summary>What changed the cost of all services in the last year that can be compared; null where none can.</summary>
    private static ChartBlock? Chart(ReportContext context, IReadOnlyList<ProductivityRow> rows, ReportTable table)
    {
        var last = rows.LastOrDefault(row =>
            row.Scope.Kind == ProductivityScope.All
            && row.Find(ProductivityDefinitions.OfYear.Total) is { State: FigureState.Known, Value: not null }
        );
        if (last is null)
        {
            return null;
        }

        var definitions = ProductivityDefinitions.OfYear;
        (LocalText Name, Definition Definition)[] parts =
        [
            (new LocalText("Channel mix", "渠道組合"), definitions.Mix),
            (new LocalText("Efficiency within channels", "渠道內效率"), definitions.Efficiency),
            (new LocalText("Prices", "價格"), definitions.Prices),
            (new LocalText("Volume (use of capacity)", "業務量（使用率）"), definitions.Volume),
        ];
        var bars = parts
            .Select(part => (part.Name, Figure: last.Find(part.Definition)!))
            .Where(part => part.Figure.Value is not null)
            .ToList();
        var total = last.Find(definitions.Total)!;
        var largest = bars.OrderByDescending(bar => Math.Abs(bar.Figure.Value!.Value)).First();
        var finding = Finding(context, last, total, largest.Name, largest.Figure);
        return new ChartBlock(
            "productivity-cost-change",
            finding,
            AltText(
                new LocalText(
                    "Bars of what changed the cost at given output: channel mix, efficiency, prices and volume",
                    "產出不變下成本變動的棒形圖：渠道組合、效率、價格及業務量"
                ),
                finding
            ),
            context.Source,
            new Bars(
                new LocalText(
                    $"Change of cost at given output, {context.Study.Currency}, {last.Year}",
                    $"產出不變下的成本變動，{context.Messages.CurrencyName.Chinese}，{TableCells.Year(last.Year).Text.Chinese}"
                ),
                [
                    .. bars.Select(bar => new BarRow(bar.Name, bar.Figure, bar.Figure.Id == largest.Figure.Id)),
                    new BarRow(new LocalText("Together", "合計"), total),
                ]
            ),
            table
        );
    }

    private static LocalText Finding(ReportContext context, ProductivityRow row, Figure total, LocalText part, Figure largest)
    {
        var (isLess, year) = (total.Value < 0, TableCells.Year(row.Year).Text);
        var (all, most) = (context.Messages.Number(Positive(total)), context.Messages.Number(Positive(largest)));
        var (english, chinese) = (isLess ? "less" : "more", isLess ? "少" : "多");
        var (byEnglish, byChinese) = (largest.Value < 0 ? "less" : "more", largest.Value < 0 ? "減少" : "增加");
        return new LocalText(
            $"What was put out in {year.English} cost {all.English} {english} than at the unit costs of the year before; the largest part is {LowerFirst(part.English)} ({most.English} {byEnglish}).",
            $"{year.Chinese}的產出較按上年單位成本計算{chinese}付{all.Chinese}；最大的部分為{part.Chinese}（{byChinese}{most.Chinese}）。"
        );

        static Figure Positive(Figure figure) => figure with { Value = Math.Abs(figure.Value!.Value) };
    }

    /// <summary>A service of so few transactions that a person could be recognised is left out.</summary>
    private static List<ProductivityRow> Published(ReportContext context, IReadOnlyList<ProductivityRow> rows)
    {
        Figure?[] counted = [.. rows.Select(Counted)];
        var hidden = context
            .Publish(context.Metric("volume/completed"), [.. counted.OfType<Figure>()])
            .Where(figure => figure.State != FigureState.Known)
            .Select(figure => figure.Id)
            .ToHashSet(StringComparer.Ordinal);
        // An index is a chain of quotients of counts: with one of them hidden, it would follow from the index of another year.
        var services = rows.Where((_, at) => counted[at] is { } figure && hidden.Contains(figure.Id))
            .Select(row => row.Scope.Code)
            .ToHashSet();
        var smallest = SmallCells.SmallestOf(context.Study);
        return
        [
            .. rows.Where(row => row.Scope.Kind == ProductivityScope.All || !row.Scope.Services.Any(services.Contains))
                .Select(row => row with { Figures = [.. row.Figures.Select(figure => smallest == 0 ? figure : Coarse(figure))] }),
        ];
    }

    /// <summary>The digits that mean something, without what they were made from: all of them would tell the few transactions of a channel.</summary>
    private static Figure Coarse(Figure figure) =>
        figure with
        {
            Value = figure.Value is { } value ? Math.Round(value, figure.Unit == MetricUnit.Money ? 2 : 4) : null,
            Numerator = null,
            Denominator = null,
            Inputs = [],
        };

    private static Figure? Counted(ProductivityRow row) =>
        row.Scope.Kind == ProductivityScope.Service
            ? row.Find(ProductivityDefinitions.UnitCost)?.Inputs.FirstOrDefault(input => input.Role == "needs")?.Figure
            : null;

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
