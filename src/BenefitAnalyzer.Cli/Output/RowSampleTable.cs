using System.Globalization;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Rows drawn for an audit.</summary>
internal static class RowSampleTable
{
    public static string Of(RowSample sample)
    {
        var drawn = sample.Rows.Count.ToString("#,0", CultureInfo.InvariantCulture);
        var all = sample.Population.ToString("#,0", CultureInfo.InvariantCulture);
        if (sample.Withheld is { } why)
        {
            return $"no sample: {why.English}\n";
        }

        var table = TextTable.Of(
            ["file", "line", "id", "day", "service", "channel", "office", "outcome"],
            [false, true, false, false, false, false, false, false],
            [
                .. sample.Rows.Select(row =>
                    (IReadOnlyList<string>)
                        [
                            row.File.Name,
                            row.Line?.ToString(CultureInfo.InvariantCulture) ?? "",
                            row.Id ?? "",
                            row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                            row.Service,
                            row.Channel ?? "",
                            row.Office ?? "",
                            row.Outcome ?? "",
                        ]
                ),
            ]
        );
        return $"{drawn} of {all} rows, drawn with seed {sample.Seed.ToString(CultureInfo.InvariantCulture)}; the same seed draws the same rows\n{table}";
    }
}
