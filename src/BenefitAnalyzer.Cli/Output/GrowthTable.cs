using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Growth;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Growth as a table to read: naive beside like for like, and who moved it most.</summary>
internal static class GrowthTable
{
    public static string Of(GrowthResult result, Study study)
    {
        var number = new ConsoleNumber(study.Currency);
        var table = TextTable.Of(
            ["growth", "services", result.Query.Before.ToString(), result.Query.After.ToString(), "change", "note"],
            [false, true, true, true, true, false],
            [
                .. result.Rows.Select(row =>
                    (IReadOnlyList<string>)
                        [
                            GrowthExport.NameOf(row.Basis),
                            Services(row),
                            number.Of(row.Before),
                            number.Of(row.After),
                            Precise(row.Change),
                            row.Without is { } without ? $"without {NameOf(without, study)}" : row.Change.Partial?.English ?? "",
                        ]
                ),
            ]
        );
        string?[] lines =
        [
            result.Largest is { } largest ? $"largest contributor: {NameOf(largest, study)}" : null,
            result.Flagged.Count > 0
                ? $"{result.Flagged.Count} services report more digital transactions than transactions and are kept: {string.Join("; ", result.Flagged)}"
                : null,
        ];
        return table + string.Concat(lines.OfType<string>().Select(line => line + "\n"));
    }

    private static string Services(GrowthRow row) =>
        row.Basis == GrowthBasis.Naive && row.Before.Services is { } before && row.After.Services is { } after
            ? $"{before:0} → {after:0}"
            : row.Change.Services?.ToString("0", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Two decimals: growths are compared with published ones.</summary>
    private static string Precise(Figure change)
    {
        if (change.Value is not { } value)
        {
            return "no data";
        }

        var unit = change.Unit == MetricUnit.PercentagePoints ? " pp" : "%";
        return (100 * value).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) + unit;
    }

    private static string NameOf(string service, Study study) =>
        study.Tables.Service(service)?.Name.English is { } name && name != service ? $"{name} ({service})" : service;
}
