using BenefitAnalyzer.Costs.Productivity;
using BenefitAnalyzer.Costs.Productivity.Measured;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Productivity;

/// <summary>Productivity as tables: indices, what changed the cost of a year, what changed unit costs.</summary>
public static class ProductivityTables
{
    /// <summary>Ids of the tables.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["indices", "cost-change", "unit-cost-change"];

    private static readonly LocalText LargestFirst = new(
        "Those whose cost changed most at given output stand first.",
        "按產出不變下成本變動的幅度由大至小排列。"
    );

    /// <summary>How names of departments end in Chinese.</summary>
    private const string EndsOfDepartments = "署處局";

    /// <summary>The tables in the order of <see cref="Ids"/>.</summary>
    public static IReadOnlyList<ReportTable> Of(ReportContext context, IReadOnlyList<ProductivityRow> rows) =>
        [Indices(context, rows), CostChange(context, rows), UnitCostChange(context, rows)];

    /// <summary>
    /// The same as narrow as a page: the kind of a scope stands with its name, and first years, which are 1 throughout, are left out. What changed its
    /// cost most stands first, since a page has no room for all.
    /// </summary>
    internal static IReadOnlyList<ReportTable> OnPage(ReportContext context, IReadOnlyList<ProductivityRow> rows)
    {
        var first = rows.Select(row => row.Year.BeginsIn).DefaultIfEmpty().Min();
        string[] largestFirst =
        [
            .. rows.GroupBy(row => (row.Scope.Kind, row.Scope.Code))
                .OrderByDescending(scope => scope.Max(row => Math.Abs(row.Find(ProductivityDefinitions.OfYear.Total)?.Value ?? 0)))
                .ThenBy(scope => scope.Key.Code, StringComparer.Ordinal)
                .Select(scope => scope.Key.Code)
                .Distinct(),
        ];
        return [.. Of(context, [.. rows.Where(row => row.Year.BeginsIn > first)]).Select(table => Narrow(table, largestFirst))];
    }

    private static ReportTable Narrow(ReportTable table, IReadOnlyList<string> order) =>
        table with
        {
            Note = table.Rows.Count > RowsShown.OfLongList ? LargestFirst : null,
            Columns = [.. table.Columns.Skip(1)],
            Rows = [.. table.Rows.Select(row => (IReadOnlyList<Cell>)[Named((TextCell)row[0], (TextCell)row[1]), .. row.Skip(2)])],
            Shown = new RowsShown { Order = order },
        };

    private static TextCell Named(TextCell kind, TextCell name)
    {
        if (kind.Code is not (ProductivityScope.Department or ProductivityScope.Initiative))
        {
            return name;
        }

        var (english, chinese) = (name.Text.English, name.Text.Chinese);
        var isSaid = english.Contains(kind.Text.English, StringComparison.OrdinalIgnoreCase);
        var isSaidInChinese =
            chinese.Contains(kind.Text.Chinese, StringComparison.Ordinal)
            || (kind.Code == ProductivityScope.Department && EndsOfDepartments.Contains(chinese[^1]));
        return new TextCell(
            name.Code,
            new LocalText(
                isSaid ? english : $"{english} ({kind.Text.English})",
                isSaidInChinese ? chinese : $"{chinese}（{kind.Text.Chinese}）"
            )
        );
    }

    private static ReportTable Indices(ReportContext context, IReadOnlyList<ProductivityRow> rows) =>
        Table(
            context,
            Ids[0],
            new LocalText(
                "Output weighted by unit cost, input and productivity (by Fisher), first year = 1",
                "按單位成本加權的產出、投入及生產力（按費雪公式），首年 = 1"
            ),
            [
                ReportColumn.Number("output_fisher", "Output: Fisher", "產出：費雪"),
                ReportColumn.Number("output_laspeyres", "Laspeyres", "拉氏"),
                ReportColumn.Number("output_paasche", "Paasche", "帕氏"),
                ReportColumn.Number("output_tornqvist", "Törnqvist", "托恩奎斯特"),
                ReportColumn.Number("staff_minutes", "Staff minutes", "員工工時"),
                ReportColumn.Number("deflated_cost", "Real cost", "實質成本"),
                ReportColumn.Number("per_staff_minute", "Output per minute", "每分鐘產出"),
                ReportColumn.Number("per_cost", "Output per cost", "每單位成本產出"),
            ],
            rows,
            row =>
                [
                    row.Find(ProductivityDefinitions.Output, IndexFormula.Fisher),
                    row.Find(ProductivityDefinitions.Output, IndexFormula.Laspeyres),
                    row.Find(ProductivityDefinitions.Output, IndexFormula.Paasche),
                    row.Find(ProductivityDefinitions.Output, IndexFormula.Tornqvist),
                    row.Find(ProductivityDefinitions.StaffMinutes),
                    row.Find(ProductivityDefinitions.DeflatedCost),
                    row.Find(ProductivityDefinitions.PerMinute, IndexFormula.Fisher),
                    row.Find(ProductivityDefinitions.PerCost, IndexFormula.Fisher),
                ]
        );

    private static ReportTable CostChange(ReportContext context, IReadOnlyList<ProductivityRow> rows) =>
        Table(
            context,
            Ids[1],
            new LocalText(
                "How the year's cost differs from the cost at last year's unit costs, and why",
                "按上年單位成本計算，本年成本增減及原因"
            ),
            SplitColumns,
            [.. rows.Where(row => row.Find(ProductivityDefinitions.OfYear.Total) is not null)],
            row => [.. ProductivityDefinitions.OfYear.All.Select(part => row.Find(part))]
        ) with
        {
            Rules = SplitRules,
        };

    private static ReportTable UnitCostChange(ReportContext context, IReadOnlyList<ProductivityRow> rows) =>
        Table(
            context,
            Ids[2],
            new LocalText("Full cost of a resolved need, its change and why", "每項已解決需要的總成本、變動及其原因"),
            [ReportColumn.Number("unit_cost", "Unit cost", "單位成本"), .. SplitColumns],
            [.. rows.Where(row => row.Find(ProductivityDefinitions.UnitCost) is not null)],
            row => [row.Find(ProductivityDefinitions.UnitCost), .. ProductivityDefinitions.PerNeed.All.Select(part => row.Find(part))]
        ) with
        {
            Rules = SplitRules,
        };

    private static ReportColumn[] SplitColumns =>
        [
            ReportColumn.Number("change", "Change", "變動"),
            ReportColumn.Number("mix", "Channel mix", "渠道組合"),
            ReportColumn.Number("efficiency", "Efficiency", "渠道內效率"),
            ReportColumn.Number("prices", "Prices", "價格"),
            ReportColumn.Number("volume", "Volume", "業務量"),
        ];

    private static IReadOnlyList<ColumnRule> SplitRules => [new SumOfColumns("change", ["mix", "efficiency", "prices", "volume"], [])];

    private static ReportTable Table(
        ReportContext context,
        string id,
        LocalText title,
        IReadOnlyList<ReportColumn> columns,
        IReadOnlyList<ProductivityRow> rows,
        Func<ProductivityRow, IReadOnlyList<Figure?>> figures
    ) =>
        new(
            $"productivity-{id}",
            title,
            [
                new ReportColumn("scope", new LocalText("Of", "範圍"), false),
                new ReportColumn("code", new LocalText("Name", "名稱"), false),
                new ReportColumn("fiscal_year", new LocalText("Fiscal year", "財政年度"), false),
                .. columns,
            ],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            Kind(row.Scope),
                            new TextCell(row.Scope.Code, NameOf(context, row.Scope)),
                            TableCells.Year(row.Year),
                            .. figures(row).Select(TableCells.FigureOrNothing),
                        ]
                ),
            ]
        )
        {
            Source = context.Source,
        };

    internal static LocalText NameOf(ReportContext context, ProductivityScope scope) =>
        scope.Kind switch
        {
            ProductivityScope.All => new LocalText("all services", "所有服務"),
            ProductivityScope.Initiative => context.Study.Initiatives.FirstOrDefault(known => known.Id == scope.Code)?.Name
                ?? LocalText.Same(scope.Code),
            _ => context.Name(scope.Kind, scope.Code),
        };

    private static TextCell Kind(ProductivityScope scope) =>
        new(
            scope.Kind.Length == 0 ? "all" : scope.Kind,
            scope.Kind switch
            {
                ProductivityScope.Department => new LocalText("department", "部門"),
                ProductivityScope.Initiative => new LocalText("initiative", "項目"),
                ProductivityScope.Service => new LocalText("service", "服務"),
                _ => new LocalText("all", "全部"),
            }
        );
}
