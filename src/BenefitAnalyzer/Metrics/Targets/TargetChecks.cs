using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Targets;

/// <summary>Targets of what is no metric, and values that their metric can never have.</summary>
public static class TargetChecks
{
    public static IReadOnlyList<Diagnostic> Of(Study study)
    {
        var metrics = Catalog.Of<Metric>();
        return
        [
            .. study
                .Targets.Where(target => !metrics.Any(metric => metric.Id == target.Metric))
                .Select(target =>
                    Diagnostic.Error(
                        DiagnosticCodes.UnknownMetric,
                        StudyReader.FileName,
                        target.Line,
                        $"target '{target.Id}': there is no metric '{target.Metric}'{NearestName.Hint(target.Metric, metrics.Select(metric => metric.Id))}"
                    )
                ),
            .. study
                .Targets.Select(target => (Target: target, Fault: StatedShare.Fault(metrics, target.Metric, target.Value)))
                .Where(own => own.Fault is not null)
                .Select(own =>
                    Diagnostic.Error(
                        DiagnosticCodes.BadValue,
                        StudyReader.FileName,
                        own.Target.Line,
                        $"the value of target '{own.Target.Id}' {own.Fault}"
                    )
                ),
        ];
    }
}
