using System.Text;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Tests.Cli;

namespace BenefitAnalyzer.Tests.Reporting.Packs;

[TestClass]
public sealed partial class PackTests
{
    [TestMethod]
    public async Task AnAuditorComputesEveryPublishedFigureAgainFromThePackAlone()
    {
        using var study = EvidenceStudy.Load();
        var freeze = await Run("report", study.Folder, "--template", EvidenceStudy.Template, "--freeze", "--no-pdf");
        var pack = await Pack.Of(study, "auditor");
        Assert.AreEqual(0, freeze.Code, freeze.Errors);
        Assert.Contains("study/snapshots/short-2005-03-28.zip", Pack.Names(pack));
        Directory.Delete(Path.Combine(study.Folder, "logs"), recursive: true); // nothing but the pack is looked at
        Directory.Delete(Path.Combine(study.Folder, ".benefit"), recursive: true);

        var verified = await Run("verify", pack);

        Assert.AreEqual(0, verified.Code, verified.Errors + verified.Output);
        var counted = Published().Match(verified.Output);
        Assert.AreEqual("0", counted.Groups["differ"].Value);
        Assert.IsGreaterThan(2 * 20, int.Parse(counted.Groups["all"].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [TestMethod]
    public async Task OneChangedLineOfALogNamesTheFiguresThatItChanges()
    {
        using var study = EvidenceStudy.Load();
        var pack = await Pack.Of(study, "auditor");
        // A visit of February at the counter becomes one on the web, and the manifest is made to fit.
        var changed = Pack.WithChangedLog(
            pack,
            Path.Combine(study.Folder, "changed.zip"),
            line =>
                line.Contains("2005-02-01 09:00", StringComparison.Ordinal)
                    ? line.Replace("counter", "web", StringComparison.Ordinal)
                    : line
        );

        var verified = await Run("verify", changed);

        Assert.AreEqual(1, verified.Code, verified.Errors);
        var differing = verified
            .Output.Split('\n')
            .Where(line => line.EndsWith("differs", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[0])
            .ToList();
        Assert.Contains("take-up/A?month=2005-02", differing);
        Assert.DoesNotContain("take-up/A?month=2005-01", differing);
        Assert.DoesNotContain("take-up/A?month=2005-03", differing);
        Assert.IsTrue(verified.Output.Contains("0.322580645161  0.338709677419", StringComparison.Ordinal), verified.Output); // 20 and 21 of 62
    }

    [TestMethod]
    public async Task AChangedEntryThatTheManifestDoesNotKnowIsFoundBeforeAnythingIsLoaded()
    {
        using var study = EvidenceStudy.Load();
        var pack = await Pack.Of(study, "auditor");
        var changed = EvidenceStudy.Tampered(
            pack,
            Path.Combine(study.Folder, "changed.zip"),
            (name, bytes) => name == "study/logs/log.csv" ? [.. bytes, .. "x\n"u8] : bytes
        );

        var verified = await Run("verify", changed);

        Assert.AreEqual(2, verified.Code);
        Assert.AreEqual(
            "changed.zip: error BA7038: 'study/logs/log.csv' was changed: its hash is not that of the manifest\n",
            verified.Errors
        );
        Assert.AreEqual("", verified.Output);
    }

    [TestMethod]
    [DataRow("colleague")]
    [DataRow("auditor")]
    [DataRow("public")]
    public async Task NoArchiveHoldsARawPersonOrTheKeyAndTheSameStudyGivesTheSameBytes(string audience)
    {
        using var study = EvidenceStudy.Load();

        var first = await Pack.Of(study, audience);
        var second = await Pack.Of(study, audience, "again.zip");

        CollectionAssert.AreEqual(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
        Assert.IsTrue(
            File.ReadAllText(Path.Combine(study.Folder, "logs", "log.csv")).Contains(EvidenceStudy.RawPerson, StringComparison.Ordinal)
        );
        var key = Environment.GetEnvironmentVariable(PseudonymKey.Variable)!;
        foreach (var (name, bytes) in Pack.Contents(first))
        {
            var text = Encoding.Latin1.GetString(bytes);
            Assert.DoesNotContain(EvidenceStudy.RawPerson, text, name);
            Assert.DoesNotContain(key, text, StringComparison.OrdinalIgnoreCase, name);
            Assert.DoesNotContain(Encoding.Latin1.GetString(Convert.FromHexString(key)), text, name);
        }

        Assert.IsFalse(Pack.Names(first).Any(name => name.Contains(".benefit", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task AnArchiveIsNeverOverwrittenAndASnapshotAloneSaysThatItNeedsLogs()
    {
        using var study = EvidenceStudy.Load();
        await Pack.Of(study, "colleague");
        await Run("report", study.Folder, "--template", EvidenceStudy.Template, "--freeze", "alone", "--no-pdf");

        var again = await Run("pack", study.Folder, "--for", "colleague", "--output", Path.Combine(study.Folder, "colleague.zip"));
        var snapshot = await Run("verify", Path.Combine(study.Folder, "snapshots", "alone.zip"));

        Assert.AreEqual(2, again.Code);
        Assert.Contains("nothing was overwritten", again.Errors);
        Assert.AreEqual(0, snapshot.Code, snapshot.Errors);
        Assert.Contains("0 published figures, 0 of them come out otherwise", snapshot.Output);
        Assert.Contains("take-up/A@2", snapshot.Output);
    }

    [GeneratedRegex("(?<all>[0-9,]+) published figures, (?<differ>[0-9,]+) of them")]
    private static partial Regex Published();

    private static Task<CommandRun> Run(params string[] args) => CommandRun.Of(args);
}
