using BenefitAnalyzer.Tests.Ingestion;

namespace BenefitAnalyzer.Tests.Formats;

/// <summary>Bytes that mean nothing in the encoding that a study names: .NET reads them as control characters, and nobody would see it.</summary>
[TestClass]
public sealed class UnknownBytesTests
{
    [TestMethod]
    [DataRow("windows-1252", (byte)0x81, true)]
    [DataRow("windows-1252", (byte)0x9D, true)]
    [DataRow("windows-1252", (byte)0x93, false)] // a curly quote
    [DataRow("latin-1", (byte)0x93, true)]
    [DataRow("latin-1", (byte)0xA3, false)] // a pound sign
    public void AByteWithoutAMeaningIsFlaggedWithItsLine(string encoding, byte unknown, bool isFlagged)
    {
        byte[] log =
        [
            .. "id,started,completed,service,channel,outcome,remarks\n"u8,
            .. "T1,2005-04-01 09:00:00,2005-04-01 09:10:00,LIB,web,completed,plain\n"u8,
            .. "T2,2005-04-01 09:00:00,2005-04-01 09:10:00,LIB,web,completed,"u8,
            unknown,
            .. "\n"u8,
        ];
        using var study = SmallLog.Study(source: $"encoding: {encoding}");
        Directory.CreateDirectory(Path.Combine(study.Folder, "logs"));
        File.WriteAllBytes(Path.Combine(study.Folder, "logs", "a.csv"), log);

        var found = study.Load().Summary.Diagnostics;

        Assert.AreEqual(2L, study.Summary.Files.Single().Accepted); // remarks are not read
        Assert.AreEqual(isFlagged, found.Any(one => one is { Code: "BA1011", Line: 3 }), string.Join('\n', found));
    }
}
