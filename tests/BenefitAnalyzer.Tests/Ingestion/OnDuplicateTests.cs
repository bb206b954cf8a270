using BenefitAnalyzer.Ingestion;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>What a later record of the same transaction means is for the source to say, and what was replaced stays readable.</summary>
[TestClass]
public sealed class OnDuplicateTests
{
    // Of transaction a the second record is the last completed, and the third is pending. Of b both are equal.
    private const string First =
        SmallLog.Heading + "a,2005-04-01 09:00:00,2005-04-01 09:10:00,LIB,web,completed\nb,2005-04-01 09:00:00,,LIB,web,abandoned\n";
    private const string Second =
        SmallLog.Heading
        + "a,2005-04-01 09:00:00,2005-04-01 09:20:00,TAX,web,completed\na,2005-04-01 09:00:00,,LIB,web,pending\nb,2005-04-01 09:00:00,,LIB,web,abandoned\n";

    [TestMethod]
    [DataRow("", "TAX completed")]
    [DataRow("on_duplicate: keep_first", "LIB completed")]
    [DataRow("on_duplicate: keep_last", "LIB pending")]
    public void TheRecordThatStaysIsTheOneThatTheSourceAsksFor(string rule, string kept)
    {
        using var study = SmallLog.Study(source: rule).With("logs/1.csv", First).With("logs/2.csv", Second).Load();

        CollectionAssert.AreEqual(new[] { kept, "LIB abandoned" }, study.Values("service || ' ' || outcome").ToList());
        Assert.AreEqual(3, study.Duplicates().Count);
        Assert.IsTrue(study.Summary.Files.All(file => file.Records == file.Accepted + file.Duplicates + file.Rejected));
    }

    [TestMethod]
    public void TheOrderInWhichFilesComeChangesNothing()
    {
        using var study = SmallLog.Study(source: "on_duplicate: keep_first").With("logs/2.csv", Second).Load();
        study.With("logs/1.csv", First).Load();

        CollectionAssert.AreEqual(new[] { "LIB completed", "LIB abandoned" }, study.Values("service || ' ' || outcome").ToList());
    }

    [TestMethod]
    public void WhereAnIdComesOnceLaterRecordsGoToTheQuarantineAndComeBackWhenTheFirstIsGone()
    {
        using var study = SmallLog.Study(source: "on_duplicate: reject").With("logs/1.csv", First).With("logs/2.csv", Second).Load();

        CollectionAssert.AreEqual(
            new[] { ("logs/2.csv", 2L, "BA1306"), ("logs/2.csv", 3L, "BA1306"), ("logs/2.csv", 4L, "BA1306") },
            study.Quarantine().ToList()
        );
        Assert.IsEmpty(study.Duplicates());
        var second = study.Summary.Files.Single(file => file.Name == "logs/2.csv");
        Assert.AreEqual((3L, 0L, 0L, 3L), (second.Records, second.Accepted, second.Duplicates, second.Rejected));

        File.Delete(Path.Combine(study.Folder, "logs/1.csv"));
        study.Load();

        CollectionAssert.AreEqual(new[] { "TAX completed", "LIB abandoned" }, study.Values("service || ' ' || outcome").ToList());
        Assert.AreEqual(("logs/2.csv", 3L, "BA1306"), study.Quarantine().Single());
    }

    [TestMethod]
    public void AReplacedRecordSaysWhichOneStayedAndWhatItSaysInstead()
    {
        using var study = SmallLog.Study(source: "on_duplicate: keep_last").With("logs/1.csv", First).With("logs/2.csv", Second).Load();

        var corrections = Correction.Of(study.Loaded.Database, 10, CancellationToken.None);

        CollectionAssert.AreEqual(
            new[]
            {
                "logs/2.csv:2 → logs/2.csv:3 service: TAX → LIB; completed_at: 2005-04-01 01:20:00Z → (none); outcome: completed → pending",
                "logs/1.csv:2 → logs/2.csv:3 completed_at: 2005-04-01 01:10:00Z → (none); outcome: completed → pending",
            },
            corrections.Select(found => $"{found.File}:{found.Line} → {found.KeptFile}:{found.KeptLine} {found.Changes}").ToList()
        );
        Assert.AreEqual((2L, 1L), Correction.Count(study.Loaded.Database, CancellationToken.None)); // b is an equal repeat
        var note = study.Summary.Diagnostics.Single();
        Assert.AreEqual(("BA1303", "logs/2.csv", 2L), (note.Code, note.File, note.Line));
    }

    [TestMethod]
    public void ARuleForRepeatsNeedsAnId()
    {
        using var study = SmallLog.Study(source: "on_duplicate: reject");
        var file = Path.Combine(study.Folder, "study.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("transaction_id: id", "session_id: id", StringComparison.Ordinal));

        var problem = BenefitAnalyzer.Studies.StudyReader.Read(study.Folder).Diagnostics.Single();

        Assert.AreEqual("BA2005", problem.Code);
        Assert.AreEqual(10, problem.Line);
    }
}
