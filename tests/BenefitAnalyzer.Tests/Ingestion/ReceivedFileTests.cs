using System.Text;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>A log that comes through standard input becomes a file of the study.</summary>
[TestClass]
public sealed class ReceivedFileTests
{
    private static readonly string Log = SmallLog.Heading + SmallLog.Record("T1");

    [TestMethod]
    public void ItIsKeptAndLoadedLikeAnyFile()
    {
        using var example = SmallLog.Study();

        var (kept, _) = Receive(example, "logs/april.csv", Log);

        Assert.IsTrue(kept);
        Assert.AreEqual(1L, example.Load().Summary.Files.Single(file => file.Name == "logs/april.csv").Accepted);
    }

    [TestMethod]
    public void AgainWithTheSameContentChangesNothingAndWithOtherContentIsRefused()
    {
        using var example = SmallLog.Study();
        Receive(example, "logs/april.csv", Log);

        var (again, _) = Receive(example, "logs/april.csv", Log);
        var (other, found) = Receive(example, "logs/april.csv", Log + SmallLog.Record("T2"));

        Assert.IsTrue(again);
        Assert.IsFalse(other);
        Assert.AreEqual("BA2011", found.Single().Code);
        Assert.AreEqual(Log, File.ReadAllText(Path.Combine(example.Folder, "logs/april.csv")));
    }

    [TestMethod]
    [DataRow("other/april.csv")]
    [DataRow("../april.csv")]
    public void ANameThatNoSourceReadsIsRefusedAndNothingIsLeft(string name)
    {
        using var example = SmallLog.Study();

        var (kept, found) = Receive(example, name, Log);

        Assert.IsFalse(kept);
        Assert.AreEqual("BA1012", found.Single().Code);
        Assert.IsFalse(File.Exists(Path.Combine(example.Folder, name)));
    }

    private static (bool Kept, List<Diagnostic> Found) Receive(LoadedExample example, string name, string content)
    {
        var found = new List<Diagnostic>();
        var study = StudyReader.Read(example.Folder).Study!;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return (new StudyRunner(found.Add).Receive(study, name, stream, CancellationToken.None), found);
    }
}
