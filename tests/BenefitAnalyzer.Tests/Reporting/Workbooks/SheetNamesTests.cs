using BenefitAnalyzer.Reporting.Workbooks.Parts;

namespace BenefitAnalyzer.Tests.Reporting.Workbooks;

[TestClass]
public sealed class SheetNamesTests
{
    [TestMethod]
    [DataRow("Take-up by month", "Take-up by month")]
    [DataRow("Volume: 1/2 [a] * ? \\", "Volume 1 2 a")]
    [DataRow("'quoted'", "quoted")]
    [DataRow("history", "history (2)")] // Excel keeps the name for itself
    [DataRow("", "_")]
    [DataRow("Savings and deductions by initiative, all years", "Savings and deductions by…")]
    [DataRow("各項目聲稱與實現的效益", "各項目聲稱與實現的效益")]
    public void ATitleBecomesANameThatASheetMayHave(string title, string name) => Assert.AreEqual(name, new SheetNames().Of(title));

    [TestMethod]
    public void NamesDifferWhateverTheirLetters()
    {
        var names = new SheetNames();
        var long40 = new string('a', 40);

        Assert.AreEqual("Costs", names.Of("Costs"));
        Assert.AreEqual("COSTS (2)", names.Of("COSTS"));
        Assert.AreEqual(new string('a', 30) + "…", names.Of(long40));
        Assert.AreEqual(new string('a', 26) + "… (2)", names.Of(long40));
        Assert.AreEqual("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧…", names.Of(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 10)))); // no family is torn apart
    }
}
