using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What present values are made of: costs, benefits and discount factor of each year, and what has come together by then.</summary>
internal static class AppraisalYearsTable
{
    public static ReportTable Of(ReportContext context, IReadOnlyList<AppraisalFigures> appraisals, LocalText source)
    {
        var views = appraisals[0].Views.Select(view => view.View).ToList();
        string[] ids = [.. views.Select(view => view.Id.Replace('-', '_'))];
        return new ReportTable(
            "appraisal-years",
            new LocalText("Cash flow by year", "各年度現金流量"),
            [
                new ReportColumn("initiative", new("Initiative", "項目"), IsNumber: false),
                new ReportColumn("year", new("Fiscal year", "財政年度"), IsNumber: false),
                new ReportColumn("discount_factor", AppraisalDefinitions.Factor.Name, IsNumber: true),
                new ReportColumn("costs", new("Costs", "成本"), IsNumber: true),
                new ReportColumn("benefits", new("Benefits", "效益"), IsNumber: true),
                .. views.Select((view, at) => Column($"net_{ids[at]}", new("Net", "淨額"), view.Name)),
                .. views.Select((view, at) => Column($"cumulative_{ids[at]}", new("Cumulative", "累計"), view.Name)),
            ],
            [
                .. appraisals.SelectMany(appraisal =>
                    appraisal.Years.Select(year =>
                        (IReadOnlyList<Cell>)
                            [
                                context.Label("initiative", appraisal.Initiative),
                                TableCells.Year(year.Year),
                                TableCells.FigureOrNothing(year.Factor),
                                new FigureCell(year.Costs),
                                new FigureCell(year.Benefits),
                                .. year.Net.Concat(year.Cumulative).Select(figure => new FigureCell(figure)),
                            ]
                    )
                ),
            ]
        )
        {
            Source = source,
            Rules =
            [
                new SumOfColumns($"net_{ids[0]}", ["benefits"], ["costs"]), // the first view counts all of both
                .. ids.Select(id => new RunningTotal($"cumulative_{id}", $"net_{id}", IsOfEach: true)),
            ],
        };
    }

    private static ReportColumn Column(string id, LocalText what, LocalText view) =>
        new(id, new LocalText($"{what.English}: {view.English}", $"{what.Chinese}：{view.Chinese}"), IsNumber: true);
}
