using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Lines that a source declares as comments are no records: neither accepted nor rejected.</summary>
[TestClass]
public sealed class CommentLinesTests
{
    private const string Log = "# exported on 1 May\n" + SmallLog.Heading;

    [TestMethod]
    public void ACommentIsCountedApartAndTakesNoLineFromTheRecordsAfterIt()
    {
        var records = SmallLog.Record("a") + "# no till on Friday, see \"note\n" + "b,never,,LIB,web,completed\n" + SmallLog.Record("#c");

        using var study = SmallLog.Study(source: "comments: \"#\"").With("logs/a.csv", Log + records + "#\n").Load();

        var file = study.Summary.Files.Single();
        Assert.AreEqual((2L, 1L, 1L), (file.Records, file.Accepted, file.Rejected));
        Assert.AreEqual("a", string.Join(' ', study.Values("transaction_id")));
        Assert.AreEqual(
            "logs/a.csv:5 BA1202",
            string.Join(' ', study.Quarantine().Select(found => $"{found.File}:{found.Line} {found.Code}"))
        );
    }

    [TestMethod]
    public void WithoutTheKeyItIsARecordOfTheWrongShape()
    {
        using var study = SmallLog.Study().With("logs/a.csv", SmallLog.Heading + SmallLog.Record("a") + "# no till on Friday\n").Load();

        Assert.AreEqual(1, study.Summary.Files.Single().Rejected);
    }

    /// <summary>Every size takes the same lane, since DuckDB's comments may also begin within a line.</summary>
    [TestMethod]
    public void ALargeFileIsReadAlike()
    {
        using var study = SmallLog
            .Study(source: "comments: \"#\"")
            .With(
                "logs/a.csv",
                Log + SmallLog.Padding(id => SmallLog.Record(id) + (id.EndsWith("00", StringComparison.Ordinal) ? "# hundred\n" : ""))
            )
            .Load();

        Assert.AreEqual((6000L, 6000L), (study.Summary.Files.Single().Records, study.Summary.Files.Single().Accepted));
    }

    [TestMethod]
    [DataRow("comments: \",\"", "logs/*.csv", "the character that ends cells cannot begin comments")]
    [DataRow("comments: \"#\"", "logs/*.xlsx", "'comments' is for csv and tsv, not for xlsx")]
    public void WhatCannotBeACommentIsRefused(string source, string files, string reason)
    {
        using var study = SmallLog.Study(source: source, files: files);

        var found = StudyReader.Read(study.Folder);

        Assert.IsNull(found.Study);
        Assert.AreEqual(reason, found.Diagnostics.Single().Message);
    }
}
