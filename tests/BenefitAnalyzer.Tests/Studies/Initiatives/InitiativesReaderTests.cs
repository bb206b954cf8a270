using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Tests.Ingestion;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Studies.Initiatives;

[TestClass]
public sealed class InitiativesReaderTests
{
    private const string Halls = """

        initiatives:
          - id: halls
            name: { en: Online booking of halls, zh-Hant: 網上預訂會堂 }
            status: live
            services: [LIB]
            channels: [web]
            planned_launch: 2005-04-01
            launched: { B: 2005-07-01, A: 2005-05-01 }
            comparison: { services: [TAX] }
            shares: { LIB: 60% }
        """;

    [TestMethod]
    public void AnInitiativeKeepsItsLaunchesInTheOrderOfTheirDays()
    {
        using var example = Study(Halls);

        var halls = Read(example).Study!.Initiatives.Single();

        Assert.AreEqual(new DateOnly(2005, 5, 1), halls.Launched);
        CollectionAssert.AreEqual(new[] { "A", "B" }, halls.Launches.Select(launch => launch.Unit).ToList());
        Assert.AreEqual(("網上預訂會堂", InitiativeStatus.Live, 0.6), (halls.Name.Chinese, halls.Status, halls.Shares["LIB"]));
    }

    [TestMethod]
    public void ABlankAmountOfACostIsNotZeroAndUnitsAreApplied()
    {
        using var example = Study(Halls + "\ntables: { initiative_costs: costs.csv, posts: posts.csv, evidence: evidence.csv }\n")
            .With(
                "costs.csv",
                "initiative,year,line,stage,kind,recurrent,amount,unit\nhalls,2005-06,hardware,planned,expenditure,no,\"1,200\",$'000\nhalls,2006-07,hardware,planned,expenditure,no,-,$'000\n"
            )
            .With("posts.csv", "initiative,grade,posts,deleted_on,evidence\nhalls,ACO,1.5,2006-01-01,E1\n")
            .With("evidence.csv", "id,document,claim,date\nE1,Establishment return,one post and a half deleted,2006-01-01\n");

        var tables = Read(example).Study!.Tables.Initiatives;

        CollectionAssert.AreEqual(new decimal?[] { 1_200_000, null }, tables.Costs.Select(cost => cost.Amount).ToList());
        Assert.AreEqual(new FiscalYear(2005), tables.Costs[0].Year);
        Assert.AreEqual((1.5m, "E1", "posts.csv:2"), (tables.Posts[0].Posts, tables.Posts[0].Evidence, tables.Posts[0].Place));
    }

    [TestMethod]
    [DataRow("status: live", "status: under study", "status")]
    [DataRow("launched: { B: 2005-07-01, A: 2005-05-01 }", "", "needs the day on which it was 'launched'")]
    [DataRow("status: live", "status: refused", "needs a 'reason'")]
    [DataRow("[TAX]", "[LIB]", "cannot be what it is compared with")]
    [DataRow("status: live", "status: live\n    grade: ACO", "grade")]
    public void AFaultIsNamedAtItsLine(string good, string bad, string expected)
    {
        using var example = Study(Halls.Replace(good, bad, StringComparison.Ordinal));

        var found = Read(example).Diagnostics;

        Assert.IsTrue(found.Any(diagnostic => diagnostic.Message.Contains(expected) && diagnostic.Line > 1), string.Join('\n', found));
    }

    [TestMethod]
    public void ARowOfAnInitiativeThatTheStudyDoesNotNameIsAFault()
    {
        using var example = Study(Halls + "\ntables: { posts: posts.csv }\n").With("posts.csv", "initiative,grade,posts\nhall,ACO,1\n");

        var found = Read(example).Diagnostics.Single();

        Assert.AreEqual("posts.csv:2", $"{found.File}:{found.Line}");
        Assert.Contains("unknown initiative 'hall'; did you mean 'halls'?", found.Message);
    }

    private static LoadedExample Study(string yaml)
    {
        var example = SmallLog.Study();
        return example.With("study.yaml", File.ReadAllText(Path.Combine(example.Folder, "study.yaml")) + yaml);
    }

    private static StudyReading Read(LoadedExample example) => StudyReader.Read(example.Folder);
}
