using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tests.Cli;

namespace BenefitAnalyzer.Tests.Metrics.Engine;

[TestClass]
public sealed class RowSampleTests
{
    private const string February = "volume/completed?month=2005-02";

    [TestMethod]
    public void TheSameSeedDrawsTheSameRowsWhateverTheOrderOfLoading()
    {
        using var together = Study().Load();
        using var first = Study("a", "b", "c").Load();
        using var last = Study("a", "b", "c").Load();
        MoveInAgain(first, "a", "b", "c");
        MoveInAgain(last, "c", "b", "a");

        var rows = Draw(first, February, 12, 7);

        Assert.AreEqual(rows, Draw(last, February, 12, 7));
        Assert.AreEqual(rows, Draw(first, February, 12, 7));
        Assert.AreNotEqual(rows, Draw(first, February, 12, 8));
        Assert.AreNotEqual("", Draw(together, February, 12, 7));
    }

    [TestMethod]
    public void EveryDrawnRowIsOfTheFigureAndStandsWhereTheSampleSays()
    {
        using var study = Study("a", "b", "c").Load();

        var sample = Sample(study, "volume/completed?month=2005-02&channel=web", 10, 7);

        Assert.AreEqual(30, sample.Population); // three files with ten visits on the web in February
        Assert.HasCount(10, sample.Rows);
        Assert.HasCount(10, sample.Rows.Select(row => row.Id).Distinct().ToList());
        foreach (var row in sample.Rows)
        {
            var line = File.ReadLines(Path.Combine(study.Folder, row.File.Name)).ElementAt((int)row.Line!.Value - 1);
            Assert.StartsWith($"{row.Id},{row.Day:yyyy-MM-dd}", line);
            Assert.Contains(",web,", line);
            Assert.AreEqual("2005-02", row.Day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [TestMethod]
    public void ALargerSampleHoldsTheSmallerOneAndNoneHoldsMoreThanThereIs()
    {
        using var study = Study("a", "b", "c").Load();

        var small = Sample(study, February, 5, 7).Rows.Select(row => row.Id).ToList();
        var large = Sample(study, February, 50, 7).Rows.Select(row => row.Id).ToList();
        var all = Sample(study, February, 1000, 7);

        CollectionAssert.IsSubsetOf(small, large);
        Assert.HasCount(60, all.Rows);
        Assert.AreEqual(60, all.Population);
    }

    [TestMethod]
    public void EveryRowIsAsLikelyToBeDrawnAsAnyOther()
    {
        using var study = Study("a", "b", "c").Load();
        var drawn = new Dictionary<string, int>();
        study.Loaded.Dispose();
        var reading = StudyReader.Read(study.Folder).Study!;
        var explanation = new StudyRunner(found => Assert.Fail(found.ToString())).Explain(reading, February, CancellationToken.None)!;
        using var loaded = LoadedStudy.Open(reading, found => Assert.Fail(found.ToString()), CancellationToken.None)!;
        for (var seed = 0UL; seed < 200; seed++)
        {
            foreach (var row in RowSample.Of(loaded, explanation, 6, seed, CancellationToken.None).Rows)
            {
                drawn[row.Id!] = drawn.GetValueOrDefault(row.Id!) + 1;
            }
        }

        // Of 60 rows each is drawn with chance 1/10: 20 times of 200, and fewer than 4 or more than 40 times once in some 100,000 rows.
        Assert.HasCount(60, drawn);
        Assert.IsTrue(drawn.Values.All(times => times is > 3 and < 41), string.Join(", ", drawn.Values.Order()));
    }

    [TestMethod]
    public void WhatReportsHideHasNoSample()
    {
        using var study = Study("a", "b", "c").With("privacy: { smallest_cell: 40 }").Load(personal: true);

        var hidden = Sample(study, "volume/completed?month=2005-02&channel=web", 10, 7);
        var share = Sample(study, "take-up/A?month=2005-02", 10, 7); // 30 on the web of 60
        var shown = Sample(study, February, 10, 7);

        Assert.IsNotNull(hidden.Withheld);
        Assert.IsEmpty(hidden.Rows);
        Assert.IsNotNull(share.Withheld);
        Assert.HasCount(10, shown.Rows);
    }

    /// <summary>Volume and staff time look at the same rows: five persons are five, however many figures of one are made of them.</summary>
    [TestMethod]
    public void FewRowsAreFewHoweverManyFiguresLookAtThem()
    {
        using var sample = LoadedExample.HongKong();
        const string cell = "fiscal_year=2005-06&service=CED02&channel=web";

        var used = Sample(sample, $"unit-cost/used?{cell}", 30, 7);

        Assert.AreEqual(5, used.Population);
        Assert.IsNotNull(used.Withheld);
        Assert.IsEmpty(used.Rows);
    }

    [TestMethod]
    public void LinesOfCountedReturnsAreDrawnToo()
    {
        using var study = LoadedExample.HongKong();

        var sample = Sample(study, "volume/completed?source=hotline", 30, 7);

        Assert.AreEqual(36, sample.Population);
        Assert.HasCount(30, sample.Rows.Select(row => row.Line).Distinct().ToList());
        Assert.IsTrue(sample.Rows.All(row => row is { Id: null, File.Name: "returns/hotline.csv" }));
    }

    [TestMethod]
    public async Task TheCommandPrintsHowManyOfHowManyAndTheSeed()
    {
        using var study = Study("a", "b", "c").Load();
        study.Loaded.Dispose();

        var run = await CommandRun.Of("explain", study.Folder, February, "--sample", "3", "--seed", "9");
        var wrong = await CommandRun.Of("explain", study.Folder, February, "--sample", "0");
        var alone = await CommandRun.Of("explain", study.Folder, February, "--seed", "9");

        Assert.AreEqual(0, run.Code, run.Errors);
        Assert.Contains("3 of 60 rows, drawn with seed 9; the same seed draws the same rows", run.Output);
        Assert.AreEqual(2, wrong.Code);
        Assert.AreEqual(2, alone.Code);
    }

    /// <summary>Files with twenty visits in each of two months: half of them on the web.</summary>
    private static SmallStudy Study(params string[] files) =>
        (files.Length == 0 ? ["log"] : files).Aggregate(
            new SmallStudy(),
            (study, name) =>
                study.Log(
                    name,
                    [
                        .. from month in new[] { "2005-01", "2005-02" }
                        from at in Enumerable.Range(0, 20)
                        select $"{month}-{at + 1:00} 09:00,permit,{(at % 2 == 0 ? "web" : "counter")},person-{name}-{at}",
                    ]
                )
        );

    /// <summary>Takes all logs out and loads them again one by one, so that they are numbered in another order.</summary>
    private static void MoveInAgain(LoadedExample study, params string[] order)
    {
        var texts = order.ToDictionary(name => name, name => File.ReadAllText(Path.Combine(study.Folder, "logs", name + ".csv")));
        study.Loaded.Dispose();
        Directory.Delete(Path.Combine(study.Folder, "logs"), recursive: true);
        Directory.Delete(Path.Combine(study.Folder, ".benefit"), recursive: true);
        foreach (var name in order)
        {
            study.With($"logs/{name}.csv", texts[name]).Load();
        }
    }

    private static string Draw(LoadedExample study, string figure, int size, ulong seed) =>
        string.Join('\n', Sample(study, figure, size, seed).Rows.Select(row => $"{row.File.Name}:{row.Line} {row.Id} {row.Day:O}"));

    private static RowSample Sample(LoadedExample study, string figure, int size, ulong seed)
    {
        study.Loaded.Dispose();
        var reading = StudyReader.Read(study.Folder).Study!;
        return new StudyRunner(found => Assert.Fail(found.ToString()))
            .Explain(reading, figure, (size, seed), CancellationToken.None)!
            .Sample!;
    }
}
