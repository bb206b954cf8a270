using BenefitAnalyzer.Tests.Ingestion;
using BenefitAnalyzer.Tests.Tables;

namespace BenefitAnalyzer.Tests.Formats;

/// <summary>Cells of a spreadsheet that hold an error, or nothing because they are merged with another: neither is a value, and no record may seem to have one.</summary>
[TestClass]
public sealed class CellsWithoutValueTests
{
    private static readonly object?[] Headings = ["id", "started", "completed", "service", "channel", "outcome", "who", "place"];

    private static object?[] Record(object? id, object? who, object? place = null) =>
        [id, "2005-04-01 09:00:00", "2005-04-01 09:10:00", "LIB", "web", "completed", who, place];

    /// <summary>As a value, the error would be one id for all, and one person.</summary>
    [TestMethod]
    public void AnErrorIsNoIdAndNoPerson()
    {
        using var study = Study([Record("a", "ann"), Record(new FormulaError("#N/A"), "bob"), Record("c", new FormulaError("#N/A"))]);

        Assert.AreEqual("a", string.Join(' ', study.Values("transaction_id")));
        Assert.AreEqual("3 BA1210 4 BA1210", string.Join(' ', study.Quarantine().Select(found => $"{found.Line} {found.Code}")));
        Assert.AreEqual(3, study.Summary.Files.Single().Records);
    }

    /// <summary>Whether the first cell speaks for the rows below it is not guessed.</summary>
    [TestMethod]
    public void ARecordBesideAMergedCellIsRejectedWhereItsColumnIsRead()
    {
        object?[][] records = [Record("a", "ann", "LIB"), Record("b", null), Record("c", null), Record("d", "dan")];

        using var study = Study(records, "G2:G3", "H2:H4"); // 'place' is mapped to nothing

        Assert.AreEqual("a c d", string.Join(' ', study.Values("transaction_id")));
        Assert.AreEqual("3 BA1210", string.Join(' ', study.Quarantine().Select(found => $"{found.Line} {found.Code}")));
    }

    private static LoadedExample Study(object?[][] records, params string[] merged) =>
        SmallLog
            .Study(files: "logs/*.xlsx", columns: "customer: who")
            .With("logs/a.xlsx", Workbook.WithMerged([("Log", [Headings, .. records])], merged))
            .Load();
}
