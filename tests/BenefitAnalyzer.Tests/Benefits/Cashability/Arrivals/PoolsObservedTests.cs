using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Tests.Benefits.Cashability.Arrivals;

[TestClass]
public sealed class PoolsObservedTests
{
    private const string Pools =
        "pool,office,channels,grades,posts,standard_minutes,wait_pledge\ncounter,HQ,counter,CA;ACO>=1,3;1,6,90% within 5\n";
    private const string Offices = "code,opening\nHQ,Mon-Fri 09:00-11:00\n";

    [TestMethod]
    public void ArrivalsByHourComeFromTheLogs()
    {
        // Two Mondays of 28 days: 3 starts at 9 and 1 at 10. A start at 22 is work all the same.
        using var study = Write(
            """
              - name: log
                files: data.csv
                personal: no
                columns:
                  started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
                  office: office
                  service: service
                  channel: channel
            """,
            """
            started,office,service,channel
            2005-04-04 09:10,HQ,permit,counter
            2005-04-04 09:20,HQ,permit,counter
            2005-04-11 09:30,HQ,permit,counter
            2005-04-11 10:30,HQ,permit,counter
            2005-05-01 22:00,HQ,permit,counter
            2005-05-02 09:00,HQ,permit,web
            """
        );
        var (pool, found) = Observe(study);

        Assert.AreEqual(ArrivalEvidence.Logs, pool.Evidence);
        Assert.AreEqual(5, pool.Volume);
        var hours = pool.Demand!.Arrivals;
        Assert.AreEqual(3, hours.Single(hour => hour.Hour == 9).Arrivals / hours.Single(hour => hour.Hour == 10).Arrivals, 1e-9);
        Assert.AreEqual(6.0, pool.HandlingMinutes);
        Assert.IsFalse(pool.MinutesAreMeasured);
        Assert.AreEqual("", found);
    }

    [TestMethod]
    public void CountedReturnsTakeATallyThenADeclaredProfileThenNothing()
    {
        const string Declared = "weekday,hour,weight\nMon-Fri,9,2\nMon-Fri,10,1\n";
        const string Tally = "office,pool,day,hour,arrivals\nHQ,counter,2005-04-04,9,4\nHQ,counter,2005-04-04,10,4\n";

        Assert.AreEqual(ArrivalEvidence.Tally, Counted(("tally", Tally), ("arrival_profile", Declared)).Pool.Evidence);
        Assert.AreEqual(ArrivalEvidence.Declared, Counted(("arrival_profile", Declared)).Pool.Evidence);
        var (pool, found) = Counted();
        Assert.AreEqual(ArrivalEvidence.None, pool.Evidence);
        Assert.IsNull(pool.Demand);
        StringAssert.Contains(found, DiagnosticCodes.ArrivalsNotKnown);
    }

    [TestMethod]
    public void AnHourThatADrawnTallyDidNotMeetHasTheMeanOfItsPartOfTheWeek()
    {
        // Monday at 9: 4 and 8 on two days; Tuesday at 10: 3. The other eight hours of the mornings have the mean of the three, 5.
        const string Plan =
            "tally,input,session,stratum,stratum_hours,office,day,hour\nt,arrivals,1,HQ Mon-Fri am,40,HQ,2005-04-04,9\nt,arrivals,2,HQ Mon-Fri am,40,HQ,2005-04-11,9\nt,arrivals,3,HQ Mon-Fri am,40,HQ,2005-04-05,10\n";
        const string Tally =
            "session,office,pool,day,hour,arrivals\n1,HQ,counter,2005-04-04,9,4\n2,HQ,counter,2005-04-11,9,8\n3,HQ,counter,2005-04-05,10,3\n";

        var (pool, _) = Counted(("tally_plan", Plan), ("tally", Tally));

        var hours = pool.Demand!.Arrivals;
        var monday = hours.Single(hour => (hour.Weekday, hour.Hour) == (1, 9)).Arrivals;
        Assert.HasCount(10, hours);
        Assert.AreEqual(6.0 / (6 + 3 + (8 * 5)), monday / hours.Sum(hour => hour.Arrivals), 1e-12);
        Assert.AreEqual(
            5.0 / 3,
            hours.Single(hour => (hour.Weekday, hour.Hour) == (5, 10)).Arrivals
                / hours.Single(hour => (hour.Weekday, hour.Hour) == (2, 10)).Arrivals,
            1e-12
        );
    }

    private static (PoolYear Pool, string Found) Counted(params (string Name, string Csv)[] tables)
    {
        using var study = Write(
            """
              - name: returns
                kind: counts
                files: data.csv
                columns:
                  period_start: { column: from, format: "yyyy-MM-dd" }
                  period_end: { column: to, format: "yyyy-MM-dd" }
                  office: office
                  service: service
                  channel: channel
                  volume: volume
            """,
            "from,to,office,service,channel,volume\n2005-04-01,2005-04-30,HQ,permit,counter,500\n",
            tables
        );
        return Observe(study);
    }

    private static LoadedExample Write(string source, string data, params (string Name, string Csv)[] tables) =>
        LoadedExample.Write([
            (
                "study.yaml",
                $$"""
                study: small
                title: Small
                time_zone: Asia/Hong_Kong
                channels:
                  counter: { class: traditional }
                  web: { class: electronic }
                tables:
                  offices: offices.csv
                  counter_pools: pools.csv
                {{string.Concat(tables.Select(table => $"  {table.Name}: {table.Name}.csv\n"))}}
                sources:
                {{source}}
                """
            ),
            ("offices.csv", Offices),
            ("pools.csv", Pools),
            .. tables.Select(table => ($"{table.Name}.csv", table.Csv)),
            ("data.csv", data),
        ]);

    private static (PoolYear Pool, string Found) Observe(LoadedExample study)
    {
        var found = new List<Diagnostic>();
        var pools = new PoolsObserved(new MetricEngine(study.Loaded), study.Loaded, found.Add).All(CancellationToken.None);
        return (pools.Single(), string.Join('\n', found));
    }
}
