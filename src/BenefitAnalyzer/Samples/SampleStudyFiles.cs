using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Samples.Logs;
using BenefitAnalyzer.Samples.World;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Samples;

/// <summary>Writes what stands beside the logs: the study file, the reference tables and the hotline's monthly return.</summary>
internal static partial class SampleStudyFiles
{
    private static readonly string[] Tables =
    [
        "services",
        "offices",
        "departments",
        "clusters",
        "districts",
        "service_types",
        "population",
        "grades",
        "resources",
        "resource_costs",
        "activities",
        "direct_costs",
        "overheads",
        "operator_fees",
        "shared_services",
        "price_index",
        "shift_costs",
        "shifts",
        "initiative_costs",
        "posts",
        "provisions",
        "evidence",
        "milestones",
        "claims",
        "claim_basis",
        "outcomes",
        "variance_rules",
        "levers",
        "lever_correlations",
        "contracts",
        "contract_milestones",
        "take_up_path",
        "bids",
        "bid_amounts",
        "ceilings",
        "department_shares",
        "risks",
        "concerns",
        "commitments",
        "wordings",
    ];

    private static readonly string[] Scenarios = ["slow-take-up", "faster-rollout", "late-and-dear"];

    public static void Write(SampleOptions options, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "tables"));
        Directory.CreateDirectory(Path.Combine(folder, ScenarioReader.Folder));
        foreach (var scenario in Scenarios)
        {
            File.WriteAllBytes(Path.Combine(folder, ScenarioReader.Folder, $"{scenario}.yaml"), Template.Bytes($"{scenario}.yaml"));
        }

        foreach (var table in Tables)
        {
            File.WriteAllText(Path.Combine(folder, "tables", $"{table}.csv"), Table(table, options.Rows));
        }

        var study = Template
            .Text("study.yaml")
            .Replace("{{seed}}", options.Seed.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{{pseudonymise}}", options.Pseudonymise ? "[customer]" : "[]", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "study.yaml"), study);
    }

    /// <summary>The text of a table as it is written for a number of rows.</summary>
    public static string Table(string name, long rows) => Sized(Template.Text($"{name}.csv"), rows);

    /// <summary>Costs and capacities fit the number of rows: what stands in double braces is meant for the demo.</summary>
    private static string Sized(string table, long rows) =>
        Braces()
            .Replace(
                table,
                number =>
                    (decimal.Parse(number.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * rows / SampleOptions.Demo.Rows).ToString(
                        "0.####",
                        CultureInfo.InvariantCulture
                    )
            );

    [GeneratedRegex(@"\{\{([0-9.]+)\}\}")]
    private static partial Regex Braces();

    /// <summary>The return of a hotline that counts calls and the minutes that they take: one row a month, calls growing slowly, more in summer storms.</summary>
    public static FileTally WriteReturn(SampleOptions options, string folder)
    {
        var draws = Draws.Of(options.Seed, ulong.MaxValue - 1);
        var lengths = Draws.Of(options.Seed, ulong.MaxValue / 2);
        var text = new StringBuilder("first_day,last_day,service,channel,calls,minutes\n");
        for (var month = 0; month < SampleCalendar.Months.Count; month++)
        {
            var first = SampleCalendar.Months[month];
            var season = first.Month is >= 6 and <= 9 ? 1.25 : 1;
            var calls = (long)(options.Rows * 0.0016 * season * (1 + (0.005 * month)) * (0.95 + (0.1 * draws.Unit())));
            var minutes = (long)Math.Round(calls * (3.4 + (0.6 * lengths.Unit())));
            text.Append(CultureInfo.InvariantCulture, $"{first:O},{first.AddMonths(1).AddDays(-1):O},EU01,phone,{calls},{minutes}\n");
        }

        Directory.CreateDirectory(Path.Combine(folder, "returns"));
        File.WriteAllText(Path.Combine(folder, "returns", "hotline.csv"), text.ToString());
        return new FileTally("returns/hotline.csv", "hotline") { Accepted = SampleCalendar.Months.Count };
    }
}
