using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>How far have services come? Services by stage at the end of each fiscal year, with the take-up and the unit cost of each stage in that year.</summary>
public sealed class StagesSection()
    : Section(
        "stages",
        new("Stages of e-government", "電子政府的發展階段"),
        needs: new("stages of services (column stage of services, or table stages)", "服務的發展階段（services表的stage欄，或stages表）")
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
        var covered = context.Engine.Covered;
        if (!context.Study.Tables.Services.Any(service => service.Stage is not null) && context.Study.Tables.Stages.Count == 0)
        {
            return null;
        }

        var takeUp = context
            .Rows("take-up/A", token, Time, "stage")
            .ToDictionary(row => (row.Keys[0], row.Keys[1] ?? ""), row => row.Figure);
        var costs = context.Study.Tables.Costs.HasAny ? UnitCosts(context, token) : [];
        var rows = new List<IReadOnlyList<Cell>>();
        var last = context.Study.FiscalYearOf(covered.Until.AddDays(-1));
        for (var year = context.Study.FiscalYearOf(covered.From); year.BeginsIn <= last.BeginsIn; year = new FiscalYear(year.BeginsIn + 1))
        {
            rows.AddRange(OfYear(context, year, takeUp, costs, token));
        }

        var table = new ReportTable(
            "stages",
            new LocalText(
                $"Services by stage at the end of each fiscal year, with their take-up{(costs.Count > 0 ? " and unit cost" : "")} in that year",
                $"各財政年度終結時各階段的服務數目及該年度的使用率{(costs.Count > 0 ? "和單位成本" : "")}"
            ),
            [
                new ReportColumn("fiscal_year", new LocalText("Fiscal year", "財政年度"), false),
                new ReportColumn("stage", new LocalText("Stage", "階段"), false),
                new ReportColumn("services", new LocalText("Services", "服務數目"), true),
                new ReportColumn("take-up/A", new LocalText("Take-up (A)", "使用率（A）"), true),
                .. costs.Count > 0
                    ? [ReportColumn.Number(UnitCostDefinitions.Used.Id, UnitCostDefinitions.Used.Name)]
                    : Array.Empty<ReportColumn>(),
            ],
            rows
        )
        {
            Source = new LocalText(
                $"{context.Source.English}; study's tables of services{(costs.Count > 0 ? " and costs" : "")}",
                $"{context.Source.Chinese}；研究的服務{(costs.Count > 0 ? "及成本" : "")}表"
            ),
            Note = new LocalText(
                $"Services{(costs.Count > 0 ? " and the costs of the year" : "")} are counted in the stage of the year's last day, or of the last day of the data; transactions in the stage that their service had on the day.",
                $"服務{(costs.Count > 0 ? "及該年度的成本" : "")}按年度最後一日（或數據的最後一日）所屬階段計算；交易按當日服務所屬階段計算。"
            ),
        };
        return new ReportSection(Id, Title, [table]);
    }

    /// <summary>By year and stage; without those whose volume is hidden, which cost ÷ unit cost would tell.</summary>
    private static Dictionary<(string?, string), Figure> UnitCosts(ReportContext context, CancellationToken token)
    {
        var published = context
            .Rows("volume/completed", token, Time, "stage")
            .Where(row => row.Figure.State == FigureState.Known)
            .Select(row => (row.Keys[0], row.Keys[1] ?? ""))
            .ToHashSet();
        var costs = UnitCostFigures
            .Grid(StudyCosts.Of(context.Loaded, Time, _ => { }, token), [CostGroups.Stage], token)
            .Rows.Where(row => published.Contains((row.Keys[0], row.Keys[1] ?? "")) && row.Figures[0].State == FigureState.Known)
            .ToDictionary(row => (row.Keys[0], row.Keys[1] ?? ""), row => row.Figures[0] with { Reason = null });
        if (costs.Count > 0)
        {
            context.Use(UnitCostDefinitions.Used);
        }

        return costs;
    }

    private static IEnumerable<IReadOnlyList<Cell>> OfYear(
        ReportContext context,
        FiscalYear year,
        Dictionary<(string?, string), Figure> takeUp,
        Dictionary<(string?, string), Figure> costs,
        CancellationToken token
    )
    {
        var (month, day) = context.Study.FiscalYearStart;
        var end = new DateOnly(year.BeginsIn + 1, month, day);
        // What is decided for days after the data does not count yet.
        var until = end < context.Engine.Covered.Until ? end : context.Engine.Covered.Until;
        var smallest = SmallCells.SmallestOf(context.Study);
        var query = new MetricQuery("services/by-stage") { By = ["stage"], Period = new Period(end.AddYears(-1), until) };
        foreach (var row in context.Rows(query, token))
        {
            var stage = row.Keys[0];
            var reached = takeUp.GetValueOrDefault((year.ToString(), stage ?? ""));
            yield return
            [
                TableCells.Year(year),
                stage is null ? new TextCell("", new LocalText("not assessed", "未有評定")) : context.Label("stage", stage),
                new FigureCell(row.Figure),
                TableCells.FigureOrNothing(reached),
                .. costs.Count > 0
                    ? [TableCells.FigureOrNothing(Beside(reached, costs.GetValueOrDefault((year.ToString(), stage ?? "")), smallest))]
                    : Array.Empty<Cell>(),
            ];
        }
    }

    /// <summary>The unit cost of a stage; hidden where its transactions and those of the take-up differ by few, which changed their stage within the year.</summary>
    private static Figure? Beside(Figure? takeUp, Figure? cost, int smallest) =>
        takeUp?.Denominator is { } first && cost?.Denominator is { } other && Math.Abs(first - other) is > 0 and var few && few < smallest
            ? cost.Suppressed()
            : cost;
}
