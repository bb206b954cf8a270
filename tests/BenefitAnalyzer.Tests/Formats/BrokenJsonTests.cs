using BenefitAnalyzer.Tests.Ingestion;

namespace BenefitAnalyzer.Tests.Formats;

/// <summary>Lines that are no record: each costs itself alone, and what is ambiguous in JSON is not guessed.</summary>
[TestClass]
public sealed class BrokenJsonTests
{
    private const string Good =
        """{"id":"ID","started":"2005-04-01 09:00:00","completed":null,"service":"LIB","channel":"web","outcome":"completed"}""";

    [TestMethod]
    [DataRow("{\"id\":\"b\"", "the line is not JSON")]
    [DataRow("[1,2]", "the line is JSON but no object")]
    [DataRow("12", "the line is JSON but no object")]
    [DataRow("{\"id\":\"b\",\"id\":\"c\"}", "a property stands twice in an object")]
    [DataRow("{\"id\":\"b\",\"more\":{\"x\":1,\"x\":2}}", "a property stands twice in an object")]
    [DataRow(
        "{\"id\":\"cut \\ud83d\"}",
        "a text of the line holds \\ud83d without its other half, which is no character: it was cut too short"
    )]
    [DataRow(
        "{\"id\":\"\\uDE00\\uD83D\"}",
        "a text of the line holds \\uDE00 without its other half, which is no character: it was cut too short"
    )]
    [DataRow("{\"\\ud83dn\":1}", "a text of the line holds \\ud83d without its other half, which is no character: it was cut too short")]
    public void ALineThatIsNoRecordIsRejectedWithItsReason(string line, string reason)
    {
        string[] lines = [Good.Replace("ID", "a", StringComparison.Ordinal), line, Good.Replace("ID", "d", StringComparison.Ordinal)];

        using var study = SmallLog.Study(files: "logs/*.jsonl").With("logs/a.jsonl", string.Join('\n', lines) + "\n").Load();

        Assert.AreEqual("a d", string.Join(' ', study.Values("transaction_id")));
        Assert.AreEqual(
            (2L, reason),
            study
                .Loaded.Database.Query(
                    "SELECT line, reason FROM quarantine",
                    row => (row.GetInt64(0), row.GetString(1)),
                    CancellationToken.None
                )
                .Single()
        );
        Assert.AreEqual("BA1104", study.Quarantine().Single().Code);
    }

    [TestMethod]
    [DataRow("\\ud83d\\ude00", "\U0001F600")]
    [DataRow("\\uD83D\\uDE00", "\U0001F600")]
    [DataRow("\\\\ud83d", "\\ud83d")] // a backslash and letters
    [DataRow("\\\"\\u00e9\\n", "\"\u00E9")]
    public void EscapesOfWholeCharactersAreRead(string service, string expected)
    {
        var line = Good.Replace("LIB", service, StringComparison.Ordinal);

        using var study = SmallLog.Study(files: "logs/*.jsonl").With("logs/a.jsonl", line + "\n").Load();

        Assert.AreEqual(expected, study.Values("service").Single().TrimEnd());
    }
}
