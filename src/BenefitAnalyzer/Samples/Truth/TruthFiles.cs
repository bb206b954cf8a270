using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenefitAnalyzer.Samples.Logs;
using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Truth;

/// <summary>Writes the folder <c>truth/</c>, and what of it a study may know: control totals, and the posts that counters had before.</summary>
internal static class TruthFiles
{
    private static readonly string[] Sources = ["e-channels", "counters"];
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string folder, TruthBook truth, IReadOnlyList<FileTally> tallies, long rows)
    {
        truth.Rows?.Close();
        File.WriteAllBytes(Path.Combine(folder, "truth", "README.md"), Template.Bytes("truth.md"));
        File.WriteAllText(Path.Combine(folder, "truth", "ingest.csv"), Ingest(tallies));
        File.WriteAllText(Path.Combine(folder, "truth", "counts.csv"), Counts(truth));
        File.WriteAllText(Path.Combine(folder, "truth", "initiatives.csv"), LaunchFile.Text(truth.Launches));
        File.WriteAllText(Path.Combine(folder, "truth", "posts.csv"), LaunchFile.Posts(truth.Launches.Counters));
        var savings = new SavingsFile(truth.Launches, table => Template.RowsOf(SampleStudyFiles.Table(table, rows)));
        File.WriteAllText(Path.Combine(folder, "truth", "savings.csv"), savings.Text());
        File.WriteAllText(Path.Combine(folder, "truth", "metrics.json"), new MetricsJson(truth).Build().ToJsonString(Indented) + "\n");
        File.WriteAllText(Path.Combine(folder, "tables", "controls.csv"), Controls(truth));
        File.WriteAllText(Path.Combine(folder, "tables", "counter_pools.csv"), LaunchFile.Pools(truth.Launches.Counters));
    }

    /// <summary>One line a file, in the order of paths.</summary>
    private static string Ingest(IReadOnlyList<FileTally> tallies)
    {
        var text = new StringBuilder("file,source,read,accepted,duplicates,rejected\n");
        foreach (var file in tallies.OrderBy(tally => tally.Path, StringComparer.Ordinal))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{file.Path},{file.Source},{file.Read},{file.Accepted},{file.Duplicates},{file.Rejected}\n"
            );
        }

        return text.ToString();
    }

    /// <summary>Additive counts by month, service and channel; combinations without any are left out.</summary>
    private static string Counts(TruthBook truth)
    {
        var text = new StringBuilder("month,service,channel,started,completed,completed_assisted\n");
        for (var month = 0; month < SampleCalendar.Months.Count; month++)
        {
            for (var service = 0; service < Catalogue.Services.Length; service++)
            {
                for (var channel = 0; channel < TruthBook.Channels; channel++)
                {
                    var started = truth.Started[month, service, channel];
                    var completed = truth.Completed[month, service, channel];
                    if (started + completed > 0)
                    {
                        var key = $"{SampleCalendar.MonthName(month)},{Catalogue.Services[service].Code},{Catalogue.Channels[channel]}";
                        var assisted = truth.CompletedAssisted[month, service, channel];
                        text.Append(CultureInfo.InvariantCulture, $"{key},{started},{completed},{assisted}\n");
                    }
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Accepted rows and fees by month of started_at for both sources, and rows of each office by fiscal year.</summary>
    private static string Controls(TruthBook truth)
    {
        var text = new StringBuilder("source,from,until,office,measure,total\n");
        for (var source = 0; source < Sources.Length; source++)
        {
            for (var month = 0; month < SampleCalendar.Months.Count; month++)
            {
                var period = Period(month, 1);
                var rows = Enumerable
                    .Range(0, Catalogue.Services.Length)
                    .Sum(service => Rows(truth, month, service, electronic: source == 0));
                text.Append(CultureInfo.InvariantCulture, $"{Sources[source]},{period},,transactions,{rows}\n");
                text.Append(CultureInfo.InvariantCulture, $"{Sources[source]},{period},,fee,{truth.FeeCents[month, source] / 100m:0.00}\n");
            }
        }

        for (var office = 0; office < Catalogue.Offices.Count; office++)
        {
            for (var year = 0; year < SampleCalendar.FiscalYears.Count; year++)
            {
                var rows = Enumerable.Range(12 * year, 12).Sum(month => truth.AtOffice[month, office]);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"counters,{Period(12 * year, 12)},{Catalogue.Offices[office]},transactions,{rows}\n"
                );
            }
        }

        return text.ToString();
    }

    private static long Rows(TruthBook truth, int month, int service, bool electronic) =>
        Enumerable
            .Range(0, TruthBook.Channels)
            .Where(channel => Catalogue.IsElectronic(channel) == electronic)
            .Sum(channel => truth.Started[month, service, channel]);

    private static string Period(int month, int months) =>
        $"{SampleCalendar.Months[month]:O},{SampleCalendar.Months[month].AddMonths(months):O}";
}
