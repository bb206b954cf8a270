using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Metrics.Services;

/// <summary>Stage, amenability and e-options hold for some days; what is asked of a day is answered for that day.</summary>
[TestClass]
public sealed class DatedServicesTests
{
    private const string Stages = """
        service,stage,valid_from,valid_to,criteria,decided_by,evidence
        permit,1,,2005-05-14,information only,steering group,minutes 3
        permit,2,2005-05-15,,form can be sent,steering group,minutes 9
        licence,1,2005-05-20,,information only,steering group,minutes 9

        """;

    private const string Availability = """
        service,amenable,e_option,valid_from,valid_to,decided_by,reason
        permit,yes,no,,2005-05-14,department,
        permit,yes,yes,2005-05-15,,department,launched
        licence,yes,no,,2005-05-31,department,
        licence,no,no,2005-06-01,,department,needs a visit in person

        """;

    [TestMethod]
    public void ATransactionHasTheStageThatItsServiceHadOnTheDay()
    {
        using var study = Study();

        var rows = study.Ask("volume/completed", "month", "stage").Rows.Where(row => row.Figure.Value is not null);

        // The change falls inside May: the cube by month cannot answer, and licence has no stage before 20 May.
        Assert.AreEqual("2005-04,1=1 2005-05,1=1 2005-05,2=2 2005-05,=1", Text(rows));
        Assert.AreEqual(
            "1=50 2=100 =0",
            string.Join(' ', study.Ask("take-up/A", "stage").Rows.Select(row => $"{row.Keys[0]}={100 * row.Figure.Value:0}"))
        );
    }

    [TestMethod]
    [DataRow("2005-05-14", "1=1 =1")]
    [DataRow("2005-05-15", "2=1 =1")]
    [DataRow("2005-05-20", "1=1 2=1")]
    public void ServicesAreCountedInTheStageOfTheDay(string day, string expected)
    {
        using var study = Study();

        Assert.AreEqual(expected, Text(On(study, "services/by-stage", day, "stage")));
    }

    [TestMethod]
    [DataRow("2005-05-14", 0, 2)]
    [DataRow("2005-05-15", 1, 2)]
    [DataRow("2005-06-01", 1, 1)] // licence is no longer held amenable: the denominator shrinks, and the decision says why
    public void AvailabilityIsThatOfTheDay(string day, int with, int amenable)
    {
        using var study = Study();

        var figure = On(study, "availability", day).Single().Figure;

        Assert.AreEqual((with, amenable), ((int)figure.Numerator!, (int)figure.Denominator!));
        Assert.AreEqual(2, On(study, "e-option", day).Single().Figure.Denominator);
    }

    [TestMethod]
    public void AvailabilityWithoutADateIsThatOfTheLastDayOfTheData()
    {
        using var study = Study();

        // Data ends on 25 May, when licence was still held amenable.
        Assert.AreEqual(2, study.Ask("availability").Rows.Single().Figure.Denominator);
    }

    [TestMethod]
    public void AChangedStageNeedsNoNewReadingOfLogs()
    {
        using var study = Study();
        var file = Path.Combine(study.Folder, "tables", "stages.csv");

        File.WriteAllText(file, File.ReadAllText(file).Replace("permit,2,", "permit,3,", StringComparison.Ordinal));
        study.Load();

        Assert.AreEqual(0, study.Summary.Loaded);
        Assert.AreEqual("1=1 3=1", Text(On(study, "services/by-stage", "2005-05-20", "stage")));
    }

    [TestMethod]
    public void AReturnThatSpansAChangeOfStageHasNone()
    {
        using var study = Returns(
            new SmallStudy().Table("stages", Stages),
            "permit,2005-04-01,2005-04-30,10\npermit,2005-05-01,2005-05-31,20\n"
        );

        Assert.AreEqual("1=10 =20", Text(ByStage(study)));
    }

    /// <summary>The e-option of permit came on 15 May, and its stage was assessed anew without a change on 20 May.</summary>
    [TestMethod]
    public void AReturnThatSpansAnotherChangeKeepsItsStage()
    {
        using var study = Returns(
            new SmallStudy()
                .Table("availability", Availability)
                .Table(
                    "stages",
                    "service,stage,valid_from,valid_to\npermit,2,,2005-05-19\npermit,2,2005-05-20,2005-06-30\npermit,3,2005-07-01,\n"
                ),
            "permit,2005-05-01,2005-05-31,20\npermit,2005-06-01,2005-06-14,300\npermit,2005-06-15,2005-07-01,4000\n"
        );

        Assert.AreEqual("2=320 =4000", Text(ByStage(study)));
    }

    [TestMethod]
    public void RowsThatContradictEachOtherAreFaultsOfTheTable()
    {
        using var study = Study();
        File.WriteAllText(
            Path.Combine(study.Folder, "tables", "stages.csv"),
            "service,stage,valid_from,valid_to\npermit,1,,2005-05-14\npermit,2,2005-05-14,\npermitt,5,,\nlicence,1,2005-02-01,2005-01-31\n"
        );

        var found = StudyReader.Read(study.Folder).Diagnostics.Select(diagnostic => diagnostic.ToString());

        Assert.AreEqual(
            """
            tables/stages.csv:3: error BA2010: another row of 'permit' holds on some of the same days
            tables/stages.csv:4: error BA2006: unknown service 'permitt'; did you mean 'permit'?
            tables/stages.csv:4: error BA2010: 'stage' is '5'; allowed: a whole number from 1 to 4
            tables/stages.csv:5: error BA2010: 'valid_to' lies before 'valid_from'; both days are included
            """,
            string.Join('\n', found)
        );
    }

    private static LoadedExample Study() =>
        new SmallStudy()
            .Table("stages", Stages)
            .Table("availability", Availability)
            .Rows(
                "2005-04-10 10:00,permit,web",
                "2005-05-14 10:00,permit,counter",
                "2005-05-15 10:00,permit,web",
                "2005-05-25 10:00,permit,web",
                "2005-05-01 10:00,licence,counter"
            )
            .Load();

    private static LoadedExample Returns(SmallStudy study, string lines) =>
        study
            .File("returns/returns.csv", "service,from,until,count\n" + lines)
            .Rows("2005-05-01 10:00,licence,web")
            .SecondSource(
                """
                  - name: returns
                    kind: counts
                    files: returns/*.csv
                    columns:
                      period_start: { column: from, format: "yyyy-MM-dd" }
                      period_end: { column: until, format: "yyyy-MM-dd" }
                      service: service
                      volume: count
                """
            )
            .Load();

    private static IReadOnlyList<MetricRow> ByStage(LoadedExample study) =>
        study
            .Ask(
                new MetricQuery("volume/completed")
                {
                    By = ["stage"],
                    Where = new Dictionary<string, string> { ["source"] = "returns" },
                }
            )
            .Rows;

    private static IReadOnlyList<MetricRow> On(LoadedExample study, string metric, string day, params string[] by)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return study.Ask(new MetricQuery(metric) { By = by, Period = new(date, date.AddDays(1)) }).Rows;
    }

    private static string Text(IEnumerable<MetricRow> rows) =>
        string.Join(' ', rows.Select(row => $"{string.Join(',', row.Keys)}={row.Figure.Value:0}"));
}
