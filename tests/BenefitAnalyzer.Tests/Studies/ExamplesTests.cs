using System.Runtime.CompilerServices;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Studies;

[TestClass]
public sealed class ExamplesTests
{
    public static IEnumerable<string> Names => ["boston", "uk"];

    public static string FolderOf(string example) => Path.Combine(Path.GetDirectoryName(ThisFile())!, "Examples", example);

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void AnExampleStudyIsReadWithoutAFindingInLessThanSixtyLines(string example)
    {
        var reading = StudyReader.Read(FolderOf(example));

        Assert.AreEqual("", string.Join('\n', reading.Diagnostics));
        Assert.IsLessThan(60, File.ReadAllLines(Path.Combine(FolderOf(example), StudyReader.FileName)).Length);
    }

    [TestMethod]
    public void BostonSaysHowItsLogIsRead()
    {
        var source = StudyReader.Read(FolderOf("boston")).Study!.Sources.Single();

        Assert.IsTrue(source.Personal);
        Assert.AreEqual("MM/dd/yyyy hh:mm:ss tt", source.Column(Field.StartedAt)!.Format);
        Assert.AreEqual("staff", source.Column(Field.Channel)!.Map["City Worker App"]);
        Assert.AreEqual("2015-01-01..2016-01-01", source.Expects!.Months.ToString());
    }

    [TestMethod]
    public void TheUnitedKingdomSaysWhatItsHeadingsMean()
    {
        var source = StudyReader.Read(FolderOf("uk")).Study!.Sources.Single();

        Assert.AreEqual(SourceKind.Counts, source.Kind);
        Assert.IsFalse(source.Personal);
        Assert.AreEqual(',', source.Thousands);
        Assert.AreEqual(Field.CostPerTransaction, source.Periods!.Measures["cost per transaction (£)"]);
        Assert.AreEqual("January 2014 to December 2014", source.Periods.Corrections["January 2014 to December 2015"]);
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
