using System.Globalization;
using System.IO.Compression;
using BenefitAnalyzer.Tests.Cli;

namespace BenefitAnalyzer.Tests.Reporting.Packs;

[TestClass]
public sealed class PublicPackTests
{
    [TestMethod]
    public async Task APublicPackHoldsNoSmallCellAndOpensAsAStudy()
    {
        using var study = EvidenceStudy.Load();
        var pack = await Pack.Of(study, "public");
        var folder = Path.Combine(study.Folder, "open");
        ZipFile.ExtractToDirectory(pack, folder);
        var cells = File.ReadAllLines(Path.Combine(folder, "study", "counts", "months.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .ToList();

        var ingested = await Run("ingest", Path.Combine(folder, "study"));
        var asked = await Run(
            "metrics",
            Path.Combine(folder, "study"),
            "--metric",
            "volume/completed",
            "--by",
            "channel",
            "--format",
            "csv"
        );
        var verified = await Run("verify", pack);

        // A month has twenty visits of each service at the counter, ten on the web and one by fax. The two by fax are hidden, and so is the web,
        // since a report prints the month's total; of the year the web is told, and of the fax nothing.
        Assert.HasCount(6, cells);
        Assert.IsTrue(cells.All(cell => int.Parse(cell[4], CultureInfo.InvariantCulture) >= 10));
        Assert.DoesNotContain("fax", cells.Select(cell => cell[3]));
        Assert.AreEqual(0, ingested.Code, ingested.Errors);
        Assert.Contains("counter,120", asked.Output);
        Assert.Contains("web,60", asked.Output);
        Assert.AreEqual(0, verified.Code, verified.Errors + verified.Output);
        Assert.Contains("the archive does not hold what would give: ", verified.Output);
        Assert.Contains("completion@", verified.Output);
    }

    [TestMethod]
    public async Task SmallCountsOfSeveralServicesStandTogetherSoThatTakeUpStaysRight()
    {
        // Each month: service a 30 on the web, b and c six each, and the same at the counter.
        var rows =
            from channel in new[] { "web", "counter" }
            from service in new[] { "a", "b", "c" }
            from at in Enumerable.Range(0, service == "a" ? 30 : 6)
            select $"2005-01-{1 + at % 28:00} 10:00,{service},{channel},{EvidenceStudy.RawPerson}{service}{at}";
        using var study = new SmallStudy()
            .Services("code,name_en,name_zh\na,A,甲\nb,B,乙\nc,C,丙\n")
            .Rows([.. rows])
            .With("privacy: { pseudonymise: [customer] }")
            .Load(personal: true);
        var opened = await Opened(study);

        var asked = await Run("metrics", opened, "--metric", "take-up/A", "--by", "month", "--format", "csv");

        Assert.AreEqual(
            """
            first_day,last_day,service,channel,volume
            2005-01-01,2005-01-31,a,counter,30
            2005-01-01,2005-01-31,a,web,30
            2005-01-01,2005-01-31,other-services,counter,12
            2005-01-01,2005-01-31,other-services,web,12

            """,
            await File.ReadAllTextAsync(Path.Combine(opened, "counts", "months.csv"))
        );
        Assert.Contains("2005-01,0.5,", asked.Output);
    }

    [TestMethod]
    public async Task CountsTooSmallForAMonthStandInTheirYearSoThatItsTakeUpStaysRight()
    {
        // Twelve months with thirty completions on the web and one at the counter by each of two services: two are too few for a month.
        var rows =
            from month in Enumerable.Range(1, 12)
            from at in Enumerable.Range(0, 32)
            select $"2005-{month:00}-{1 + at % 28:00} 10:00,{(at % 2 == 0 ? "permit" : "licence")},{(at < 30 ? "web" : "counter")},{EvidenceStudy.RawPerson}{at}";
        using var study = new SmallStudy()
            .Rows([.. rows])
            .With("fiscal_year_start: 01-01\nprivacy: { pseudonymise: [customer] }")
            .Load(personal: true);
        var opened = await Opened(study);

        var asked = await Run("metrics", opened, "--metric", "take-up/A", "--by", "year", "--format", "csv");

        Assert.Contains(
            "2005-01-01,2005-12-31,other-services,counter,24",
            await File.ReadAllTextAsync(Path.Combine(opened, "counts", "years.csv"))
        );
        Assert.Contains("2005,0.9375,360,384,", asked.Output);
    }

    /// <summary>Packs a study for the public, opens the archive and loads the study in it.</summary>
    /// <returns>Its folder.</returns>
    private static async Task<string> Opened(LoadedExample study)
    {
        var folder = Path.Combine(study.Folder, "open");
        ZipFile.ExtractToDirectory(await Pack.Of(study, "public"), folder);
        var opened = Path.Combine(folder, "study");
        var ingested = await Run("ingest", opened);
        Assert.AreEqual(0, ingested.Code, ingested.Errors);
        return opened;
    }

    /// <summary>A report prints the month's total, from which the published counts may be taken away.</summary>
    [TestMethod]
    public async Task NoSmallCountIsTheDifferenceToTheTotalOfAMonth()
    {
        using var study = LoadedExample.HongKong();
        var totals = study.Ask("volume/completed", "month").Rows.ToDictionary(row => row.Keys[0]!, row => (long)row.Figure.Value!);
        var byChannel = study
            .Ask("volume/completed", "month", "channel")
            .Rows.ToDictionary(row => $"{row.Keys[0]} {row.Keys[1]}", row => (long)(row.Figure.Value ?? 0));
        var cells = File.ReadAllLines(Path.Combine(await Opened(study), "counts", "months.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(cell => (Month: cell[0][..7], Channel: cell[3], Count: long.Parse(cell[4], CultureInfo.InvariantCulture)))
            .ToList();

        var published = cells.GroupBy(cell => cell.Month).ToDictionary(month => month.Key, month => month.Sum(cell => cell.Count));
        foreach (var (month, total) in totals)
        {
            var left = total - published.GetValueOrDefault(month);
            Assert.IsTrue(left is 0 or >= 10, $"{month}: {left} of {total} are left out");
        }

        // A month and channel that is shown is shown whole.
        foreach (var line in cells.GroupBy(cell => $"{cell.Month} {cell.Channel}"))
        {
            Assert.AreEqual(byChannel[line.Key], line.Sum(cell => cell.Count), line.Key);
        }

        Assert.IsTrue(totals.Any(month => published.GetValueOrDefault(month.Key) < month.Value));
    }

    private static Task<CommandRun> Run(params string[] args) => CommandRun.Of(args);
}
