using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Studies;

[TestClass]
public sealed class StudyFingerprintTests
{
    [TestMethod]
    public void TheCanonicalTextHoldsWhatDecidesHowRowsAreRead()
    {
        using var folder = Template();

        Golden.Verify(StudyFingerprint.CanonicalText(StudyReader.Read(folder.Path).Study!));
    }

    [TestMethod]
    [DataRow("study.yaml", "zh-Hant: 示範研究", "zh-Hant: 另一標題")]
    [DataRow("study.yaml", "value: 50%", "value: 60%")]
    [DataRow("study.yaml", "smallest_cell: 3", "smallest_cell: 4")]
    [DataRow("study.yaml", "map: { Internet: web, Counter: counter }", "map: { Counter: counter, Internet: web }")]
    [DataRow("tables/offices.csv", "Harbour office", "Port office")]
    public void ANameOrATargetDoesNotChangeTheFingerprint(string file, string before, string after)
    {
        Assert.IsTrue(IsSameAfter(file, before, after));
    }

    [TestMethod]
    [DataRow("study.yaml", "Asia/Hong_Kong", "Asia/Tokyo")]
    [DataRow("study.yaml", "until: 2025-07-01", "until: 2025-08-01")]
    [DataRow("study.yaml", "class: electronic", "class: internal")]
    [DataRow("study.yaml", "Internet: web", "Online: web")]
    [DataRow("study.yaml", "unit: seconds", "unit: hours")]
    [DataRow("study.yaml", "pseudonymise: [customer]", "pseudonymise: []")]
    [DataRow("study.yaml", "files: logs/*.csv", "files: logs/**/*.csv")]
    [DataRow("study.yaml", "max_rejected: 1%", "max_rejected: 2%")]
    [DataRow("study.yaml", "format: \"yyyy-MM-dd HH:mm\"", "format: \"yyyy-dd-MM HH:mm\"")]
    [DataRow("study.yaml", "privacy:", "groups: { age_band: {} }\nprivacy:")]
    [DataRow("tables/offices.csv", "harbour,", "haven,")]
    public void WhatDecidesHowRowsAreReadChangesTheFingerprint(string file, string before, string after)
    {
        Assert.IsFalse(IsSameAfter(file, before, after));
    }

    private static bool IsSameAfter(string file, string before, string after)
    {
        using var folder = Template();
        var first = StudyFingerprint.Of(StudyReader.Read(folder.Path).Study!);
        var text = File.ReadAllText(Path.Combine(folder.Path, file));
        Assert.Contains(before, text);

        folder.With(file, text.Replace(before, after, StringComparison.Ordinal));

        var second = StudyFingerprint.Of(StudyReader.Read(folder.Path).Study!);
        Assert.AreEqual(64, second.Length);
        return first == second;
    }

    private static TemporaryFolder Template()
    {
        var folder = new TemporaryFolder();
        StudyTemplate.Write(folder.Path);
        return folder;
    }
}
