using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Costs.Productivity.Measured;

/// <summary>Output, input and productivity of a study, and what changed its costs.</summary>
public sealed class ProductivityFigures : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => ProductivityDefinitions.All;

    public override IReadOnlyList<string> Tables => [.. CostTableNames.All, "price_index"];

    public override string Command => "benefit productivity";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [.. Rows(loaded, report, token).SelectMany(row => row.Figures)];

    /// <summary>The same by scope and fiscal year; empty where the study costs nothing.</summary>
    public static IReadOnlyList<ProductivityRow> Rows(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Study.Tables.Costs.HasAny
            ? loaded.Once<IReadOnlyList<ProductivityRow>>(
                "",
                report,
                say => ProductivityStudy.Of(StudyCosts.Of(loaded, Dimensions.FiscalYear, say, token), say, token)
            )
            : [];
}
