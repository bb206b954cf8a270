using System.Globalization;
using BenefitAnalyzer.Reporting.Sections.WhatIf;
using BenefitAnalyzer.Tests.WhatIf.Scenarios;

namespace BenefitAnalyzer.Tests.Cli;

[TestClass]
public sealed class SensitivityCommandTests
{
    private const string Heading = "lever,spread,low,mode,high,group,cost_of_measuring\n";

    private const string Levers =
        Heading + "displaced,uniform,0.5,,1.5,,5\nrunning-cost,triangular,1,1,4,,100\nreleased,pert,0,0.1,0.5,,\n";

    private const string OneLever = "lever,spread,low,high\ndisplaced,uniform,0.5,1.5\n";

    [TestMethod]
    public async Task EverythingThatDrawsTellIsPrinted()
    {
        using var study = OneInitiative.Study().Table("levers", Levers).Load();
        study.Loaded.Dispose();

        var (code, output, _) = await CommandRun.Of("sensitivity", study.Folder, "--draws", "4096");

        Assert.AreEqual(0, code);
        Golden.Verify(output + await File.ReadAllTextAsync(Path.Combine(study.Folder, "levers.lock")));
    }

    [TestMethod]
    [DataRow("--seed takes a whole number from 0, not '-1'", "--seed", "-1")]
    [DataRow("'halton' not recognized", "--sampling", "halton")]
    public async Task AnOptionThatCannotBeIsRefusedInWords(string message, params string[] arguments)
    {
        using var study = OneInitiative.Study().Table("levers", OneLever).Load();
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of(["sensitivity", study.Folder, .. arguments]);

        Assert.AreEqual(2, code);
        Assert.Contains(message, errors);
        Assert.DoesNotContain("System.UInt64", errors);
    }

    /// <summary>A launch that a scenario names and a delay that is drawn say two things of the same savings.</summary>
    [TestMethod]
    public async Task ALaunchBesideADrawnDelayIsRefusedAtItsPlace()
    {
        using var study = LoadedExample
            .HongKong()
            .With("scenarios/early.yaml", "scenario: early\ntitle: { en: Early, zh-Hant: 提早 }\nlevers:\n  launch@e-centre: 2005-12-01\n");
        await File.AppendAllTextAsync(Path.Combine(study.Folder, "tables", "levers.csv"), "delay,uniform,0,,1,,,opinion\n");
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of("sensitivity", study.Folder, "--scenario", "early");

        Assert.AreEqual(2, code);
        Assert.Contains("early.yaml:4:3: error BA5063: 'launch@e-centre': a launch and a delay say two things", errors);
    }

    [TestMethod]
    public async Task ALeverThatIsAddedChangesNoOtherNumbersAndTheLockKeepsTheirPlaces()
    {
        using var before = OneInitiative.Study().Table("levers", Levers).Load();
        using var after = OneInitiative.Study().Table("levers", Levers + "capital-cost@online,fixed,,1,,,\n").Load();
        before.Loaded.Dispose();
        after.Loaded.Dispose();
        var (_, first, _) = await CommandRun.Of("sensitivity", before.Folder, "--draws", "1024", "--format", "csv");
        File.Copy(Path.Combine(before.Folder, "levers.lock"), Path.Combine(after.Folder, "levers.lock"));

        var (_, second, _) = await CommandRun.Of("sensitivity", after.Folder, "--draws", "1024", "--format", "csv");

        Assert.AreEqual(first, second);
        StringAssert.EndsWith(
            await File.ReadAllTextAsync(Path.Combine(after.Folder, "levers.lock")),
            "3 running-cost\n4 capital-cost@online\n"
        );
    }

    [TestMethod]
    [DataRow("displaced,uniform,2,,1,,\n", "levers.csv:2")]
    [DataRow("displaced@online,measured,,,,,\n", "needs an attribution with the verdict 'effect'")]
    [DataRow("displaced,triangulr,0,1,2,,\n", "did you mean 'triangular'?")]
    [DataRow("displaced,pert,0,1,,,\n", "missing: high")]
    [DataRow(
        "take-up@online,uniform,60,,80,,\n",
        "levers.csv:2: error BA5062: 'take-up@online' cannot be 60; allowed: a share from 0 to 1, such as 60%; 60 is 6000%; did you mean 60%?"
    )]
    [DataRow("take-up@online,uniform,0.5,,1.5,,\n", "'take-up@online' cannot be 1.5; allowed: a share from 0 to 1")]
    [DataRow("discount-rate,triangular,2,4,6,,\n", "'discount-rate' cannot be 4; allowed: a rate a year such as 3.5%, from -50% to 100%")]
    [DataRow("", "name a table 'levers:' under 'tables:'")]
    public async Task WhatCannotBeDrawnIsSaid(string row, string message)
    {
        using var folder = OneInitiative.Study().Table("levers", Levers).Load();
        folder.Loaded.Dispose();
        await File.WriteAllTextAsync(Path.Combine(folder.Folder, "tables", "levers.csv"), Heading + row);

        var (code, _, errors) = await CommandRun.Of("sensitivity", folder.Folder);

        Assert.AreEqual(2, code);
        Assert.Contains(message, errors);
    }

    [TestMethod]
    [DataRow("sensitivity", "--draws", "abc")]
    [DataRow("tally", "minutes", "--precision", "0")]
    [DataRow("tally", "minutes", "--precision", "200%")]
    [DataRow("tally", "minutes", "--weeks", "x")]
    public async Task ANumberThatIsNoneIsAMistakeOfTheCaller(string command, params string[] arguments)
    {
        var (code, _, errors) = await CommandRun.Of([command, "nowhere", .. arguments]);

        Assert.AreEqual(2, code);
        Assert.DoesNotContain("bug", errors);
    }

    [TestMethod]
    public async Task AnAddressTellsOtherDrawsFromThoseOfReports()
    {
        using var study = OneInitiative.Study().Table("levers", Levers).Load();
        study.Loaded.Dispose();
        var (_, usual, _) = await CommandRun.Of("sensitivity", study.Folder, "--format", "csv");
        var (_, seeded, _) = await CommandRun.Of("sensitivity", study.Folder, "--format", "json", "--draws", "512", "--seed", "3");
        const string Address = "uncertainty/npv-mean?initiative=online";

        var (code, explained, errors) = await CommandRun.Of("explain", study.Folder, Address + "&draws=512&seed=3");

        Assert.AreEqual(0, code, errors);
        Assert.Contains(Address + "&draws=512&seed=3", seeded);
        Assert.Contains(Address + "&draws=512&seed=3", explained);
        Assert.DoesNotContain("&draws=", usual);
    }

    [TestMethod]
    public async Task CorrelationsThatContradictEachOtherAreSaidWithTheNearestThatDoNot()
    {
        using var study = OneInitiative
            .Study()
            .Table("levers", Heading + "displaced,uniform,0,,1,g,\nrunning-cost,uniform,0,,1,g,\ncapital-cost,uniform,0,,1,g,\n")
            .Table(
                "lever_correlations",
                "lever,with,rank_correlation\ndisplaced,running-cost,0.9\nrunning-cost,capital-cost,0.9\ndisplaced,capital-cost,-0.9\n"
            )
            .Load();
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of("sensitivity", study.Folder);

        Assert.AreEqual(2, code);
        Assert.Contains("BA5005", errors);
        Assert.Contains("the nearest that are possible", errors);
    }

    [TestMethod]
    public async Task EveryTableCanBeAskedForByItself()
    {
        using var study = OneInitiative.Study().Table("levers", OneLever).Load();
        study.Loaded.Dispose();

        foreach (var table in UncertaintyTables.Ids)
        {
            var (code, output, errors) = await CommandRun.Of("sensitivity", study.Folder, "--show", table, "--format", "csv");

            Assert.AreEqual(0, code, errors);
            Assert.IsGreaterThan(1, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, table);
        }
    }

    [TestMethod]
    public async Task TheFanIsPrintedByYear()
    {
        using var study = OneInitiative.Study().Table("levers", OneLever).Load();
        study.Loaded.Dispose();

        var (_, output, _) = await CommandRun.Of("sensitivity", study.Folder, "--show", "fan", "--draws", "4096");

        Golden.Verify(output);
    }

    /// <summary>The mean is 0 with a standard deviation of 120 ÷ √12 = 34.6: no share of it is ever reached, an amount is after some doublings.</summary>
    [TestMethod]
    [DataRow("0.05", "yes")]
    [DataRow("1%", "no")]
    public async Task DrawsAreDoubledUntilTheErrorIsAsSmallAsAsked(string precision, string reached)
    {
        using var study = OneInitiative.Study().Table("levers", OneLever).Load();
        study.Loaded.Dispose();

        var (code, output, errors) = await CommandRun.Of(
            "sensitivity",
            study.Folder,
            "--draws",
            "256",
            "--precision",
            precision,
            "--show",
            "precision",
            "--format",
            "csv"
        );

        Assert.AreEqual(0, code, errors);
        var cells = output.Split('\n')[1].Split(',');
        Assert.AreEqual(reached, cells[6], output);
        var (error, draws) = (double.Parse(cells[4], CultureInfo.InvariantCulture), int.Parse(cells[5], CultureInfo.InvariantCulture));
        Assert.IsTrue(reached == "yes" ? error <= 0.05 && draws is > 256 and < 100_000 : draws == 4_194_304, output);
        Assert.AreEqual(reached == "no", errors.Contains("BA5067", StringComparison.Ordinal), errors);
    }

    [TestMethod]
    [DataRow("none")]
    [DataRow("0%")]
    [DataRow("-1")]
    public async Task APrecisionThatIsNoneIsRefused(string precision)
    {
        using var study = OneInitiative.Study().Table("levers", OneLever).Load();
        study.Loaded.Dispose();

        var (code, _, errors) = await CommandRun.Of("sensitivity", study.Folder, "--precision", precision);

        Assert.AreEqual(2, code);
        Assert.Contains("takes a share of the mean", errors);
    }
}
