using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Metrics.Promises;

[TestClass]
public sealed class DueListTests
{
    [TestMethod]
    [DataRow("four-in-ten", DueStatus.Met, null)] // 49.6 % of 40 %
    [DataRow("six-in-ten", DueStatus.Late, 1)] // its day was the day before the last of the data
    [DataRow("volume", DueStatus.Met, null)] // 121 of at most 200; what is said of a later day is not said yet
    [DataRow("said", DueStatus.Contradicted, 30)] // said to be done on 1 February, and the figure is 49.6 % of 70 %
    [DataRow("leaflet", DueStatus.MetLate, 10)]
    [DataRow("return", DueStatus.Soon, -30)]
    [DataRow("later", DueStatus.NotYet, -276)]
    [DataRow("old", DueStatus.Withdrawn, null)]
    [DataRow("blind", DueStatus.NoData, 90)]
    public void ACommitmentStandsAsItsFigureOrItsDayTells(string id, DueStatus status, int? daysPast)
    {
        using var study = OneCommittee.Study().Load();

        var due = DueList.Of(study.Loaded, new DueQuestion(), 0, _ => { }, CancellationToken.None);

        var item = due.Commitments(study.Loaded.Study).Single(own => own.Id == id);
        Assert.AreEqual(new DateOnly(2005, 3, 31), due.AsOf);
        Assert.AreEqual(status, item.Status);
        Assert.AreEqual(daysPast, item.DaysPast.Value);
    }

    [TestMethod]
    public void WhatIsOpenOfMilestonesAndReviewsFallsDueToo()
    {
        using var study = OneCommittee.Study().Load();

        var due = DueList.Of(study.Loaded, new DueQuestion(), 0, _ => { }, CancellationToken.None);

        CollectionAssert.AreEqual(
            new[] { "beta/Live Late 31", "beta Soon -31" },
            due.Items.Where(item => item.Kind is DueKind.Milestone or DueKind.Review)
                .Select(item => $"{item.Id} {item.Status} {item.DaysPast.Value}")
                .ToList()
        );
    }

    [TestMethod]
    public void APostIsNamedByItsGradeInBothLanguages()
    {
        using var study = OneCommittee
            .Study()
            .Table(
                "grades",
                "code,name_en,name_zh,annual_salary,annual_on_costs,practical_minutes\nACO,Assistant Clerical Officer,助理文書主任,1,1,1\n"
            )
            .Table(
                "posts",
                "initiative,office,grade,posts,due_on,deleted_on,evidence,disposition,redeployed_to\nalpha,,ACO,1,2005-06-01,,,,\n"
            )
            .Load();

        var due = DueList.Of(study.Loaded, new DueQuestion(), 0, _ => { }, CancellationToken.None);

        var post = due.Items.Single(item => item.Kind == DueKind.Post);
        Assert.AreEqual(new LocalText("delete 1 Assistant Clerical Officer", "刪除1個助理文書主任職位"), post.What);
    }

    /// <summary>The data say what became of it, but nobody knew on a day before its own.</summary>
    [TestMethod]
    [DataRow("2005-01-31", DueStatus.NotYet)]
    [DataRow("2005-04-15", DueStatus.Soon)]
    [DataRow("2005-05-01", DueStatus.Late)]
    public void ATargetIsNotLateBeforeItsDay(string asOf, DueStatus status)
    {
        using var study = new SmallStudy()
            .Rows("2005-03-01 10:00,permit,web", "2005-04-01 10:00,permit,counter", "2005-06-01 10:00,permit,counter")
            .With(
                """
                targets:
                  - { id: half, name: Half, metric: take-up/A, value: 50%, by: 2005-04-30, source: a paper, months: 1 }
                """
            )
            .Load();

        var due = DueList.Of(
            study.Loaded,
            new DueQuestion(DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), 30),
            0,
            _ => { },
            CancellationToken.None
        );

        Assert.AreEqual(status, due.Items.Single().Status);
    }

    /// <summary>On 31 January take-up of the fiscal year was not known yet, whatever it became; on 31 March it is 49.6 % of 40 %.</summary>
    [TestMethod]
    [DataRow("2005-01-31", DueStatus.Soon, false)]
    [DataRow("2005-03-31", DueStatus.Met, true)]
    public void ACommitmentIsNotMetByDaysThatAreYetToCome(string asOf, DueStatus status, bool isMeasured)
    {
        using var study = OneCommittee.Study().Load();
        var question = new DueQuestion(DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), 90);

        var item = DueList
            .Of(study.Loaded, question, 0, _ => { }, CancellationToken.None)
            .Items.Single(own => own.Kind == DueKind.Commitment && own.Id == "four-in-ten");

        Assert.AreEqual(status, item.Status);
        Assert.AreEqual(isMeasured, item.Measured is not null);
    }

    [TestMethod]
    [DataRow("2005-05-31", true)]
    [DataRow("2005-06-01", false)]
    public void APostIsOpenUntilTheDayOnWhichItIsDeleted(string asOf, bool isOpen)
    {
        using var study = OneCommittee
            .Study()
            .Table("grades", "code,name_en,name_zh,annual_salary,annual_on_costs,practical_minutes\nACO,Assistant,助理,1,1,1\n")
            .Table(
                "posts",
                "initiative,office,grade,posts,due_on,deleted_on,evidence,disposition,redeployed_to\nalpha,,ACO,1,2005-04-01,2005-06-01,,,\n"
            )
            .Load();
        var question = new DueQuestion(DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), 30);

        var due = DueList.Of(study.Loaded, question, 0, _ => { }, CancellationToken.None);

        Assert.AreEqual(isOpen, due.Items.Any(item => item.Kind == DueKind.Post));
    }

    [TestMethod]
    public void OnAnotherDayOtherThingsAreDueAndTheDayItselfIsInTime()
    {
        using var study = OneCommittee.Study().Load();

        Assert.AreEqual(DueStatus.Soon, On(new DateOnly(2005, 4, 30), 0));
        Assert.AreEqual(DueStatus.NotYet, On(new DateOnly(2005, 4, 29), 0));
        Assert.AreEqual(DueStatus.Late, On(new DateOnly(2005, 5, 1), 0));

        DueStatus On(DateOnly day, int within) =>
            DueList
                .Of(study.Loaded, new DueQuestion(day, within), 0, _ => { }, CancellationToken.None)
                .Items.Single(item => item.Id == "return")
                .Status;
    }

    [TestMethod]
    public void AFigureThatHasNoAnswerIsToldAtItsLine()
    {
        using var study = OneCommittee.Study().Load();
        var said = new List<Diagnostic>();

        DueList.Of(study.Loaded, new DueQuestion(), 0, said.Add, CancellationToken.None);

        Assert.AreEqual(DiagnosticCodes.PromisedFigureUnanswered, said.Single().Code);
        Assert.StartsWith(
            "tables/commitments.csv:10: warning BA3013: the figure 'take-up/A?fiscal_year=1999-00' of commitment 'blind'",
            said[0].ToString()
        );
    }

    [TestMethod]
    public void TheAddressOfDaysPastGivesThemAgain()
    {
        using var study = OneCommittee.Study().Load();
        var day = new DateOnly(2005, 6, 1);
        var item = DueList
            .Of(study.Loaded, new DueQuestion(day), 0, _ => { }, CancellationToken.None)
            .Items.Single(own => own.Id == "return");

        var again = new DueFamily().Find(study.Loaded, item.DaysPast.Id, _ => { }, CancellationToken.None);

        Assert.AreEqual("due/days-past?kind=return&item=return&as_of=2005-06-01", item.DaysPast.Id);
        Assert.AreEqual(32, again?.Value);
    }

    /// <summary>The web alone is recorded of a service that also has a counter: its take-up is an upper bound.</summary>
    [TestMethod]
    [DataRow(",at_most\n", "90%", DueStatus.NoData)] // at most 100 %: may be below 90 % or not
    [DataRow(",at_least\n", "50%", DueStatus.NoData)] // an upper bound cannot show that a promise is kept
    public void ABoundOnTheWrongSideShowsNothing(string heading, string value, DueStatus status)
    {
        using var study = new SmallStudy()
            .Services("code,channels\npermit,web counter\n")
            .Source("channels: [web]")
            .Rows("2005-04-01 09:00,permit,web", "2005-05-01 09:00,permit,web")
            .Table("commitments", $"id,commitment_en,due_on,figure{heading}x,Promise,2005-04-30,take-up/A,{value}\n")
            .Load();

        var due = DueList.Of(study.Loaded, new DueQuestion(), 0, _ => { }, CancellationToken.None);

        Assert.AreEqual(status, due.Items.Single().Status);
    }

    /// <summary>A return of every quarter from 31 January 2005 until July: in January late, in April not at all, in July in time.</summary>
    [TestMethod]
    public void WhatRepeatsFallsDueOnEachOfItsDays()
    {
        using var study = OneCommittee
            .Study(
                commitments: "id,commitment_en,kind,due_on,repeats,repeats_until,repeats_done\nreturn,Return,return,2005-01-31,quarterly,2005-12-31,2005-02-02;-;2005-07-31\n"
            )
            .Load();

        Assert.AreEqual(
            "return/2005-01-31 MetLate 2, return/2005-04-30 Late 93, return/2005-07-31 Met 0, return/2005-10-31 NotYet -91",
            On(new DateOnly(2005, 8, 1), 90)
        );
        Assert.AreEqual(
            "return/2005-01-31 MetLate 2, return/2005-04-30 Soon -59",
            On(new DateOnly(2005, 3, 2), 60).Split(", return/2005-07")[0]
        );
        Assert.DoesNotContain("2005-10-31", On(new DateOnly(2005, 3, 2), 60));
        Assert.EndsWith("return/2005-10-31 Late 61", On(new DateOnly(2005, 12, 31), 90));

        string On(DateOnly day, int within) =>
            string.Join(
                ", ",
                DueList
                    .Of(study.Loaded, new DueQuestion(day, within), 0, _ => { }, CancellationToken.None)
                    .Commitments(study.Loaded.Study)
                    .Select(item => $"{item.Id} {item.Status} {item.DaysPast.Value}")
            );
    }

    [TestMethod]
    public void ADayFarAheadIsFoundByItsAddress()
    {
        using var study = OneCommittee
            .Study(commitments: "id,commitment_en,kind,due_on,repeats,repeats_until\nreturn,Return,return,2005-01-31,monthly,2007-12-31\n")
            .Load();

        var found = new DueFamily().Find(
            study.Loaded,
            "due/days-past?kind=return&item=return%2F2007-02-28&as_of=2007-02-27",
            _ => { },
            CancellationToken.None
        );

        Assert.AreEqual(-1, found?.Value);
    }
}
