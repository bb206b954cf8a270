using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Targets;

namespace BenefitAnalyzer.Tests.Metrics.Targets;

/// <summary>Promises beside what was measured.</summary>
[TestClass]
public sealed class TargetTests
{
    /// <summary>On 1 June licence is declared not amenable: today's availability becomes 100 %, that of the promise does not.</summary>
    private const string Availability = """
        service,amenable,e_option,valid_from,valid_to,decided_by,reason
        permit,yes,yes,2005-01-01,,department,launched
        licence,yes,no,,2005-05-31,department,
        licence,no,no,2005-06-01,,department,needs a visit in person

        """;

    [TestMethod]
    public void ATargetKeepsItsOwnListSoThatItsDenominatorCannotShrink()
    {
        using var study = Study("{ id: all, metric: availability, value: 90%, by: 2005-06-15, services: [permit, licence] }");

        var progress = Progress(study).Single();

        Assert.AreEqual((1m, 2m), (progress.AtDue!.Numerator, progress.AtDue.Denominator));
        Assert.AreEqual((1m, 1m), (progress.Today!.Numerator, progress.Today.Denominator));
        Assert.AreEqual(TargetStatus.Late, progress.Status);
        CollectionAssert.AreEqual(new[] { "licence" }, progress.Dropped.ToList());
    }

    [TestMethod]
    [DataRow("{ id: t, metric: availability, value: 50%, by: 2005-05-15 }", TargetStatus.Met)]
    [DataRow("{ id: t, metric: availability, value: 90%, by: 2005-05-15 }", TargetStatus.MetLate)] // met in June, too late
    [DataRow("{ id: t, metric: take-up/A, value: 60%, by: 2005-12-31 }", TargetStatus.Met)] // 3 of 4, before its day
    [DataRow("{ id: t, metric: take-up/A, value: 80%, by: 2005-12-31 }", TargetStatus.NotYet)]
    [DataRow("{ id: t, metric: take-up/A, value: 10%, by: 2003-12-31 }", TargetStatus.NoData)]
    [DataRow("{ id: t, metric: take-up/A, value: 60%, by: 2005-05-31, months: 1 }", TargetStatus.MetLate)] // nothing electronic in May, all in June
    [DataRow("{ id: t, metric: customers/hopping, value: 0%, by: 2005-06-15 }", TargetStatus.Met)] // here less is better
    public void ATargetIsMetLateNotYetOrWithoutData(string target, TargetStatus expected)
    {
        using var study = Study(target);

        Assert.AreEqual(expected, Progress(study).Single().Status);
    }

    [TestMethod]
    public void AnUpperBoundCannotShowThatATargetIsMet()
    {
        using var study = Study(
            "{ id: t, metric: take-up/A, value: 60%, by: 2005-06-15 }",
            "code,channels\npermit,web counter fax\nlicence,web counter\n"
        );

        Assert.AreEqual(TargetStatus.NoData, Progress(study).Single().Status); // fax is recorded nowhere
    }

    [TestMethod]
    public void ATargetOfAnUnknownMetricIsReported()
    {
        using var study = Study("{ id: t, metric: take-up/Z, value: 60%, by: 2005-06-15 }");
        var found = new List<Diagnostic>();

        Assert.IsEmpty(new TargetEngine(new MetricEngine(study.Loaded)).All(found.Add, CancellationToken.None));
        Assert.AreEqual("BA3011", found.Single().Code);
    }

    [TestMethod]
    public void TheFigureOverTheOwnListCanBeExplained()
    {
        using var study = Study("{ id: all, metric: take-up/A, value: 90%, by: 2005-06-15, services: [permit] }");
        var figure = Progress(study).Single().AtDue!;

        var explanation = new StudyRunner(found => Assert.Fail(found.ToString())).Explain(
            study.Loaded.Study,
            figure.Id,
            CancellationToken.None
        );

        Assert.AreEqual("target/all?on=2005-06-15", figure.Id);
        Assert.AreEqual((figure.Value, 2L), (explanation!.Figure.Value, explanation.Files.Single().Rows));
    }

    private static LoadedExample Study(string target, string services = "permit licence") =>
        new SmallStudy()
            .Services(services)
            .Source("channels: [web, counter]")
            .Table("availability", Availability)
            .Rows(
                "2005-04-01 10:00,permit,web,ann",
                "2005-05-10 10:00,licence,counter,bob",
                "2005-06-20 10:00,licence,web,cid",
                "2005-06-10 10:00,permit,web,dan"
            )
            .With($"targets:\n  - {target}")
            .Load();

    private static IReadOnlyList<TargetProgress> Progress(LoadedExample study) =>
        new TargetEngine(new MetricEngine(study.Loaded)).All(found => Assert.Fail(found.ToString()), CancellationToken.None);
}
