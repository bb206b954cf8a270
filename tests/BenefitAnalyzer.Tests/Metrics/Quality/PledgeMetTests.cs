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

    /// <summary>Due on 2 May: what is completed in the evening of that day is in time, what is completed a minute after midnight is late; by either lane.</summary>
    [TestMethod]
    [DataRow("")]
    [DataRow(
        "3,2005-05-01 10:00,2005-05-02 23:59,2005-05-02,per\"mit,web,,completed\n",
        DisplayName = "a broken quote, for the careful lane"
    )]
    public void WhatIsDueOnADayIsInTimeUntilTheDayIsOver(string broken)
    {
        using var study = new SmallStudy()
            .Column("due_at: { column: due, format: yyyy-MM-dd }")
            .File(
                "logs/a.csv",
                "id,started,completed,due,service,channel,customer,outcome\n"
                    + "1,2005-05-01 10:00,2005-05-02 23:59,2005-05-02,permit,web,,completed\n"
                    + "2,2005-05-01 10:00,2005-05-03 00:01,2005-05-02,permit,web,,completed\n"
                    + broken
            )
            .Load();

        var figure = study.Ask("pledge").Rows.Single().Figure;

        Assert.AreEqual((1m, 2m), (figure.Numerator, figure.Denominator));
        Assert.AreEqual(broken.Length == 0 ? 0 : 1, study.Summary.Files.Single().Rejected);
    }
}
