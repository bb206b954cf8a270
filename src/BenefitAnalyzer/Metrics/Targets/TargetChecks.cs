using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Targets;

/// <summary>Values of targets that their metric can never have.</summary>
public static class TargetChecks
{
    /// <summary>Shares above all or below nothing: mostly a percentage without its sign.</summary>
    public static IReadOnlyList<Diagnostic> Of(Study study)
    {
        var shares = Catalog.Of<Metric>().Where(metric => metric.Unit == MetricUnit.Rate).Select(metric => metric.Id).ToHashSet();
        return
        [
            .. study
                .Targets.Where(target => shares.Contains(target.Metric) && target.Value is < 0 or > 1)
                .Select(target =>
                    Diagnostic.Error(
                        DiagnosticCodes.BadValue,
                        StudyReader.FileName,
                        target.Line,
                        $"the value of target '{target.Id}' is {Percent(target.Value)}, and {target.Metric} is a share; allowed: 0% to 100%{Meant(target.Value)}"
                    )
                ),
        ];
    }

    private static string Meant(double value) => value is > 1 and <= 100 ? $"; did you mean {Percent(value / 100)}?" : "";

    private static string Percent(double share) => (100 * share).ToString("0.####", CultureInfo.InvariantCulture) + "%";
}
