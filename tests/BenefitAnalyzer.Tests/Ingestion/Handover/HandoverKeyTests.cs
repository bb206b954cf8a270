using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Ingestion.Handover;

namespace BenefitAnalyzer.Tests.Ingestion.Handover;

/// <summary>Under which key a department hands a log over: customers of several logs meet only under one.</summary>
[TestClass]
public sealed class HandoverKeyTests
{
    [TestMethod]
    public void AKeyFileThatIsNamedIsUsedWhateverTheEnvironmentHolds()
    {
        using var folder = new TemporaryFolder();
        var key = Enumerable.Repeat((byte)0x5C, 32).ToArray();
        folder.With("own.key", Convert.ToHexString(key));

        var found = HandoverKey.Of("log.csv", Path.Combine(folder.Path, "own.key"), null, problem => Assert.Fail(problem.ToString()));

        Assert.AreEqual(new Pseudonyms(key).CheckValue, found!.CheckValue);
    }

    [TestMethod]
    public void AKeyFileThatIsNamedIsMadeOnFirstUse()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "new.key");
        var said = new List<string>();

        var made = HandoverKey.Of("log.csv", path, null, problem => said.Add(problem.Code));
        var again = HandoverKey.Of("log.csv", path, null, problem => said.Add(problem.Code));

        CollectionAssert.AreEqual(new[] { "BA1010" }, said);
        Assert.AreEqual(made!.CheckValue, again!.CheckValue);
    }
}
