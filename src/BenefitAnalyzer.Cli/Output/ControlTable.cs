using System.Globalization;
using BenefitAnalyzer.Metrics.Completeness;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Control totals beside what was accepted.</summary>
internal static class ControlTable
{
    public static string Of(IReadOnlyList<ControlCheck> checks) =>
        TextTable.Of(
            ["source", "office", "from", "until", "measure", "expected", "found", "difference", "met"],
            [false, false, false, false, false, true, true, true, false],
            [
                .. checks.Select(check =>
                    (IReadOnlyList<string>)
                        [
                            check.Control.Source,
                            check.Control.Office ?? "",
                            Day(check.Control.Period.From),
                            Day(check.Control.Period.Until),
                            check.Control.Measure,
                            Number(check.Control.Total),
                            Number(check.Found.Value),
                            Number(check.Difference),
                            check.IsMet ? "yes" : "NO",
                        ]
                ),
            ]
        );

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(decimal? number) => number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "no data";
}
