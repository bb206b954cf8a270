using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Costs.Figures;

/// <summary>What transactions and resolved needs cost, by any group.</summary>
public sealed class UnitCostFigures : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => UnitCostDefinitions.All;

    public override IReadOnlyList<string> Tables => CostTableNames.All;

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        if (!loaded.Study.Tables.Costs.HasAny)
        {
            return [];
        }

        var years = StudyCosts.Of(loaded, "fiscal_year", report, token);
        var months = StudyCosts.Of(loaded, "month", _ => { }, token);
        return
        [
            .. CostGroups.Addressed.SelectMany(by => Grid(years, by, token).Figures),
            .. Grid(months, [], token).Figures,
            .. Grid(months, ["channel"], token).Figures,
        ];
    }

    public override string Command => "benefit costs";

    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Study.Tables.Costs.HasAny && CostAddress.Read(address) is { } asked && asked.By.All(CostGroups.Dimensions.Contains)
            ? Grid(StudyCosts.Of(loaded, asked.Time, report, token), asked.By, token).Figures.FirstOrDefault(figure => figure.Id == address)
            : null;

    /// <summary>One row for each time and group.</summary>
    /// <param name="by">Dimensions of <see cref="CostGroups.Dimensions"/>.</param>
    public static FigureGrid Grid(StudyCosts costs, IReadOnlyList<string> by, CancellationToken token)
    {
        var grid = new UnitCostGrid(costs, by, token);
        return new FigureGrid(
            [costs.Time, .. by],
            grid.Columns,
            [
                .. costs
                    .Costed.Cells.GroupBy(cell => CostGroups.Key(grid.KeysOf(cell)))
                    .Select(group => (Keys: grid.KeysOf(group.First()), Cells: group.ToList()))
                    .OrderBy(group => group.Keys, KeyComparer.Instance)
                    .Select(group => grid.Row(group.Keys, group.Cells)),
            ]
        );
    }
}
