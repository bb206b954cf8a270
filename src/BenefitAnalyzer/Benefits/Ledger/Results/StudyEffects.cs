using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Benefits.Ledger.Results;

/// <summary>What the attribution of a study says that initiatives displaced. Where nothing was attributed, nothing is freed.</summary>
public static class StudyEffects
{
    public static IReadOnlyList<DisplacedMonth> Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) => [];
}
