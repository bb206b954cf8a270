using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Benefits.Progress;

/// <summary>Mean changes of matched months from the last period but one to the last.</summary>
public sealed class ChangeFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => ChangeDefinitions.All;

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        PeriodChanges.Of(loaded, token) is { } changes ? [.. changes.Indicators.Select(change => change.Monthly)] : [];
}
