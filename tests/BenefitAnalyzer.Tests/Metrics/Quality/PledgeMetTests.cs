using BenefitAnalyzer.Metrics.Completeness;

namespace BenefitAnalyzer.Tests.Metrics.Quality;

[TestClass]
public sealed class PledgeMetTests
{
    /// <summary>A promise that no log can keep or break is said, not passed over.</summary>
    [TestMethod]
    public void APromiseWithoutDueTimesIsSaid()
    {
        using var study = new SmallStudy().Services("code,completion_pledge\npermit,10\n").Rows("2005-05-02 10:00,permit,web").Load();

        Assert.AreEqual("BA1407", CompletenessWarnings.Of(study.Loaded.Engine).Single().Code);
    }

    /// <summary>By hand: one came in time and one late; when the third was completed nobody wrote down.</summary>
    [TestMethod]
    public void ACompletionWithoutATimeIsNeitherInTimeNorLate()
    {
        using var study = new SmallStudy()
            .Column("due_at: { column: due, format: \"yyyy-MM-dd HH:mm\" }")
            .File(
                "logs/a.csv",
                """
                id,started,completed,due,service,channel,customer,outcome
                1,2005-05-02 10:00,2005-05-02 11:00,2005-05-02 12:00,permit,web,,completed
                2,2005-05-02 10:00,2005-05-02 13:00,2005-05-02 12:00,permit,web,,completed
                3,2005-05-02 10:00,,2005-05-02 12:00,permit,web,,completed

                """.ReplaceLineEndings("\n")
            )
            .Load();

        var figure = study.Ask("pledge").Rows.Single().Figure;

        Assert.AreEqual((1m, 2m), (figure.Numerator, figure.Denominator));
    }
}
