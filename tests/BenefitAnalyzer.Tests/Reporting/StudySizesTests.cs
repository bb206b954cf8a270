using System.Globalization;
using System.Text;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Tests.Ingestion;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting;

/// <summary>Reports of studies much larger and much smaller than usual, from their logs to the files.</summary>
[TestClass]
public sealed class StudySizesTests
{
    [TestMethod]
    public void OfThreeThousandServicesThePageShowsTheLargestAndTheTableHoldsAll()
    {
        using var study = SmallLog.Study().With("logs/log.csv", Log(services: 3_000, months: 3)).Load();
        var folder = Write(study);

        // One more transaction for each hundred services, so that the last hundred are the largest.
        var table = File.ReadAllLines(Path.Combine(folder, "tables", "services.csv"));
        Assert.HasCount(3_001, table);
        Assert.StartsWith("S2900,", table[1]);
        var page = File.ReadAllText(Path.Combine(folder, "index.html"));
        Assert.Contains("The first 500 of 3,000 rows. All of them are in tables/services.csv.", page);
        Assert.Contains("共3,000行，此處列出首500行；全部載於tables/services.csv。", page);
        Assert.AreEqual(500, page.Split("data-figure=\"volume/completed?service=").Length / 2); // once in each language
        Assert.IsLessThan(2_000_000, new FileInfo(Path.Combine(folder, "index.html")).Length);
    }

    [TestMethod]
    public void OfThreeThousandServicesInTenYearsNothingIsCutWithoutSayingSo()
    {
        using var study = Returns(services: 3_000, months: 120).Load();
        var report = ReportBuilder.Build(study.Loaded, ReportTemplate.Default, null, CancellationToken.None);
        var folder = Write(study);

        Assert.AreEqual(720_000, study.Summary.Files.Sum(file => file.Accepted));
        var page = File.ReadAllText(Path.Combine(folder, "index.html"));
        var tables = report.Tables.Where(table => table.Rows.Count > 500).ToList();
        Assert.IsTrue(tables.Exists(table => table.Id == "services" && table.Rows.Count == 3_000));
        foreach (var table in tables)
        {
            var count = table.Rows.Count.ToString("#,##0", CultureInfo.InvariantCulture);
            Assert.Contains($"The first 500 of {count} rows. All of them are in tables/{table.Id}.csv.", page);
            Assert.Contains($"共{count}行，此處列出首500行；全部載於tables/{table.Id}.csv。", page);
            Assert.HasCount(table.Rows.Count + 1, File.ReadAllLines(Path.Combine(folder, "tables", $"{table.Id}.csv")));
        }

        Assert.HasCount(121, File.ReadAllLines(Path.Combine(folder, "tables", "take-up-by-month.csv")));
        Assert.IsLessThan(5_000_000, new FileInfo(Path.Combine(folder, "index.html")).Length);
    }

    [TestMethod]
    public void ASingleMonthIsAMarkerABarAndAPlainSentence()
    {
        using var study = SmallLog.Study().With("logs/log.csv", Log(services: 2, months: 1)).Load();
        var report = ReportBuilder.Build(study.Loaded, ReportTemplate.Default, null, CancellationToken.None);
        var charts = report.Sections.SelectMany(section => section.Blocks).OfType<ChartBlock>().ToDictionary(chart => chart.Id);

        var lines = (TakeUpLines)charts["take-up"].Chart;
        Assert.HasCount(1, lines.Months);
        Assert.HasCount(1, lines.Series); // nothing was recorded as assisted: both definitions give the same line
        Assert.HasCount(1, lines.Draw(Language.English).GetPlottables<ChartMarker>().ToList());
        Assert.AreEqual("Take-up was 66.7% in Apr 2005.", Plain(charts["take-up"].Finding.English));
        Assert.AreEqual("使用率於2005年4月為66.7%。", Plain(charts["take-up"].Finding.Chinese));
        Assert.AreEqual("Line chart of take-up by month. Take-up was 66.7% in Apr 2005.", Plain(charts["take-up"].AlternativeText.English));
        var mix = (ChannelMix)charts["channel-mix"].Chart;
        Assert.HasCount(1, mix.Months);
        CollectionAssert.AreEqual(new decimal?[] { 40, 20 }, mix.Channels.Select(series => series.ByMonth.Single()!.Value).ToList());
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    /// <summary>Two electronic transactions for each at a counter: 30 of every service in a month, and one more for each hundred services.</summary>
    private static string Log(int services, int months)
    {
        var text = new StringBuilder(SmallLog.Heading);
        var id = 0;
        for (var service = 0; service < services; service++)
        {
            for (var month = 0; month < months; month++)
            {
                for (var each = 0; each < 30 + service / 100; each++)
                {
                    var channel = each % 3 == 0 ? "counter" : "web";
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{id++},2005-{4 + month:00}-01 09:00:00,2005-{4 + month:00}-01 09:10:00,S{service:0000},{channel},completed\n"
                    );
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Counted returns: a row of each service, month and channel.</summary>
    private static LoadedExample Returns(int services, int months)
    {
        var text = new StringBuilder("from,to,service,channel,volume\n");
        foreach (var month in Enumerable.Range(0, months).Select(new DateOnly(1996, 4, 1).AddMonths))
        {
            var period = string.Create(CultureInfo.InvariantCulture, $"{month:yyyy-MM-dd},{month.AddMonths(1).AddDays(-1):yyyy-MM-dd}");
            for (var service = 0; service < services; service++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{period},S{service:0000},web,{40 + service}\n");
                text.Append(CultureInfo.InvariantCulture, $"{period},S{service:0000},counter,{60 + service}\n");
            }
        }

        return LoadedExample
            .Empty()
            .With(
                "study.yaml",
                """
                study: returns
                title: Returns
                time_zone: Asia/Hong_Kong
                channels:
                  web: { class: electronic }
                  counter: { class: traditional }
                sources:
                  - name: returns
                    kind: counts
                    files: returns/*.csv
                    columns:
                      period_start: { column: from, format: "yyyy-MM-dd" }
                      period_end: { column: to, format: "yyyy-MM-dd" }
                      service: service
                      channel: channel
                      volume: volume
                """
            )
            .With("returns/counts.csv", text.ToString());
    }

    private static string Write(LoadedExample study)
    {
        var folder = new DirectoryInfo(Path.Combine(study.Folder, "paper"));
        var report = ReportBuilder.Build(study.Loaded, ReportTemplate.Default, null, CancellationToken.None);
        BenefitAnalyzer.Reporting.Export.ReportFolder.Write(report, folder, null, CancellationToken.None);
        return folder.FullName;
    }
}
