namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Rows of nothing but separators, as spreadsheet programs save what was cleared, are blank and no records.</summary>
[TestClass]
public sealed class ClearedRowsTests
{
    [TestMethod]
    [DataRow(",,,,,\n")]
    [DataRow(",,,\r\n")]
    public void TheyAreNeitherReadNorRejected(string cleared)
    {
        using var study = SmallLog
            .Study(source: "max_rejected: 0%")
            .With("logs/a.csv", SmallLog.Heading + SmallLog.Record("a") + cleared + SmallLog.Record("b") + cleared + cleared)
            .Load();

        var file = study.Summary.Files.Single();
        Assert.AreEqual((2L, 2L, 0L), (file.Records, file.Accepted, file.Rejected));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void ALargeFileIsReadAlikeInBothLanes(bool withCare)
    {
        using var study = SmallLog.Study();
        study.With(
            "logs/a.csv",
            SmallLog.Heading + SmallLog.Padding(id => SmallLog.Record(id)) + ",,,,,\n,,,\nx,never,,LIB,web,completed\n"
        );

        study.Load(withCare);

        var file = study.Summary.Files.Single();
        Assert.AreEqual((6001L, 6000L, 1L), (file.Records, file.Accepted, file.Rejected));
        Assert.AreEqual("logs/a.csv:6004 BA1202", string.Join(' ', study.Quarantine().Select(at => $"{at.File}:{at.Line} {at.Code}")));
    }
}
