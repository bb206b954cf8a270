using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Adjustments;

/// <summary>Uplift of first estimates of cost and time (HM Treasury, The Green Book: optimism bias).</summary>
public static class OptimismBias
{
    /// <summary>Upper bound × (1 − share managed); 0 where nothing is stated.</summary>
    public static decimal Uplift(BiasTerms? terms) => terms is null ? 0 : terms.UpperBound * (1 - terms.ManagedShare);

    /// <summary>Years by which the works take longer than planned, and benefits come later.</summary>
    public static decimal DelayYears(OptimismTerms terms) => terms.WorksYears * Uplift(terms.Duration);

    /// <summary>The lines with costs uplifted and benefits delayed; what has happened is no estimate and stays as it is.</summary>
    /// <remarks>
    /// Running costs are not delayed: contracts and dual running go on while the works do. A delay of a part of a year leaves the rest of
    /// a benefit in the earlier year. A residual value stays where it is. What moves beyond the last year is left out of the appraisal.
    /// </remarks>
    public static IReadOnlyList<CashFlowLine> Apply(IReadOnlyList<CashFlowLine> lines, OptimismTerms terms)
    {
        var (capital, running) = (1 + Uplift(terms.Capital), 1 + Uplift(terms.Running));
        List<CashFlowLine> adjusted =
        [
            .. lines.SelectMany(line =>
                line.IsDone ? [line]
                : line.Kind == FlowKind.Cost ? [line with { Amount = line.Amount * (line.IsRecurrent ? running : capital) }]
                : line.Category == FlowCategory.Residual ? [line]
                : Delayed(line, DelayYears(terms))
            ),
        ];
        if (terms.ManagementCost != 0 && lines.Count > 0)
        {
            adjusted.Add(
                new CashFlowLine(
                    lines.MinBy(line => line.Year.BeginsIn)!.Year,
                    "Risk management",
                    FlowKind.Cost,
                    FlowCategory.Expenditure,
                    IsRecurrent: false,
                    terms.ManagementCost
                )
                {
                    Day = lines.All(line => line.Day is not null) ? lines.Min(line => line.Day) : null,
                    Place = "study.yaml: optimism_bias: management_cost",
                }
            );
        }

        return adjusted;
    }

    private static IReadOnlyList<CashFlowLine> Delayed(CashFlowLine line, decimal years)
    {
        var whole = (int)decimal.Floor(years);
        var part = years - whole;
        var early = Later(line, whole) with { Amount = line.Amount * (1 - part) };
        return part == 0 ? [early] : [early, Later(line, whole + 1) with { Amount = line.Amount * part }];
    }

    private static CashFlowLine Later(CashFlowLine line, int years) =>
        line with
        {
            Year = new FiscalYear(line.Year.BeginsIn + years),
            Day = line.Day?.AddYears(years),
        };
}
