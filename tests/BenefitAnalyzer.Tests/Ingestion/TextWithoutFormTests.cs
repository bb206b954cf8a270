using System.Text;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>U+FFFE is valid as UTF-8 and no character, and .NET cannot normalise a text that holds it: it is read as U+FFFD, and nothing else is lost.</summary>
[TestClass]
public sealed class TextWithoutFormTests
{
    private static readonly string Log =
        SmallLog.Heading
        + SmallLog.Record("a", service: "行政\uFFFE")
        + SmallLog.Record("b\uFFFE")
        + SmallLog.Record("c").Replace(",web,", ",web\uFFFE,", StringComparison.Ordinal)
        + SmallLog.Record("d");

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void ItIsReadAsTheReplacementCharacterByBothLanes(bool withCare)
    {
        using var study = SmallLog.Study().With("logs/a.csv", Log + SmallLog.Padding(id => SmallLog.Record(id))).Load(withCare);

        Assert.AreEqual(withCare ? "careful" : "fast", study.Summary.Files.Single().Lane);
        CollectionAssert.AreEqual(
            new[] { "a 行政\uFFFD", "b\uFFFD LIB", "d LIB" },
            study.Values("transaction_id || ' ' || service").Where(value => !value.StartsWith("pad-", StringComparison.Ordinal)).ToArray()
        );
        Assert.AreEqual(("logs/a.csv", 4, "BA1204"), study.Quarantine().Single());
    }

    [TestMethod]
    public void AHeadingWithItIsOneThatNobodyNamed()
    {
        using var study = SmallLog
            .Study()
            .With(
                "logs/a.csv",
                Log.Replace("outcome\n", "outcome,more\uFFFE\n", StringComparison.Ordinal)
                    .Replace("completed\n", "completed,\n", StringComparison.Ordinal)
            )
            .Load();

        Assert.AreEqual("3 1", string.Join(' ', study.Summary.Files.Select(file => $"{file.Accepted} {file.Rejected}")));
    }

    [TestMethod]
    public void JsonMayHoldItAsAnEscape()
    {
        const string Line =
            """{"id":"a","started":"2005-04-01 09:00:00","completed":null,"service":"A\ufffe","channel":"web","outcome":"completed"}""";

        using var study = SmallLog.Study(files: "logs/*.jsonl").With("logs/a.jsonl", Line + "\n").Load();

        Assert.AreEqual("A\uFFFD", study.Values("service").Single());
    }

    [TestMethod]
    public void WhereTheEncodingMustExpressEveryCharacterItIsRejectedAndTold()
    {
        using var study = SmallLog
            .Study(source: "encoding: utf-16")
            .With("logs/a.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Log)])
            .Load();

        Assert.AreEqual("d", string.Join(' ', study.Values("transaction_id")));
        Assert.AreEqual(
            "2 BA1103, 3 BA1103, 4 BA1103",
            string.Join(", ", study.Quarantine().Select(fault => $"{fault.Line} {fault.Code}"))
        );
        Assert.AreEqual(2, study.Summary.Diagnostics.Single(found => found.Code == "BA1011").Line);
    }
}
