using System.Text;
using BenefitAnalyzer.Tests.Ingestion;

namespace BenefitAnalyzer.Tests.Formats;

/// <summary>Big5 texts that a system cut in the middle of a character: the half is flagged, and what stands after it is not lost.</summary>
[TestClass]
public sealed class HalfCharacterTests
{
    [TestMethod]
    [DataRow("")] // at the end of a line
    [DataRow(",end")]
    [DataRow("\"")]
    public void AHalfCharacterTakesNothingWithIt(string after)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var big5 = Encoding.GetEncoding("big5");
        var quote = after == "\"" ? "\"" : "";
        byte[] log =
        [
            .. big5.GetBytes(SmallLog.Heading.TrimEnd() + (after == ",end" ? ",remarks,last\n" : ",remarks\n")),
            .. big5.GetBytes($"T1,2005-04-01 09:00:00,2005-04-01 09:10:00,LIB,web,completed,{quote}港"),
            0xAE,
            .. big5.GetBytes($"{after}\n"),
            .. big5.GetBytes($"T2,2005-04-01 09:00:00,2005-04-01 09:10:00,LIB,web,completed,島{(after == ",end" ? ",end" : "")}\n"),
        ];
        using var study = SmallLog.Study(source: "encoding: big5");
        Directory.CreateDirectory(Path.Combine(study.Folder, "logs"));
        File.WriteAllBytes(Path.Combine(study.Folder, "logs", "a.csv"), log);

        var file = study.Load().Summary.Files.Single();

        Assert.AreEqual((2L, 2L, 0L), (file.Records, file.Accepted, file.Rejected));
        Assert.AreEqual("BA1011", study.Summary.Diagnostics.Single().Code);
    }
}
