namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>What a cell means, worked out by hand; read once from a small file and once from a large one, since two readers share the work.</summary>
[TestClass]
public sealed class ValuesTests
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void AnHourThatTheClocksSkippedIsRejectedAndOneThatTheyRepeatIsTheEarlier(bool isLarge)
    {
        // New York, 2005: 02:00 to 03:00 on 3 April did not exist; 01:00 to 02:00 on 30 October came twice, first at UTC−4.
        string[] records =
        [
            "a,2005-04-03 01:59:59,,LIB,web,completed\n",
            "b,2005-04-03 02:00:00,,LIB,web,completed\n",
            "c,2005-04-03 02:59:59,,LIB,web,completed\n",
            "d,2005-04-03 03:00:00,,LIB,web,completed\n",
            "e,2005-10-30 01:30:00,,LIB,web,completed\n",
            "f,2005-10-30 02:00:00,,LIB,web,completed\n",
        ];

        using var study = Load(SmallLog.Study("America/New_York"), isLarge, records);

        CollectionAssert.AreEqual(
            new[] { "a 2005-04-03 06:59:59", "d 2005-04-03 07:00:00", "e 2005-10-30 05:30:00", "f 2005-10-30 07:00:00" },
            study.Values("transaction_id || ' ' || started_at").Take(4).ToList()
        );
        CollectionAssert.AreEqual(
            new[] { ("logs/april.csv", 3L, "BA1205"), ("logs/april.csv", 4L, "BA1205") },
            study.Quarantine().ToList()
        );
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void OnATwelveHourClockNoonAndMidnightAreBothTwelve(bool isLarge)
    {
        var example = SmallLog.Study();
        var yaml = File.ReadAllText(Path.Combine(example.Folder, "study.yaml"));
        example.With(
            "study.yaml",
            yaml.Replace(
                "column: started, format: \"yyyy-MM-dd HH:mm:ss\"",
                "column: started, format: \"MM/dd/yyyy hh:mm:ss tt\"",
                StringComparison.Ordinal
            )
        );
        string[] records =
        [
            "a,04/01/2005 12:00:00 AM,,LIB,web,completed\n",
            "b,04/01/2005 12:00:00 PM,,LIB,web,completed\n",
            "c,04/01/2005 12:59:59 AM,,LIB,web,completed\n",
            "d,04/01/2005 01:00:00 PM,,LIB,web,completed\n",
            "e,04/01/2005 13:00:00 PM,,LIB,web,completed\n", // no such hour
        ];

        using var study = Load(example, isLarge, records, id => $"{id},04/02/2005 09:00:00 AM,,LIB,web,completed\n");

        // Hong Kong is eight hours ahead of UTC.
        CollectionAssert.AreEqual(
            new[] { "a 2005-03-31 16:00:00", "b 2005-04-01 04:00:00", "c 2005-03-31 16:59:59", "d 2005-04-01 05:00:00" },
            study.Values("transaction_id || ' ' || started_at").Take(4).ToList()
        );
        Assert.AreEqual(("logs/april.csv", 6L, "BA1202"), study.Quarantine().Single());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void AMapTranslatesAndItsDefaultTakesTheRestButNoEmptyCell(bool isLarge)
    {
        var example = SmallLog.Study();
        var yaml = File.ReadAllText(Path.Combine(example.Folder, "study.yaml"));
        example.With(
            "study.yaml",
            yaml.Replace(
                "channel: channel",
                "channel: { column: channel, map: { Internet: web, Desk: counter }, default: counter }",
                StringComparison.Ordinal
            )
        );
        string[] records =
        [
            "a,2005-04-01 09:00:00,,LIB,Internet,completed\n",
            "b,2005-04-01 09:00:00,,LIB,Desk,completed\n",
            "c,2005-04-01 09:00:00,,LIB,Carrier pigeon,completed\n",
            "d,2005-04-01 09:00:00,,LIB,web,completed\n", // a code means itself
            "e,2005-04-01 09:00:00,,LIB,,completed\n",
        ];

        using var study = Load(example, isLarge, records);

        CollectionAssert.AreEqual(
            new[] { "a web", "b counter", "c counter", "d web" },
            study.Values("transaction_id || ' ' || channel").Take(4).ToList()
        );
        Assert.AreEqual(("logs/april.csv", 6L, "BA1201"), study.Quarantine().Single());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void HandlingTimeMayBeComputedFromTwoTimes(bool isLarge)
    {
        var example = SmallLog.Study("America/New_York", columns: "handling_minutes: { from: started_at, until: completed_at }");
        string[] records =
        [
            "a,2005-04-01 09:00:00,2005-04-01 09:10:30,LIB,web,completed\n",
            "b,2005-04-01 09:00:00,,LIB,web,pending\n",
            "c,2005-04-03 01:30:00,2005-04-03 03:30:00,LIB,web,completed\n", // an hour by the sun, over a skipped one
        ];

        using var study = Load(example, isLarge, records);

        CollectionAssert.AreEqual(new[] { "630", "", "3600" }, study.Values("handling_s").Take(3).ToList());
    }

    private static LoadedExample Load(LoadedExample example, bool isLarge, string[] records, Func<string, string>? padding = null) =>
        example
            .With(
                "logs/april.csv",
                SmallLog.Heading + string.Concat(records) + (isLarge ? SmallLog.Padding(padding ?? (id => SmallLog.Record(id))) : "")
            )
            .Load();
}
