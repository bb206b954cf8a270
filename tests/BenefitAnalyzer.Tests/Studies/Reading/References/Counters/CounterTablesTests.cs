using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Studies.Reading.References.Counters;

[TestClass]
public sealed class CounterTablesTests
{
    private const string Yaml = """
        study: counters
        title: Counters
        time_zone: Asia/Hong_Kong
        channels: { counter: { class: traditional }, post: { class: traditional } }
        tables:
          services: services.csv
          offices: offices.csv
          counter_pools: pools.csv
          opening_hours: opening.csv
          shifts: shifts.csv
          tally: tally.csv
          arrival_profile: profile.csv
        sources:
          - name: log
            files: "*.log.csv"
            personal: no
            columns: { started_at: { column: at, format: yyyy-MM-dd }, service: service, channel: channel }
        """;

    [TestMethod]
    public void EveryTableOfCountersIsReadIntoItsRecords()
    {
        using var folder = Write(
            pools: "front,HQ,queue,permit;licence,counter,CA;ACO>=1,4;1,5,90% within 15,6\nback,HQ,deferrable,,post,CA,1,,,\n",
            opening: "HQ,Mon-Fri 09:00-17:00,,2005-03-31,\nHQ,Mon-Fri 08:30-17:00,2005-04-01,,notice\n",
            shifts: "full,\"Mon-Fri 09:00-13:00, 14:00-17:00\",CA,HQ,1,15%\n",
            tally: "HQ,front,2005-04-04,9,12\n",
            profile: ",,Mon-Fri,9,3,head clerk\n"
        );
        var reading = StudyReader.Read(folder.Path);

        Assert.AreEqual("", string.Join('\n', reading.Diagnostics));
        var tables = reading.Study!.Tables.Counters;
        Assert.HasCount(2, tables.Pools);
        Assert.AreEqual((1, 1m), (tables.Pools[0].Grades[1].OnDuty, tables.Pools[0].Grades[1].PostsBefore));
        Assert.AreEqual(new WaitPledge(0.9, 15), tables.Pools[0].Pledge);
        Assert.HasCount(2, tables.Opening);
        Assert.AreEqual(35, tables.Shifts.Single().Hours.HoursPerWeek);
        Assert.AreEqual(12, tables.Tally.Single().Arrivals);
        Assert.AreEqual((1, 5), (tables.Profile.Single().FirstWeekday, tables.Profile.Single().LastWeekday));
    }

    [TestMethod]
    public void EveryBadCellOfCountersIsReportedWithFileAndLine()
    {
        using var folder = Write(
            pools: "front,HX,queues,permitt,desk,CA;ACO>=one,4,0,soon,-1\nfront,HQ,,permit,counter,CA,1;2,,,0\nother,HQ,,permit,counter,CA,x,,,\nfront,HQ,,licence,post,CA,,,,\n",
            opening: "HQ,9 to 5,,,\nHQ,Mon 09:00-10:00,2005-04-01,2005-03-01,\nHQ,Mon 09:00-10:00,,,\nHQ,Mon 09:00-11:00,2005-01-01,,\n",
            shifts: "full,Mon-Fri,,,1,0\nlate,Mon 09:00-10:00,,HX,2,0\nearly,Mon 09:00-10:00,,,1,100%\nok,Mon 09:00-10:00,,,,\nok,Mon 09:00-10:00,,,,\n",
            tally: "HQ,front,2005-04-04,24,1\nHQ,front,2005-04-04,9,-1\nHQ,front,2005-04-04,9,1\nHQ,front,2005-04-04,9,1\n",
            profile: ",,Someday,9,3,\nHX,,Mon,9,-3,\n"
        );

        Golden.Verify(string.Join('\n', StudyReader.Read(folder.Path).Diagnostics));
    }

    private static TemporaryFolder Write(string pools, string opening, string shifts, string tally, string profile)
    {
        var folder = new TemporaryFolder();
        folder.With("study.yaml", Yaml);
        folder.With("services.csv", "code\npermit\nlicence\n");
        folder.With("offices.csv", "code\nHQ\n");
        folder.With("pools.csv", "pool,office,work,services,channels,grades,posts,counters,wait_pledge,standard_minutes\n" + pools);
        folder.With("opening.csv", "office,hours,valid_from,valid_to,source\n" + opening);
        folder.With("shifts.csv", "shift,hours,grades,offices,posts,relief\n" + shifts);
        folder.With("tally.csv", "office,pool,day,hour,arrivals\n" + tally);
        folder.With("profile.csv", "office,pool,weekday,hour,weight,source\n" + profile);
        return folder;
    }

    [TestMethod]
    public void ClosedDaysAreReadAndADayThatIsNoneOrNamedTwiceIsReported()
    {
        using var folder = Write(pools: "", opening: "", shifts: "", tally: "", profile: "");
        folder.With(
            "closed.csv",
            "day,office,reason\n2005-04-05,,Ching Ming\n2005-04-05,HQ,move\n2005-04-05,,again\n5 April,,\n2005-04-06,HX,\n"
        );
        folder.With("study.yaml", Yaml.Replace("  shifts:", "  closed_days: closed.csv\n  shifts:", StringComparison.Ordinal));

        var found = StudyReader.Read(folder.Path).Diagnostics.Where(one => one.File == "closed.csv").Select(one => one.Line);

        Assert.AreEqual("4 5 6", string.Join(' ', found));
    }
}
