using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Opportunities.Measured;

/// <summary>The opportunity of a service in figures.</summary>
/// <param name="Year">The fiscal year that it was computed from.</param>
/// <param name="Volume">Completed transactions of the year.</param>
/// <param name="TakeUp">Take-up of the year.</param>
/// <param name="Figures">Every definition at low, middle and high reach.</param>
public sealed record OpportunityRow(Opportunity Found, FiscalYear Year, Figure Volume, Figure TakeUp, IReadOnlyList<Figure> Figures)
{
    public Figure At(Definition definition, string reach) =>
        Figures.First(figure =>
            figure.Id.StartsWith(definition.Id + "?", StringComparison.Ordinal)
            && figure.Id.EndsWith($"{OpportunityRows.ReachKey}={reach}", StringComparison.Ordinal)
        );

    /// <summary>At the median of what comparable services reached.</summary>
    public Figure Middle(Definition definition) => At(definition, OpportunityRows.MiddleReach);
}
