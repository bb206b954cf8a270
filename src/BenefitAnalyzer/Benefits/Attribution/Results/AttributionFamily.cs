using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Attribution.Results;

/// <summary>The figures of all attributions of a study.</summary>
public sealed class AttributionFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => AttributionDefinitions.All;

    public override IReadOnlyList<string> Tables => ["services", "offices", "initiative_costs"];

    public override string Command => "benefit attribute";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        Figures(StudyAttribution.Of(loaded, report, token), loaded);

    /// <summary>Also by the other kind of period than the one that the study gives an initiative.</summary>
    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        base.Find(loaded, address, report, token)
        ?? Enum.GetValues<SeriesPeriod>()
            .SelectMany(series => Figures(StudyAttribution.By(series, loaded, _ => { }, token), loaded))
            .FirstOrDefault(figure => figure.Id == address);

    private static IReadOnlyList<Figure> Figures(IReadOnlyList<InitiativeAttribution> attributions, LoadedStudy loaded) =>
        [.. attributions.SelectMany(attribution => AttributionFigures.Of(attribution, loaded.Data).All)];
}
