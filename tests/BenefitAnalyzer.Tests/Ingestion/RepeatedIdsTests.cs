using System.Globalization;
using System.Text;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Settling;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Ids that repeat are found on their lines, however they stand in their files and whenever the files came.</summary>
[TestClass]
public sealed class RepeatedIdsTests
{
    private const int PaddingLines = 6000;

    /// <summary>Line of the first record after the padding.</summary>
    private const int Next = PaddingLines + 2;

    [TestMethod]
    public void AnIdWithBlanksAroundItIsTheIdWithoutThem()
    {
        using var study = SmallLog
            .Study()
            .With("logs/log.csv", SmallLog.Heading + SmallLog.Padding(Good) + Good("x") + Good(" x ") + Good("x y") + Good("X"))
            .Load();

        CollectionAssert.AreEqual(new[] { ("logs/log.csv", Next + 1L) }, Losers(study));
    }

    [TestMethod]
    public void AnIdInQuotesRepeatsOneWithoutThemInAnotherFile()
    {
        using var study = SmallLog
            .Study()
            .With("logs/a.csv", SmallLog.Heading + SmallLog.Padding(Good) + Good("x"))
            .With(
                "logs/b.csv",
                SmallLog.Heading + SmallLog.Padding(id => Good("b" + id)) + SmallLog.Record("\"x\"", outcome: "pending") + Good("\"b,c\"")
            )
            .Load();

        CollectionAssert.AreEqual(new[] { ("logs/b.csv", (long)Next) }, Losers(study));
    }

    [TestMethod]
    public void AnIdOfAnotherSourceIsAnother()
    {
        using var study = SmallLog
            .Study()
            .With("logs/a.csv", SmallLog.Heading + Good("x"))
            .With("other/a.csv", SmallLog.Heading + Good("x"));
        var yaml = File.ReadAllText(Path.Combine(study.Folder, "study.yaml"));
        var source = yaml[yaml.IndexOf("  - name: log", StringComparison.Ordinal)..];
        var second = source
            .Replace("name: log", "name: other", StringComparison.Ordinal)
            .Replace("logs/", "other/", StringComparison.Ordinal);

        study.With("study.yaml", $"{yaml}\n{second}\n").Load();

        Assert.IsEmpty(Losers(study));
        Assert.HasCount(2, study.Accepted());
    }

    [TestMethod]
    public void AFileThatComesLaterRepeatsAnIdOfOneThatWasThere()
    {
        using var study = SmallLog.Study().With("logs/b.csv", SmallLog.Heading + SmallLog.Padding(Good) + Good("x")).Load();
        Assert.IsEmpty(Losers(study));

        study.With("logs/a.csv", SmallLog.Heading + SmallLog.Padding(id => Good("a" + id)) + Good("x")).Load();

        CollectionAssert.AreEqual(new[] { ("logs/b.csv", (long)Next) }, Losers(study), "of equal records the first file's stays");
    }

    [TestMethod]
    public void OfAFileWithOneIdOneRecordStays()
    {
        using var study = SmallLog.Study().With("logs/log.csv", SmallLog.Heading + SmallLog.Padding(_ => Good("same"))).Load();

        Assert.AreEqual((1L, PaddingLines - 1L), (study.Summary.Files[0].Accepted, study.Summary.Files[0].Duplicates));
        CollectionAssert.AreEqual(
            Enumerable.Range(3, PaddingLines - 1).Select(line => ("logs/log.csv", (long)line)).ToArray(),
            Losers(study)
        );
    }

    [TestMethod]
    public void FaultsAndRepeatsAreFoundOnTheirLinesWhereverTheIdStands()
    {
        const string heading = "service,id,started,completed,channel,outcome\r\n";
        static string Record(string id, string service) => $"{service},{id},2005-04-01 09:00:00,,web,failed\r\n";
        var padding = SmallLog.Padding(id => Record(id, "LIB"));
        using var study = SmallLog
            .Study()
            .With("logs/log.csv", heading + padding + Record("x", "") + Record("x", "LIB") + Record("x", "LIB") + Record("", "LIB"))
            .Load();

        CollectionAssert.AreEqual(
            new[] { ("logs/log.csv", (long)Next, "BA1201"), ("logs/log.csv", Next + 3L, "BA1201") },
            study.Quarantine().Select(row => (row.File, row.Line, row.Code)).ToArray()
        );
        CollectionAssert.AreEqual(new[] { ("logs/log.csv", Next + 2L) }, Losers(study));
    }

    [TestMethod]
    [DataRow(0L)]
    [DataRow((long)IdKeys.ChunkLines)]
    public void WithoutMemoryForKeysTheStateIsTheSame(long keys)
    {
        static LoadedExample Files() =>
            SmallLog
                .Study()
                .With(
                    "logs/a.csv",
                    SmallLog.Heading + SmallLog.Padding(Good) + Good("x") + SmallLog.Record("f", outcome: "none") + Good("f")
                )
                .With("logs/b.csv", SmallLog.Heading + SmallLog.Padding(id => Good("b" + id)) + Good("x") + Good("pad-000007"));
        using var ample = Files().Load();
        using var scarce = Files();

        new Ingest(StudyReader.Read(scarce.Folder).Study!) { MostKeys = keys }.Run(null, CancellationToken.None);

        scarce.Load(); // opens what is there: nothing is new
        Assert.AreEqual(0, scarce.Summary.Loaded);
        Assert.HasCount(2, Losers(ample));
        CollectionAssert.AreEqual(Losers(ample), Losers(scarce));
        CollectionAssert.AreEqual(ample.Quarantine().ToList(), scarce.Quarantine().ToList());
        CollectionAssert.AreEqual(ample.Accepted().ToList(), scarce.Accepted().ToList());
    }

    [TestMethod]
    public void KeysThatOccurTwiceAreFoundAmongManyAndNoOthers()
    {
        var random = new Random(7);
        var ids = Enumerable
            .Range(0, 300_000)
            .Select(at => IdKeys.KeyOf(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{at}"))))
            .ToArray();
        var twice = Enumerable.Range(0, 50).Select(_ => ids[random.Next(ids.Length)]).ToHashSet();

        var found = RepeatedKeys.Of([], [.. ids, .. twice, IdKeys.None, IdKeys.None]);

        Assert.AreEqual(ids.Length, ids.Distinct().Count());
        Assert.IsTrue(found.SetEquals(twice));
    }

    private static string Good(string id) => SmallLog.Record(id);

    private static (string File, long Line)[] Losers(LoadedExample study) => [.. study.Duplicates()];
}
