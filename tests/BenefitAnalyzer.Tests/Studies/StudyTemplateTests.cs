using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Studies;

[TestClass]
public sealed class StudyTemplateTests
{
    [TestMethod]
    public void TheTemplateIsAStudyWithoutAFinding()
    {
        using var folder = new TemporaryFolder();

        Assert.IsEmpty(StudyTemplate.Write(folder.Path));

        var reading = StudyReader.Read(folder.Path);
        Assert.AreEqual("", string.Join('\n', reading.Diagnostics));
        Assert.AreEqual(
            (2, 2, 2),
            (reading.Study!.Channels.Count, reading.Study.Tables.Services.Count, reading.Study.Tables.Offices.Count)
        );
        Assert.AreEqual(
            "logs/transactions.csv study.schema.json study.yaml tables/offices.csv tables/services.csv",
            string.Join(
                ' ',
                Directory
                    .EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
                    .Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal)
            )
        );
    }

    [TestMethod]
    public void EveryMappedColumnIsInTheLog()
    {
        using var folder = new TemporaryFolder();
        StudyTemplate.Write(folder.Path);

        var source = StudyReader.Read(folder.Path).Study!.Sources.Single();
        var headings = File.ReadLines(Path.Combine(folder.Path, "logs/transactions.csv")).First().Split(',');
        Assert.IsEmpty(source.Columns.SelectMany(column => column.Columns).Except(headings));
    }

    [TestMethod]
    public void NothingIsWrittenWhereAFileWouldBeOverwritten()
    {
        using var folder = new TemporaryFolder();
        folder.With("study.yaml", "mine");

        var findings = StudyTemplate.Write(folder.Path);

        Assert.AreEqual(
            $"study.yaml: error BA2011: the file is already in '{folder.Path}': choose a new folder; nothing was written",
            findings.Single().ToString()
        );
        Assert.AreEqual("mine", File.ReadAllText(Path.Combine(folder.Path, "study.yaml")));
        Assert.HasCount(1, Directory.GetFileSystemEntries(folder.Path));
    }
}
