using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Counter forms state how many came and the minutes that they took: both feed the figures that logs feed.</summary>
[TestClass]
public sealed class ReturnMinutesTests
{
    private const string Heading = "from,until,service,channel,visits,minutes,digital\n";

    /// <summary>Log: 6 minutes once. Forms: 500 minutes of 100, and 90 visits that say nothing of theirs. (6 + 500) × 60 s ÷ 101 of 191.</summary>
    [TestMethod]
    public void MinutesOfAFormAreThoseOfItsWholeVolume()
    {
        using var study = Study(Heading + "2005-04-01,2005-04-30,permit,counter,100,500,\n2005-05-01,2005-05-31,permit,counter,90,,\n");

        var mean = study.Ask("time/handling-mean").Rows.Single().Figure;

        Assert.AreEqual(506m * 60, study.Ask("staff-time/measured").Rows.Single().Figure.Value);
        Assert.AreEqual(101m / 191, study.Ask("staff-time/share-measured").Rows.Single().Figure.Value);
        Assert.AreEqual((506m * 60 / 101, "covers 52.9% of the transactions"), (mean.Value, mean.Reason?.English));
        Assert.AreEqual(
            "2005-04=300 2005-05=360",
            string.Join(' ', study.Ask("time/handling-mean", "month").Rows.Select(row => $"{row.Keys[0]}={row.Figure.Value:0}"))
        );
        Assert.IsEmpty(Said(study));
    }

    /// <summary>A quarter of forms is no May; 8 hours for 60 visits are 8 minutes each.</summary>
    [TestMethod]
    public void MinutesOfALongerFormAreLeftOutOfAMonthThatSaysSo()
    {
        using var study = Study(Heading + "2005-04-01,2005-06-30,permit,counter,60,8,\n", unit: "hours");

        var may = study.Ask("time/handling-mean", "month").Rows.Single(row => row.Keys[0] == "2005-05").Figure;
        var quarter = study.Ask("time/handling-mean", "quarter").Rows.Single().Figure;

        Assert.AreEqual((360m, "partial: 1 return also covers other days and is left out"), (may.Value, may.Partial?.English));
        Assert.AreEqual((480m * 60 + 360) / 61, quarter.Value);
    }

    [TestMethod]
    [DataRow("permit,counter,,500,", "BA1309: permit, 2005-04-01..2005-05-01: 500 minutes but no volume; left out of staff time")]
    [DataRow(
        "permit,counter,100,5,\n2005-05-01,2005-05-31,permit,counter,80,5.5,",
        "BA1310: permit, 2005-04-01..2005-05-01: 5 minutes for 100 transactions: minutes of a return are those of all of them together, so a mean must be multiplied first; kept as reported (2 returns of the file in all)"
    )]
    [DataRow(
        "permit,counter,100,,30",
        "BA1308: permit, 2005-04-01..2005-05-01: channel counter and digital volume 30: a named channel tells which transactions are electronic, so the number is not used"
    )]
    [DataRow("permit,counter,100,,0", "")]
    [DataRow("permit,web,100,,100", "")]
    public void NumbersThatContradictEachOtherAreNamedOncePerFile(string line, string said)
    {
        using var study = Study($"{Heading}2005-04-01,2005-04-30,{line}\n");

        Assert.AreEqual(said.Length == 0 ? "" : $"returns/a.csv:2: warning {said}", string.Join('\n', Said(study)));
    }

    /// <summary>That a log holds one permit of the same months is meant here.</summary>
    private static IEnumerable<Diagnostic> Said(LoadedExample study) =>
        study.Summary.Diagnostics.Where(found => found.Code != DiagnosticCodes.ReturnBesideLogs);

    private static LoadedExample Study(string returns, string unit = "minutes") =>
        new SmallStudy()
            .Column("handling_minutes: minutes")
            .File(
                "logs/log.csv",
                "id,started,completed,service,channel,customer,outcome,minutes\na,2005-05-02 10:00,2005-05-02 10:00,permit,counter,,completed,6\n"
            )
            .SecondSource(
                $$"""
                  - name: returns
                    kind: counts
                    files: returns/*.csv
                    columns:
                      period_start: { column: from, format: yyyy-MM-dd }
                      period_end: { column: until, format: yyyy-MM-dd }
                      service: service
                      channel: channel
                      volume: visits
                      digital_volume: digital
                      handling_minutes: { column: minutes, unit: {{unit}} }
                """
            )
            .File("returns/a.csv", returns)
            .Load();
}
