using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Published;

/// <summary>Published numbers that their metric can never have.</summary>
public static class QuotedChecks
{
    public static IReadOnlyList<Diagnostic> Of(Study study)
    {
        var metrics = Catalog.Of<Metric>();
        return
        [
            .. study
                .Tables.Quoted.Where(quoted => quoted.Metric is not null)
                .Select(quoted =>
                    (Quoted: quoted, Fault: StatedShare.Fault(metrics, quoted.Metric!.Split('@')[0], (double)quoted.Number.Value))
                )
                .Where(own => own.Fault is not null)
                .Select(own => Diagnostic.Error(DiagnosticCodes.BadValue, own.Quoted.Place, null, $"the value {own.Fault}")),
        ];
    }
}
