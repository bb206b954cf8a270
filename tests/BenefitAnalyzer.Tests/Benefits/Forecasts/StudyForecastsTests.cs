using System.Globalization;
using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Forecasts;
using BenefitAnalyzer.Benefits.Forecasts.Measured;
using BenefitAnalyzer.Benefits.Forecasts.Results;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Forecasts;
using BenefitAnalyzer.Tests.Cli;

namespace BenefitAnalyzer.Tests.Benefits.Forecasts;

/// <summary>
/// Booking of halls was online from 2005 and displaced half of its counter visits. Pitches are of the same type and wait for approval; permits are of a
/// type in which nothing was measured, and licences of it have a take-up of three quarters.
/// </summary>
[TestClass]
public sealed class StudyForecastsTests
{
    private static readonly string Yaml = $"{Study}\n{Initiatives}\n";

    private const string Pools = "counter_pools: tables/counter_pools.csv";

    private const string Grades =
        "code,annual_salary,annual_on_costs,practical_minutes,valid_from,source\nCO,200000,40000,100000,2000-04-01,estimates\n";

    private const string OtherGrade = "CA,100000,20000,100000,2000-04-01,estimates\n";

    private const string Services =
        "code,type\nhalls,payment\npitches,payment\nb,complaint\nc,complaint\nd,complaint\ne,complaint\nf,complaint\npermit,application\nlicence,application\nlonely,\n";

    private const string Study = """
        study: halls
        title: Halls
        time_zone: Asia/Hong_Kong
        channels:
          web: { class: electronic }
          counter: { class: traditional }
        tables:
          services: tables/services.csv
          offices: tables/offices.csv
          grades: tables/grades.csv
          counter_pools: tables/counter_pools.csv
        sources:
          - name: log
            files: logs/*.csv
            personal: no
            columns:
              started_at: { column: time, format: "yyyy-MM-dd HH:mm" }
              completed_at: { column: time, format: "yyyy-MM-dd HH:mm" }
              service: service
              channel: channel
              office: office
              outcome: outcome
              handling_minutes: minutes
        """;

    private const string Initiatives = """
        initiatives:
          - { id: halls-online, status: live, services: [halls], channels: [web], launched: 2005-01-01, comparison: { services: [b, c, d, e, f] } }
          - { id: pitches-online, status: approved, services: [pitches], channels: [web], planned_launch: 2007-01-01 }
          - { id: permits-online, status: idea, services: [permit], channels: [web] }
          - { id: publicity, status: proposed, kind: campaign, services: [pitches], channels: [web] }
          - { id: dropped, status: refused, reason: too dear, services: [pitches] }
          - { id: alone, status: under_study, services: [lonely] }
        """;

    [TestMethod]
    public void WhatAnInitiativeOfItsKindAndTypeDisplacedIsForecastOfItsOwnVolume()
    {
        using var study = Load();

        var measured = StudyAttribution.Of(study.Loaded, _ => { }, CancellationToken.None).Single().Estimate!;
        var forecast = Forecasts(study).Single(own => own.Initiative.Id == "pitches-online");

        // 30 visits a month in the twelve months of 2004-05 at a share that was measured of halls.
        Assert.AreEqual(360m, forecast.Volume);
        Assert.AreEqual("2004-05", forecast.Year.ToString());
        Assert.AreEqual(ForecastBasis.MeasuredInitiatives, forecast.Basis);
        var share = (decimal)(1 - (measured.Actual / measured.Counterfactual));
        Assert.AreEqual(0.5m, share, 0.05m);
        Assert.AreEqual(360 * share, forecast.Displaced.Middle, 1e-6m);
        Assert.AreEqual(360 * (decimal)(1 - (measured.Actual / measured.Low)), forecast.Displaced.Low, 1e-6m);
        Assert.AreEqual(360 * (decimal)(1 - (measured.Actual / measured.High)), forecast.Displaced.High, 1e-6m);

        // 10 minutes each; 100,000 minutes of the grade cost 240,000.
        Assert.AreEqual(3600 * share, forecast.Minutes!.Middle, 1e-5m);
        Assert.AreEqual(3600 * share * 2.4m, forecast.Value!.Middle, 1e-4m);
    }

    [TestMethod]
    public void WhereNothingWasMeasuredTheTakeUpOfTheTypeTells()
    {
        using var study = Load();

        var forecast = Forecasts(study).Single(own => own.Initiative.Id == "permits-online");

        // No permit is electronic and three of four licences are: three of four of 12 × 20 visits, and no range, since one service tells.
        Assert.AreEqual(ForecastBasis.ComparableServices, forecast.Basis);
        CollectionAssert.AreEqual(new[] { "licence" }, forecast.Comparable.ToArray());
        Assert.AreEqual(new ShareRange(180, 180, 180), forecast.Displaced);
        Assert.IsNull(forecast.Minutes);
        Assert.AreEqual(EvidenceGrade.Insufficient, ForecastFigures.Of(forecast, "").Evidence);
    }

    [TestMethod]
    public void RefusedAndLiveInitiativesHaveNoneAndWhatCannotBeComparedSaysWhatToAdd()
    {
        using var study = Load();
        var said = new List<Diagnostic>();

        var forecasts = StudyForecasts.Of(study.Loaded, said.Add, CancellationToken.None);

        // A campaign is not held against a service, and the type of pitches has an e-option in halls.
        CollectionAssert.AreEqual(
            new[] { "pitches-online", "permits-online", "publicity" },
            forecasts.Select(own => own.Initiative.Id).ToArray()
        );
        Assert.AreEqual(ForecastBasis.ComparableServices, forecasts[2].Basis);
        Assert.AreEqual(DiagnosticCodes.NothingComparable, said.Single().Code);
        Assert.Contains("'alone'", said[0].Message);
        Assert.Contains("give 'services' a 'type'", said[0].Message);
    }

    [TestMethod]
    public void EveryFigureIsMarkedAndNoneIsInTheLedger()
    {
        using var study = Load();

        var figures = new ForecastFamily().Figures(study.Loaded, _ => { }, CancellationToken.None);
        var ledger = StudyLedger.Of(study.Loaded, _ => { }, CancellationToken.None)!;

        Assert.HasCount(3 * 4 * 3, figures);
        Assert.IsTrue(figures.All(figure => figure.Reason!.English.StartsWith("forecast:", StringComparison.Ordinal)));
        Assert.IsTrue(figures.All(figure => figure.Reason!.Chinese.StartsWith("預測：", StringComparison.Ordinal)));
        Assert.IsTrue(ForecastDefinitions.All.All(definition => definition.Name.English.EndsWith("(forecast)", StringComparison.Ordinal)));
        Assert.HasCount(figures.Count, figures.Select(figure => figure.Id).Distinct());
        Assert.IsFalse(ledger.Ledger.Lines.Any(line => line.Initiative is not "halls-online"));
    }

    [TestMethod]
    public void TheSectionStandsByItself()
    {
        using var study = Load();

        var section = new ForecastSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        foreach (var table in section.Blocks.OfType<ReportTable>())
        {
            Assert.HasCount(3, table.Rows);
            Assert.Contains("forecast", table.Title.English);
        }

        var basis = section.Blocks.OfType<ReportTable>().Last();
        Assert.IsTrue(basis.Rows.All(row => row.OfType<TextCell>().Any(cell => cell.Code == "planned")));
        Assert.AreEqual("measured initiatives: 1", ((TextCell)basis.Rows[0][4]).Code);
    }

    /// <summary>Two grades and no counter pool; the resource that takes pitches at the counter is of CO, whose 100,000 minutes cost 240,000.</summary>
    [TestMethod]
    public void WithoutACounterPoolTimeHasTheValueOfTheResourceThatHandlesIt()
    {
        using var study = Load(
            yaml => yaml.Replace(Pools, "resources: tables/resources.csv\n  activities: tables/activities.csv", StringComparison.Ordinal),
            Grades + OtherGrade,
            ("tables/resources.csv", "code,grade,posts\nstaff,CO,1\n"),
            ("tables/activities.csv", "channel,resource,standard_minutes,measured\ncounter,staff,9,yes\n")
        );

        var forecast = Forecasts(study).Single(own => own.Initiative.Id == "pitches-online");

        Assert.AreEqual(3600 * forecast.Share!.Middle * 2.4m, forecast.Value!.Middle, 1e-4m);
        Assert.IsTrue(StudyLedger.Of(study.Loaded, _ => { }, CancellationToken.None)!.Ledger.Lines.All(line => line.Grade is null)); // of counters alone
    }

    [TestMethod]
    public void WhatNoInitiativeHasIsNoColumnAndTheNoteSaysWhy()
    {
        using var study = Load(yaml => yaml.Replace(Pools, "", StringComparison.Ordinal), Grades + OtherGrade);

        var forecast = Forecasts(study).Single(own => own.Initiative.Id == "pitches-online");
        var table = ForecastTables.OnPage(new ReportContext(study.Loaded), [ForecastFigures.Of(forecast, "")])[0];

        CollectionAssert.AreEqual(
            new[] { "initiative", "displaced", "displaced_low", "displaced_high", "minutes", "minutes_low", "minutes_high" },
            table.Columns.Select(column => column.Id).ToArray()
        );
        Assert.EndsWith(
            "Not known of any: Value of freed time a year, notional (forecast) (forecast: neither 'counter_pools' nor 'resources' and 'activities' say of what grade those are who serve in counter).",
            table.Note!.English
        );
        Assert.EndsWith(
            "各項目均未知：每年騰出時間的價值，名義節省（預測）（預測：counter_pools、resources及activities均沒有載列counter人員的職級）。",
            table.Note.Chinese
        );
    }

    [TestMethod]
    public void AForecastOfASmallVolumeIsNotPublished()
    {
        using var study = Load(yaml =>
            yaml.Replace("personal: no", "personal: yes", StringComparison.Ordinal) + "\nprivacy: { smallest_cell: 300 }\n"
        );

        var section = new ForecastSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        // 240 permits are fewer than 300, 360 pitches are not; the publicity rests on 240 licences, which tell nothing for the same reason.
        var names = section.Blocks.OfType<ReportTable>().First().Rows.Select(row => ((TextCell)row[0]).Code).ToArray();
        CollectionAssert.AreEqual(new[] { "pitches-online" }, names);
    }

    [TestMethod]
    public async Task TheCommandShowsForecastsAndExplainsThem()
    {
        using var study = Load();
        study.Loaded.Dispose();

        var shown = await CommandRun.Of("benefits", study.Folder, "--show", "forecasts", "--format", "csv");
        var explained = await CommandRun.Of("explain", study.Folder, "benefit-forecast/displaced?initiative=permits-online");

        Assert.AreEqual(0, shown.Code, shown.Errors);
        Assert.Contains("permits-online", shown.Output);
        Assert.Contains("BA4401", shown.Errors);
        Assert.AreEqual(0, explained.Code, explained.Errors);
        Assert.Contains("forecast", explained.Output);
        Assert.Contains("180", explained.Output);
    }

    private static IReadOnlyList<InitiativeForecast> Forecasts(LoadedExample study) =>
        StudyForecasts.Of(study.Loaded, _ => { }, CancellationToken.None);

    private static LoadedExample Load(
        Func<string, string>? change = null,
        string grades = Grades,
        params (string Name, string Text)[] more
    ) =>
        LoadedExample.Write([
            .. more,
            ("study.yaml", change is null ? Yaml : change(Yaml)),
            ("logs/log.csv", "time,service,channel,office,outcome,minutes\n" + string.Join('\n', Rows()) + "\n"),
            ("tables/services.csv", Services),
            ("tables/offices.csv", "code,name_en\nM,Main\n"),
            ("tables/grades.csv", grades),
            ("tables/counter_pools.csv", "pool,office,services,channels,grades\nmain,M,pitches,counter,CO\n"),
        ]);

    private static IEnumerable<string> Rows()
    {
        for (var month = new DateOnly(2003, 1, 1); month.Year < 2006; month = month.AddMonths(1))
        {
            foreach (var (index, service) in new[] { "halls", "b", "c", "d", "e", "f" }.Index())
            {
                // A wobble of up to 3 that differs by service and repeats nowhere soon.
                var wobble = ((((month.Month + index) * (month.Month + 3)) + (month.Year * 3) + (index * 5)) % 7) - 3;
                var isOnline = month.Year == 2005 && index == 0;
                foreach (var row in Of(service, "counter", isOnline ? 20 : 40 + wobble).Concat(Of(service, "web", isOnline ? 20 : 0)))
                {
                    yield return row;
                }
            }

            (string, string, int)[] others =
            [
                ("pitches", "counter", 30),
                ("permit", "counter", 20),
                ("licence", "counter", 5),
                ("licence", "web", 15),
                ("lonely", "counter", 4),
            ];
            foreach (var row in others.SelectMany(other => Of(other.Item1, other.Item2, other.Item3)))
            {
                yield return row;
            }

            IEnumerable<string> Of(string service, string channel, int count) =>
                Enumerable
                    .Range(0, count)
                    .Select(row =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{month:yyyy-MM}-{1 + (row % 28):00} {9 + (row % 8):00}:{row % 60:00},{service},{channel},M,completed,{(service == "pitches" ? "10" : "")}"
                        )
                    );
        }
    }
}
