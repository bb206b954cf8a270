using System.Globalization;
using BenefitAnalyzer.Metrics.Targets;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Targets beside what was measured, with the ids to ask 'benefit explain' about.</summary>
internal static class TargetTable
{
    public static string Of(IReadOnlyList<TargetProgress> targets, Study study)
    {
        var number = new ConsoleNumber(study.Currency);
        return TextTable.Of(
            ["target", "metric", "promised", "by", "on that day", "latest", "today's list", "status", "services", "figure"],
            [false, false, true, false, true, true, true, false, false, false],
            [
                .. targets.Select(progress =>
                    (IReadOnlyList<string>)
                        [
                            progress.Target.Id,
                            progress.Metric.Id,
                            number.Of((decimal)progress.Target.Value, progress.Metric.Unit),
                            progress.Target.By.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                            progress.AtDue is { } due ? number.Of(due) : "",
                            number.Of(progress.Latest),
                            progress.Today is { } today ? number.Of(today) : "",
                            TargetWords.Of(progress.Status).English,
                            TargetWords.Lists(progress).English,
                            (progress.AtDue ?? progress.Latest).Id,
                        ]
                ),
            ]
        );
    }
}
