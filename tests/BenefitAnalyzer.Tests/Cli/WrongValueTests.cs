using System.Text.Json;
using BenefitAnalyzer.Tests.Appraisal;
using BenefitAnalyzer.Tests.Benefits.Claims.Results;
using BenefitAnalyzer.Tests.Funding.Bids;
using BenefitAnalyzer.Tests.WhatIf.Scenarios;

namespace BenefitAnalyzer.Tests.Cli;

/// <summary>Values that a command cannot take are named with what is allowed, and nothing is silently accepted.</summary>
[TestClass]
public sealed class WrongValueTests
{
    [TestMethod]
    [DataRow("check", "")]
    [DataRow("report", ".", "--output", " ")]
    public async Task AnEmptyArgumentIsWrongUsageAndNoBug(params string[] line)
    {
        var run = await CommandRun.Of(line);

        Assert.AreEqual(2, run.Code);
        Assert.Contains("An argument is empty", run.Errors);
    }

    [TestMethod]
    [DataRow("'2004-04-01' is not a window such as", "metrics", "--metric", "take-up/A", "--growth-from", "2004-04-01")]
    [DataRow("is not a window such as", "metrics", "--metric", "take-up/A", "--growth-from", "2005-04-01..2004-04-01")]
    [DataRow("Required argument missing for option: '--from'", "metrics", "--metric", "take-up/A", "--from")]
    [DataRow("--until must lie after --from", "metrics", "--metric", "take-up/A", "--from", "2006-04-01", "--until", "2005-04-01")]
    [DataRow("days from 1900-01-01 to 2200-01-01", "due", "--as-of", "9999-12-31")]
    [DataRow("days from 1900-01-01 to 2200-01-01", "contract", "--as-of", "0001-01-01")]
    [DataRow("--within takes a number of days from 0 to 36,500, not 'abc'", "due", "--within", "abc")]
    [DataRow("--within takes a number of days from 0 to 36,500, not '-1'", "due", "--within=-1")]
    [DataRow("--residual takes an amount such as 1200 or 12.50, not 'abc'", "appraise", "--residual", "abc")]
    [DataRow("--horizon takes a number of years from 1 to 300, not '1e3'", "appraise", "--horizon", "1e3")]
    [DataRow("from -50% to 100%; 3.5 is 350%; did you mean 3.5%?", "appraise", "--rate", "3.5")]
    [DataRow("'5000%' is not a rate such as 3.5% or 0.035, from -50% to 100%", "appraise", "--inflation", "5000%")]
    [DataRow("350 is 35000%\n", "appraise", "--rate", "350")]
    [DataRow("--schedule green-book has rates of its own", "appraise", "--schedule", "green-book", "--rate", "4%")]
    [DataRow("there is no initiative 'foo' in the study", "appraise", "--do-nothing", "foo")]
    [DataRow("--day-count is for a file", "appraise", "--day-count", "actual-actual")]
    [DataRow("'stafcost=1': there is no lever 'stafcost'; did you mean 'staff-cost'?", "whatif", "--set", "stafcost=1")]
    [DataRow("error BA5061: there is no scenario 'none/of/it'", "whatif", "--scenario", "none/of/it")]
    [DataRow("--show goals goes with --goal", "whatif", "--show", "goals")]
    [DataRow("error BA5061: there is no table 'pairs'", "whatif", "--show", "pairs")]
    public async Task AWrongValueEndsWithTwoAndSaysWhatIsAllowed(string message, string command, params string[] options)
    {
        using var study = OneInitiative.Study().Load();
        study.Loaded.Dispose();

        var run = await CommandRun.Of([command, study.Folder, .. options]);

        Assert.AreEqual((2, ""), (run.Code, run.Output), run.Errors);
        Assert.Contains(message, run.Errors);
        Assert.DoesNotContain(" at BenefitAnalyzer", run.Errors);
    }

    [TestMethod]
    public async Task ALongValueIsCutInItsMessage()
    {
        using var study = OneInitiative.Study().Load();
        study.Loaded.Dispose();

        var run = await CommandRun.Of("whatif", study.Folder, "--set", new string('x', 5_000));

        Assert.AreEqual(2, run.Code);
        Assert.IsLessThan(1_000, run.Errors.Length);
    }

    [TestMethod]
    [DataRow("take-up/A?month=2005-04&month=2005-05", "'month' stands in it twice")]
    [DataRow("take-up/A?month=2005-13", "'month' is '2005-13'; allowed: a month such as 2005-04")]
    [DataRow("take-up/A?month=2005-4", "'month' is '2005-4'; allowed: a month such as 2005-04")]
    [DataRow("take-up/A?quarter=2005-Q5", "allowed: a quarter such as 2005-Q2")]
    [DataRow("take-up/A?week=2005-W53", "allowed: a week such as 2005-W14")]
    [DataRow("take-up/A?fiscal_year=2005", "allowed: a fiscal year such as 2005-06")]
    [DataRow("take-up/A?service=permitt", "'permitt' is not a known service of this study; did you mean 'permit'?")]
    [DataRow("take-up/A?service=NOPE", "'NOPE' is not a known service of this study; known: permit, licence")]
    [DataRow("take-up/A?from=2005-04-01", "'from' and 'until' go together")]
    [DataRow("take-up/A?from=2006-04-01&until=2005-04-01", "'until' lies after 'from'")]
    [DataRow("take-up/A@9?month=2005-04", "version 9 of 'take-up/A' is not known; the program has version 2")]
    [DataRow("appraisal/npv?initiative=onlne&view=all", "'initiative' is 'onlne'; did you mean 'online'?")]
    [DataRow("appraisal/npv?initiative=foo&view=all", "'initiative' is 'foo'; known: online")]
    public async Task AnAddressThatNoFigureHasSaysWhichValueIsWrong(string address, string message)
    {
        using var study = OneInitiative.Study().Load();
        study.Loaded.Dispose();

        var run = await CommandRun.Of("explain", study.Folder, address);

        Assert.AreEqual((2, ""), (run.Code, run.Output), run.Errors);
        Assert.Contains("error BA3007", run.Errors);
        Assert.Contains(message, run.Errors);
    }

    [TestMethod]
    public async Task AnAddressMayNameItsVersionAsTablesPrintIt()
    {
        using var study = OneInitiative.Study().Load();
        study.Loaded.Dispose();

        var run = await CommandRun.Of("explain", study.Folder, "take-up/A@2?month=2005-04");

        Assert.AreEqual(0, run.Code, run.Errors);
        Assert.AreEqual((await CommandRun.Of("explain", study.Folder, "take-up/A?month=2005-04")).Output, run.Output);
    }

    [TestMethod]
    public async Task ASeedOfADrawIsAWholeNumber()
    {
        var run = await CommandRun.Of("explain", "study", "take-up/A", "--sample", "3", "--seed=-1");

        Assert.AreEqual(2, run.Code);
        Assert.Contains("--seed takes a whole number from 0, not '-1'", run.Errors);
    }

    [TestMethod]
    [DataRow("appraisal: { rate: 4 }", "study.yaml:", "4 is 400%; did you mean 4%?")]
    [DataRow("targets: [{ id: most, metric: take-up/A, value: 900%, by: 2006-01-01 }]", "study.yaml:", "did you mean 9%?")]
    [DataRow("targets: [{ id: most, metric: take-up/Z, value: 90%, by: 2006-01-01 }]", "study.yaml:", "there is no metric 'take-up/Z'")]
    [DataRow(
        "initiatives: [{ id: a, status: live, services: [permit], offices: [north], launched: { nroth: 2005-04-01 } }]",
        "study.yaml:",
        "unknown office or service of the initiative 'nroth'; did you mean 'north'?"
    )]
    [DataRow("currency: XYZ", "warning BA2005", "which is no currency of ISO 4217")]
    public async Task AValueOfTheStudyFileThatCannotBeMeantIsSaidAtItsLine(string yaml, string place, string message)
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web").Load();
        study.Loaded.Dispose();
        await File.AppendAllTextAsync(Path.Combine(study.Folder, "study.yaml"), yaml + "\n");

        var run = await CommandRun.Of("check", study.Folder);

        Assert.AreEqual(yaml.StartsWith("currency", StringComparison.Ordinal) ? 0 : 2, run.Code);
        Assert.Contains(place, run.Errors);
        Assert.Contains(message, run.Errors);
    }

    [TestMethod]
    public async Task InflationGoesOnBeyondTheYearsOfThePriceIndexAndAnErrorNeverEndsWithZero()
    {
        using var study = new SmallStudy()
            .Rows("2005-04-01 09:00,permit,web")
            .Table("cash_flows", AppraisalSample.Rows)
            .Table("price_index", "year,index,source\n2005-06,100,census\n2006-07,101,census\n")
            .With("appraisal: { rate: 3.5%, prices: nominal }")
            .Load();
        study.Loaded.Dispose();

        var without = await CommandRun.Of("appraise", study.Folder);
        var with = await CommandRun.Of("appraise", study.Folder, "--inflation", "2%");

        Assert.AreEqual(2, without.Code);
        Assert.Contains("no price level for 2007-08", without.Errors);
        Assert.AreEqual((0, ""), (with.Code, with.Errors));
    }

    [TestMethod]
    [DataRow("a,V,a\nb,V,\nc,V,\n", "'a' requires 'a'")]
    [DataRow("a,V,b:1\nb,V,a\nc,V,\n", "'a' requires 'b' 1 year before, 'b' requires 'a'")]
    [DataRow("a,V,c\nb,V,a:2\nc,V,b\n", "'b' requires 'a' 2 years before, 'a' requires 'c', 'c' requires 'b'")]
    public async Task BidsThatRequireThemselvesAreAFaultOfTheirRow(string rows, string cycle)
    {
        using var study = ThreeBids.Study().Load();
        study.Loaded.Dispose();
        await File.WriteAllTextAsync(Path.Combine(study.Folder, "tables", "bids.csv"), "initiative,vote,requires\n" + rows);

        var run = await CommandRun.Of("check", study.Folder);

        Assert.AreEqual(2, run.Code);
        Assert.Contains("tables/bids.csv:", run.Errors);
        Assert.Contains($"error BA5214: none of these can ever start: {cycle}", run.Errors);
    }

    [TestMethod]
    public async Task ANegativeCostAndAServiceWithItsCodeAloneAreWarnedOf()
    {
        using var study = OnePaper.Study().Load();
        study.Loaded.Dispose();
        await File.AppendAllTextAsync(Path.Combine(study.Folder, "tables", "initiative_costs.csv"), "online,refund,actual,2005-06,-20\n");
        await File.WriteAllTextAsync(
            Path.Combine(study.Folder, "tables", "services.csv"),
            "code,name_en\nbooking,Booking\nb,B\nc,C\nd,D\ne,E\nf,\n"
        );

        var run = await CommandRun.Of("check", study.Folder);

        Assert.AreEqual(0, run.Code, run.Errors);
        Assert.Contains("tables/initiative_costs.csv:5: warning BA3104: 'amount' is -20", run.Errors);
        Assert.Contains("tables/services.csv:7: warning BA2010: service 'f' has its code alone", run.Errors);
    }

    [TestMethod]
    public async Task PrintedNumbersArePlainInCsvAndJson()
    {
        using var study = OnePaper.Study().Load();
        study.Loaded.Dispose();

        var csv = await CommandRun.Of("claims", study.Folder, "--show", "printed", "--format", "csv");
        var json = await CommandRun.Of("claims", study.Folder, "--show", "printed", "--format", "json");

        Assert.Contains(
            "Total,2005-06,2005-06,2005至06年度,990000,\"HKD\u00A0990,000\",\"990,000港元\",900000,\"HKD\u00A0900,000\",\"900,000港元\",",
            csv.Output
        );
        using var rows = JsonDocument.Parse(json.Output);
        Assert.AreEqual(990_000, rows.RootElement.GetProperty("rows")[0].GetProperty("printed").GetDecimal());
    }

    [TestMethod]
    public async Task WhatIsNoArchiveIsNamedInPlainWords()
    {
        using var folder = new TemporaryFolder();
        folder.With("text.zip", "no archive");

        var missing = await CommandRun.Of("verify", Path.Combine(folder.Path, "nofile.zip"));
        var isFolder = await CommandRun.Of("verify", folder.Path);
        var text = await CommandRun.Of("verify", Path.Combine(folder.Path, "text.zip"));

        Assert.AreEqual((2, 2, 2), (missing.Code, isFolder.Code, text.Code));
        Assert.Contains("nofile.zip: error BA7031: there is no file of this name", missing.Errors);
        Assert.Contains("error BA7031: is a folder, and not an archive", isFolder.Errors);
        Assert.Contains("error BA7031: is no archive, or was cut short\n", text.Errors);
    }

    [TestMethod]
    public async Task APackIntoAFolderIsRefusedAndOneWithBytesAtItsEndIsFoundChanged()
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web").Load();
        study.Loaded.Dispose();
        using var folder = new TemporaryFolder();
        var pack = Path.Combine(folder.Path, "pack.zip");

        var refused = await CommandRun.Of("pack", study.Folder, "--for", "public", "--output", folder.Path);
        var packed = await CommandRun.Of("pack", study.Folder, "--for", "colleague", "--output", pack);
        await File.AppendAllTextAsync(pack, "more");
        var verified = await CommandRun.Of("verify", pack);

        Assert.AreEqual((2, 0, 2), (refused.Code, packed.Code, verified.Code), packed.Errors);
        Assert.Contains("error BA2011: is a folder", refused.Errors);
        Assert.Contains("error BA7037: is followed by 4 bytes that are no part of the archive", verified.Errors);
    }

    [TestMethod]
    public async Task AListOfNothingSaysSo()
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web").Load();
        study.Loaded.Dispose();

        var run = await CommandRun.Of("list", "quoted", study.Folder);

        Assert.AreEqual(0, run.Code);
        Assert.EndsWith("\nnone\n", run.Output);
    }
}
