using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Simulations;

namespace BenefitAnalyzer.WhatIf.Uncertainty.Results;

/// <summary>How the cumulative net benefit of one initiative, or of all together, may run, as published numbers.</summary>
/// <param name="Years">Consecutive.</param>
/// <param name="AtMeans">By year.</param>
/// <param name="Percentiles">Years × probabilities of <see cref="PathSimulation.Probabilities"/>.</param>
public sealed record PathFigures(
    string Initiative,
    IReadOnlyList<FiscalYear> Years,
    IReadOnlyList<Figure> AtMeans,
    IReadOnlyList<IReadOnlyList<Figure>> Percentiles
)
{
    public IEnumerable<Figure> All => [.. AtMeans, .. Percentiles.SelectMany(year => year)];

    /// <summary>One percentile in every year.</summary>
    /// <param name="at">Index into <see cref="PathSimulation.Probabilities"/>.</param>
    public IReadOnlyList<Figure> Percentile(int at) => [.. Percentiles.Select(year => year[at])];

    /// <param name="years">First calendar years.</param>
    /// <param name="data">Hash of the data.</param>
    public static PathFigures Of(PathOutcome path, IReadOnlyList<int> years, string data)
    {
        var initiative = path.Id ?? ScenarioOutcome.All;
        List<FiscalYear> fiscal = [.. years.Select(year => new FiscalYear(year))];
        return new PathFigures(
            initiative,
            fiscal,
            [
                .. fiscal.Select(
                    (year, at) =>
                        UncertaintyDefinitions.CumulativeAtMeans.Figure(
                            [("initiative", initiative), ("year", year.ToString())],
                            UncertaintyFigures.Amount(path.Deterministic[at]),
                            data
                        )
                ),
            ],
            [
                .. fiscal.Select(
                    (year, at) =>
                        (IReadOnlyList<Figure>)
                            [
                                .. PathSimulation.Probabilities.Select(
                                    (probability, which) =>
                                        UncertaintyDefinitions.CumulativePercentile.Figure(
                                            [
                                                ("initiative", initiative),
                                                ("year", year.ToString()),
                                                ("percent", UncertaintyFigures.PercentOf(probability)),
                                            ],
                                            UncertaintyFigures.Amount(path.Percentiles[at][which]),
                                            data
                                        )
                                ),
                            ]
                ),
            ]
        );
    }
}
