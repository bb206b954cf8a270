using BenefitAnalyzer.Reporting.Export;

namespace BenefitAnalyzer.Tests.Reporting.Export;

[TestClass]
public sealed class CsvTextTests
{
    [TestMethod]
    public void ANegativeNumberStaysANumberAndATextThatBeginsAsAFormulaDoesNot()
    {
        var csv = CsvText.Of(
            ["initiative", "amount"],
            [
                ["=cmd()", -176_000.50m],
                ["-1", null],
                ["halls", 0.0000001m],
            ]
        );

        Assert.AreEqual("initiative,amount\n'=cmd(),-176000.5\n'-1,\nhalls,0.0000001\n", csv.Replace("\"", "", StringComparison.Ordinal));
    }

    [TestMethod]
    public void ACellThatIsNeitherTextNorNumberIsAFaultOfTheCaller() =>
        Assert.ThrowsExactly<ArgumentException>(() =>
            CsvText.Of(
                ["day"],
                [
                    [DateOnly.MinValue],
                ]
            )
        );
}
