using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Results;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;
using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Benefits.Ledger.Results;

/// <summary>What the attribution of a study says that initiatives displaced. Where nothing was attributed, nothing is freed.</summary>
public static class StudyEffects
{
    public static IReadOnlyList<DisplacedMonth> Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [
            .. StudyAttribution
                .Of(loaded, report, token)
                .SelectMany(attribution =>
                {
                    var source = AttributionFigures.Of(attribution, loaded.Data).Displaced;
                    return attribution.Cells.Select(cell => new DisplacedMonth(
                        attribution.Initiative.Id,
                        cell.Service,
                        cell.Office,
                        cell.Month,
                        (decimal)cell.Volume,
                        Of(attribution.Verdict),
                        source
                    ));
                }),
        ];

    private static EffectVerdict Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Effect => EffectVerdict.Effect,
            Verdict.NoEvidence => EffectVerdict.NoEvidence,
            _ => EffectVerdict.TooLittleData,
        };
}
