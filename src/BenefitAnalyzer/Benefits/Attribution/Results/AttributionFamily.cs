using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Benefits.Attribution.Results;

/// <summary>The figures of all attributions of a study.</summary>
public sealed class AttributionFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => AttributionDefinitions.All;

    public override string Command => "benefit attribute";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [.. StudyAttribution.Of(loaded, report, token).SelectMany(attribution => AttributionFigures.Of(attribution, loaded.Data).All)];
}
