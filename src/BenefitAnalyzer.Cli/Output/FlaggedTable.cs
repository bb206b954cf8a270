using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Integrity;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Transactions that integrity tests flag, as a table to read.</summary>
internal static class FlaggedTable
{
    public static string Of(IReadOnlyList<(Metric Test, FlaggedRow Row)> flagged) =>
        TextTable.Of(
            ["test", "file", "line", "transaction"],
            [false, false, true, false],
            [
                .. flagged.Select(found =>
                    (IReadOnlyList<string>)
                        [
                            found.Test.Id,
                            found.Row.File.Name,
                            found.Row.Line?.ToString(CultureInfo.InvariantCulture) ?? "",
                            found.Row.Id ?? "",
                        ]
                ),
            ]
        );
}
