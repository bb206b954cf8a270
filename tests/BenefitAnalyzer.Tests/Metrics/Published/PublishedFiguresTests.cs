using System.Text.Json;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Published;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Metrics.Published;

/// <summary>Papers' numbers stand beside computed ones of the same definition and days, and change none.</summary>
[TestClass]
public sealed class PublishedFiguresTests
{
    private const string Heading = "value,precision,metric,where,definition,from,until,as_of,document,page\n";

    [TestMethod]
    public void APublishedFigureStandsBesideTheOneOfItsDefinitionDimensionsAndDays()
    {
        // April: 3 of 4 on the web. May: 1 of 2.
        using var study = Study(
            "75%,,take-up/A,,,2005-04-01,2005-05-01,,Progress report,p. 3\n"
                + "60%,at least,take-up/A,,,2005-05-01,2005-06-01,,Progress report,p. 4\n"
                + "5,about,volume/completed,service=permit,,2005-04-01,2005-06-01,,Annual report,\n"
        );

        var byMonth = study.Ask("take-up/A", "month").Rows;
        var all = new PublishedFigures(new MetricEngine(study.Loaded)).All(_ => Assert.Fail(), CancellationToken.None);

        CollectionAssert.AreEqual(
            new[]
            {
                "published 75% (Progress report, p. 3): agrees",
                "published at least 60% (Progress report, p. 4): differs by −10.0 pp",
            },
            byMonth
                .Select(row => new PublishedComparison(row.Figure.Published.Single(), null, row.Figure))
                .Select(found => PublishedWords.Beside(found).English.Replace('\u00A0', ' '))
                .ToList()
        );
        Assert.AreEqual(0.5m - 0.6m, new PublishedComparison(byMonth[1].Figure.Published[0], null, byMonth[1].Figure).Difference);
        CollectionAssert.AreEqual(new bool?[] { true, false, true }, all.Select(found => found.Agrees).ToList()); // 5 permits, of 4.5 to 5.5
        Assert.IsTrue(study.Ask("take-up/A").Rows.All(row => row.Figure.Published.Count == 0)); // nobody published the two months together
        Assert.IsTrue(study.Ask("take-up/A", "month", "service").Rows.All(row => row.Figure.Published.Count == 0));
    }

    [TestMethod]
    [DataRow("50,%", "50%", true)]
    [DataRow("0.006,thousand", "0.006 thousand", false)]
    [DataRow("75%,", "75%", false)]
    [DataRow("0.5,of transactions", "0.5", true)]
    public void AUnitThatScalesANumberIsReadWithIt(string valueAndUnit, string text, bool agrees)
    {
        // May: 1 of 2 on the web.
        using var study = Study(
            $"{valueAndUnit},take-up/A,2005-05-01,2005-06-01,Annual report\n",
            "value,unit,metric,from,until,document\n"
        );

        var found = new PublishedFigures(new MetricEngine(study.Loaded)).All(_ => Assert.Fail(), CancellationToken.None).Single();

        Assert.AreEqual((text, (bool?)agrees), (found.Quoted.Text, found.Agrees));
    }

    [TestMethod]
    public void NothingPublishedEntersAComputedFigure()
    {
        using var without = Study("");
        using var with = Study("900000,exactly,volume/completed,,,2005-04-01,2005-05-01,,Paper,\n");

        CollectionAssert.AreEqual(
            without.Ask("volume/completed", "month").Rows.Select(row => (row.Figure.Value, row.Figure.Numerator)).ToList(),
            with.Ask("volume/completed", "month").Rows.Select(row => (row.Figure.Value, row.Figure.Numerator)).ToList()
        );
    }

    [TestMethod]
    public void TheJsonOfAFigureSaysWhatWasPublishedBesideIt()
    {
        using var study = Study("70%,more than,take-up/A,,,2005-04-01,2005-05-01,,Paper,para. 9\n");

        using var json = JsonDocument.Parse(MetricExport.Json(study.Ask("take-up/A", "month")));
        var april = json.RootElement[0].GetProperty("published")[0];

        Assert.AreEqual("more than 70%", april.GetProperty("text").GetString());
        Assert.AreEqual(0.7m, april.GetProperty("low").GetDecimal());
        Assert.AreEqual(JsonValueKind.Null, april.GetProperty("high").ValueKind);
        Assert.IsTrue(april.GetProperty("agrees").GetBoolean());
        Assert.AreEqual("para. 9", april.GetProperty("page").GetString());
        Assert.IsFalse(json.RootElement[1].TryGetProperty("published", out _));
    }

    [TestMethod]
    public void FiguresOfNoMetricOrOfAnotherVersionAreListedAndNotCompared()
    {
        using var study = Study(
            "1.5 million,about,,,visits to the portal,,,2005-12-28,Background brief,para. 11\n"
                + "75%,,take-up/A@99,,,2005-04-01,2005-05-01,,Old report,\n"
                + "75%,,take-upA,,,2005-04-01,2005-05-01,,Slip,\n"
        );
        var reported = new List<Diagnostic>();

        var all = new PublishedFigures(new MetricEngine(study.Loaded)).All(reported.Add, CancellationToken.None);

        Assert.IsTrue(all.All(found => found is { Agrees: null, Computed: null, WhyNot: not null }));
        Assert.AreEqual(DiagnosticCodes.QuotedCannotBeComputed, reported.Single().Code);
        Assert.Contains("did you mean 'take-up/A'", reported[0].Message);
    }

    [TestMethod]
    public void TheReportPrintsPublishedBesideComputedInBothLanguages()
    {
        using var study = Study(
            "60%,at least,take-up/A,,,2005-05-01,2005-06-01,,Progress report,p. 4\n1.5 million,about,,,visits,,,2005-12-28,Brief,para. 11\n"
        );

        var report = ReportBuilder.Build(study.Loaded, ReportTemplate.Default, null, CancellationToken.None);
        var table = report.Tables.Single(table => table.Id == "published-beside-computed");

        var texts = table.Rows.Select(row => row.OfType<TextCell>().Select(cell => cell.Text).ToList()).ToList();
        CollectionAssert.AreEqual(
            new[] { "at least 60%", "≥ 60.0%", "differs by −10.0\u00A0pp" },
            texts[0].Skip(2).Take(3).Select(text => text.English).ToList()
        );
        CollectionAssert.AreEqual(
            new[] { "至少60%", "≥ 60.0%", "相差−10.0個百分點" },
            texts[0].Skip(2).Take(3).Select(text => text.Chinese).ToList()
        );
        Assert.AreEqual(("1,450,000 – 1,550,000", "no metric has this definition"), (texts[1][3].English, texts[1][5].English));
    }

    [TestMethod]
    public void AShareWithoutItsPercentSignIsNoDifferenceOfThousandsOfPoints()
    {
        using var study = Study("")
            .With(
                "tables/quoted.csv",
                Heading + "43,,take-up/A,,,2005-04-01,2006-04-01,,Paper,\n43%,,take-up/A,,,2005-04-01,2006-04-01,,Paper,\n"
            );

        Assert.AreEqual(
            "tables/quoted.csv:2: error BA2005: the value is 4300%, and take-up/A is a share; allowed: 0% to 100%; did you mean 43%?",
            QuotedChecks.Of(StudyReader.Read(study.Folder).Study!).Single().ToString()
        );
    }

    [TestMethod]
    public void EveryBadCellIsSaid()
    {
        using var study = Study("")
            .With(
                "tables/quoted.csv",
                Heading
                    + "many,about,volume/completed,,,,,,Paper,\n5,roughly,volume/completed,,,,,,Paper,\n5,,,,,,,,Paper,\n5,,volume/completed,permit,,2005-01-01,,2005-01-01,,\n"
            );

        Assert.AreEqual(
            """
            tables/quoted.csv:2: error BA2010: 'value' is 'many'; allowed: a number such as 1,234, 87.5%, 1.5 billion or 3億
            tables/quoted.csv:3: error BA2010: 'precision' is 'roughly'; allowed: exactly, about, nearly, more than, at least, less than, at most
            tables/quoted.csv:4: error BA2010: give a metric, or say in 'definition' what the paper counts
            tables/quoted.csv:5: error BA2010: 'document' is empty
            tables/quoted.csv:5: error BA2010: 'permit' is not a dimension with its value, such as service=PAY
            tables/quoted.csv:5: error BA2010: 'from' and 'until' stand together, and 'until' lies after 'from'; it is not included
            """,
            string.Join('\n', StudyReader.Read(study.Folder).Diagnostics)
        );
    }

    /// <summary>
    /// "Every year there are more than a billion transactions between British citizens and the state" (Cabinet Office, press release of
    /// 17 January 2013, gov.uk). The returns of the year that ran then report 1,132,597,551; those of the calendar year 2012 cover too few
    /// services to say it.
    /// </summary>
    [TestMethod]
    public void ThePressReleaseOfJanuary2013AgreesWithTheReturnsOfItsYear()
    {
        const string quoted =
            "1 billion,more than,volume/completed,,,2012-04-01,2013-04-01,,Cabinet Office press release of 17 January 2013,\n"
            + "1 billion,more than,volume/completed,,,2012-01-01,2013-01-01,,Cabinet Office press release of 17 January 2013,\n";
        var data = Repository.Shared("data", "uk-transactions", "transaction-volumes.csv");
        using var uk = LoadedExample.Of("uk", data, "returns");
        var file = Path.Combine(uk.Folder, "study.yaml");
        File.WriteAllText(
            file,
            File.ReadAllText(file).Replace("sources:", "tables: { quoted: quoted.csv }\nsources:", StringComparison.Ordinal)
        );
        uk.With("quoted.csv", Heading + quoted).Load();

        var all = new PublishedFigures(new MetricEngine(uk.Loaded)).All(_ => { }, CancellationToken.None);
        var year = uk.Ask("volume/completed", "period").Rows.Single(row => row.Keys[0] == "2012-04-01..2013-04-01").Figure;

        CollectionAssert.AreEqual(new bool?[] { true, false }, all.Select(found => found.Agrees).ToList());
        Assert.AreEqual(249_492_372m - 1_000_000_000m, all[1].Difference);
        Assert.AreEqual("1 billion", year.Published.Single().Text);
    }

    private static LoadedExample Study(string quoted, string heading = Heading) =>
        new SmallStudy()
            .Rows(
                "2005-04-04 10:00,permit,web",
                "2005-04-05 10:00,permit,web",
                "2005-04-06 10:00,permit,web",
                "2005-04-07 10:00,licence,counter",
                "2005-05-04 10:00,permit,web",
                "2005-05-05 10:00,permit,counter"
            )
            .Table("quoted", heading + quoted)
            .Load();
}
