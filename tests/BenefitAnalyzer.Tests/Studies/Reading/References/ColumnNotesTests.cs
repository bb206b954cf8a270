using BenefitAnalyzer.Studies.Reading.References;

namespace BenefitAnalyzer.Tests.Studies.Reading.References;

[TestClass]
public sealed class ColumnNotesTests
{
    [TestMethod]
    public void EveryColumnOfEveryTableSaysWhatItMeansInBothLanguages()
    {
        var silent =
            from table in TablesReader.Known
            from column in table.Columns
            where column.Note is not { English.Length: > 0, Chinese.Length: > 0 }
            select $"{table.Name}.{column.Heading}";

        Assert.AreEqual("", string.Join(", ", silent));
    }
}
