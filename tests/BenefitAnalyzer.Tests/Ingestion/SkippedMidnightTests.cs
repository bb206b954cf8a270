namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>A day whose midnight the clocks skip is a day all the same: a time that is a day alone means its first instant.</summary>
[TestClass]
public sealed class SkippedMidnightTests
{
    /// <summary>Clocks went from 00:00 to 01:00 on 16 October 2005, two hours behind UTC.</summary>
    private const string Zone = "America/Sao_Paulo";

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void ADayAloneIsReadAlikeByBothLanes(bool withCare)
    {
        using var study = Study("yyyy-MM-dd", "*.csv")
            .With("logs/a.csv", SmallLog.Heading + Record("a", "2005-10-16") + SmallLog.Padding(id => Record(id, "2005-10-17")));

        study.Load(withCare);

        Assert.AreEqual(withCare ? "careful" : "fast", study.Summary.Files.Single().Lane);
        Assert.AreEqual("", string.Join(' ', study.Quarantine()));
        Assert.AreEqual("(a, '2005-10-16 03:00:00', '2005-10-16 03:00:00')", study.Values("transaction_id, started_at, completed_at")[0]);
        var days = study.Ask("volume/completed", "day").Rows.Select(row => $"{row.Keys[0]}={row.Figure.Value}");
        Assert.AreEqual("2005-10-16=1 2005-10-17=6000", string.Join(' ', days));
    }

    [TestMethod]
    [DataRow("2005-10-16", "")]
    [DataRow("2005-10-16 00:00:00", "BA1205")]
    [DataRow("2005-10-16T00:30:00", "BA1205")]
    public void ATypedCellMayBeADayWhateverTheFormat(string started, string rejected)
    {
        using var study = Study("yyyy-MM-dd HH:mm:ss", "*.jsonl")
            .With(
                "logs/a.jsonl",
                $$"""{"id":"a","started":"{{started}}","completed":null,"service":"LIB","channel":"web","outcome":"pending"}"""
            )
            .Load();

        Assert.AreEqual(rejected, string.Join(' ', study.Quarantine().Select(fault => fault.Code)));
    }

    private static LoadedExample Study(string format, string files)
    {
        var study = SmallLog.Study(Zone, files: "logs/" + files);
        var yaml = File.ReadAllText(Path.Combine(study.Folder, "study.yaml"));
        return study.With("study.yaml", yaml.Replace("yyyy-MM-dd HH:mm:ss", format, StringComparison.Ordinal));
    }

    private static string Record(string id, string day) => $"{id},{day},{day},LIB,web,completed\n";
}
