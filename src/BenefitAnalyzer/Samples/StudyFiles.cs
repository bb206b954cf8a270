using System.Globalization;
using System.Text;
using BenefitAnalyzer.Samples.Logs;
using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples;

/// <summary>Writes what stands beside the logs: the study file, the reference tables and the hotline's monthly return.</summary>
internal static class StudyFiles
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
    ];

    public static void Write(SampleOptions options, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "tables"));
        foreach (var table in Tables)
        {
            File.WriteAllBytes(Path.Combine(folder, "tables", $"{table}.csv"), Template.Bytes($"{table}.csv"));
        }

        var study = Template
            .Text("study.yaml")
            .Replace("{{seed}}", options.Seed.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{{pseudonymise}}", options.Pseudonymise ? "[customer]" : "[]", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "study.yaml"), study);
    }

    /// <summary>The return of a hotline that counts calls: one row a month, calls growing slowly, more in summer storms.</summary>
    public static FileTally WriteReturn(SampleOptions options, string folder)
    {
        var draws = Draws.Of(options.Seed, ulong.MaxValue - 1);
        var text = new StringBuilder("first_day,last_day,service,channel,calls\n");
        for (var month = 0; month < SampleCalendar.Months.Count; month++)
        {
            var first = SampleCalendar.Months[month];
            var season = first.Month is >= 6 and <= 9 ? 1.25 : 1;
            var calls = (long)(options.Rows * 0.0016 * season * (1 + (0.005 * month)) * (0.95 + (0.1 * draws.Unit())));
            text.Append(CultureInfo.InvariantCulture, $"{first:O},{first.AddMonths(1).AddDays(-1):O},EU01,phone,{calls}\n");
        }

        Directory.CreateDirectory(Path.Combine(folder, "returns"));
        File.WriteAllText(Path.Combine(folder, "returns", "hotline.csv"), text.ToString());
        return new FileTally("returns/hotline.csv", "hotline") { Accepted = SampleCalendar.Months.Count };
    }
}
