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
    public void ACodeWithACharacterThatNobodySeesIsSaidToHoldIt()
    {
        using var study = Load(SmallLog.Study(), isLarge: false, ["a,2005-04-01 09:00:00,,LIB,we\u200Bb,completed\n"]);

        Assert.EndsWith(
            "is not a known channel of this study; it holds the invisible character U+200B",
            study.Loaded.Database.Scalar<string>("SELECT reason FROM quarantine", CancellationToken.None)
        );
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void OnATwelveHourClockNoonAndMidnightAreBothTwelve(bool isLarge)
    {
        var example = WithStartsAs("MM/dd/yyyy hh:mm:ss tt");
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

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void WhereDigitsTouchATimeNeedsAllOfThem(bool isLarge)
    {
        var example = WithStartsAs("yyyyMMdd HHmm");
        string[] records =
        [
            "a,20050401 0130,,LIB,web,completed\n",
            "b,20050401 130,,LIB,web,completed\n", // half past one, or 13:0
            "c,2005041 0130,,LIB,web,completed\n",
            "d,20050401 0160,,LIB,web,completed\n",
            "e,20051112 2359,,LIB,web,completed\n",
        ];

        using var study = Load(example, isLarge, records, id => $"{id},20050402 0900,,LIB,web,completed\n");

        CollectionAssert.AreEqual(
            new[] { "a 2005-03-31 17:30:00", "e 2005-11-12 15:59:00" },
            study.Values("transaction_id || ' ' || started_at").Take(2).ToList()
        );
        CollectionAssert.AreEqual(
            Enumerable.Range(3, 3).Select(line => ("logs/april.csv", (long)line, "BA1202")).ToList(),
            study.Quarantine().ToList()
        );
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void ATimeHasWholeSecondsAndAYearOfFourDigits(bool isLarge)
    {
        string[] records =
        [
            "a,2005-04-01 09:00:00.25,,LIB,web,completed\n",
            "b,10000-01-01 10:00:00,,LIB,web,completed\n",
            "c,2005-4-1 9:00:00,,LIB,web,completed\n", // zeros may be missing where something stands between
        ];

        using var study = Load(SmallLog.Study(), isLarge, records);

        Assert.AreEqual("c 2005-04-01 01:00:00", study.Values("transaction_id || ' ' || started_at")[0]);
        CollectionAssert.AreEqual(
            new[] { ("logs/april.csv", 2L, "BA1202"), ("logs/april.csv", 3L, "BA1202") },
            study.Quarantine().ToList()
        );
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void ThousandsAreGroupedInThreesOrItIsNoNumber(bool isLarge)
    {
        string[] numbers = ["1,200", "1,234,567.5", "800", "9_000", "12,50", "1,2,3", ",5", "5,", "0,1,200"];
        using var study = Load(
            SmallLog.Study(source: "thousands: \",\"", columns: "fee: id"),
            isLarge,
            [.. numbers.Select(number => $"\"{number}\",2005-04-01 09:00:00,,LIB,web,completed\n")],
            id => $"{id[4..]},2005-04-01 09:00:00,,LIB,web,completed\n"
        );

        CollectionAssert.AreEquivalent(
            new[] { "120000", "123456750", "80000", "900000" },
            study.Values("fee_cents").Where(fee => fee is "120000" or "123456750" or "900000" || fee == "80000").Distinct().ToList()
        );
        CollectionAssert.AreEqual(
            Enumerable.Range(6, 5).Select(line => ("logs/april.csv", (long)line, "BA1203")).ToList(),
            study.Quarantine().ToList()
        );
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void AnUnderscoreBetweenDigitsIsPassedOver(bool isLarge)
    {
        using var study = Load(
            SmallLog.Study(columns: "fee: id"),
            isLarge,
            ["1_000,2005-04-01 09:00:00,,LIB,web,completed\n", "_1,2005-04-01 09:00:00,,LIB,web,completed\n"],
            id => $"{id[4..]}.5,2005-04-01 09:00:00,,LIB,web,completed\n"
        );

        Assert.Contains("100000", study.Values("fee_cents"));
        Assert.AreEqual(("logs/april.csv", 3L, "BA1203"), study.Quarantine().Single());
    }

    [TestMethod]
    public void WhatContradictsAnotherTimeIsKeptBesideTheReason()
    {
        using var study = Load(SmallLog.Study(), isLarge: false, ["a,2005-04-01 09:00:00,2005-04-01 08:00:00,LIB,web,completed\n"]);

        Assert.AreEqual(
            "BA1301 2005-04-01 08:00:00",
            study.Loaded.Database.Scalar<string>("SELECT code || ' ' || value FROM quarantine", CancellationToken.None)
        );
    }

    /// <summary>A study whose starts are written in another format.</summary>
    private static LoadedExample WithStartsAs(string format)
    {
        var example = SmallLog.Study();
        var yaml = File.ReadAllText(Path.Combine(example.Folder, "study.yaml"));
        return example.With(
            "study.yaml",
            yaml.Replace(
                "column: started, format: \"yyyy-MM-dd HH:mm:ss\"",
                $"column: started, format: \"{format}\"",
                StringComparison.Ordinal
            )
        );
    }

    private static LoadedExample Load(LoadedExample example, bool isLarge, string[] records, Func<string, string>? padding = null) =>
        example
            .With(
                "logs/april.csv",
                SmallLog.Heading + string.Concat(records) + (isLarge ? SmallLog.Padding(padding ?? (id => SmallLog.Record(id))) : "")
            )
            .Load();
}
