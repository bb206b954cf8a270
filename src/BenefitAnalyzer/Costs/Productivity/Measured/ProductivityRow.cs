using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Productivity.Measured;

/// <summary>The figures of some services in a fiscal year.</summary>
/// <param name="Figures">In a fixed order.</param>
public sealed record ProductivityRow(ProductivityScope Scope, FiscalYear Year, IReadOnlyList<Figure> Figures)
{
    /// <summary>Null where the row has no such figure.</summary>
    /// <param name="formula">Of an index that has four formulas.</param>
    public Figure? Find(Definition definition, IndexFormula? formula = null)
    {
        var ending = formula is { } wanted ? $"&{ProductivityRows.FormulaKey}={ProductivityRows.NameOf(wanted)}" : "";
        return Figures.FirstOrDefault(figure =>
            figure.Id.StartsWith(definition.Id + "?", StringComparison.Ordinal) && figure.Id.EndsWith(ending, StringComparison.Ordinal)
        );
    }
}
