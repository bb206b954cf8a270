using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.CashFlows;

namespace BenefitAnalyzer.Tests.Studies;

[TestClass]
public sealed class CashFlowFileTests
{
    [TestMethod]
    public void LinesCarryUnitAndPlaceAndABlankAmountStaysUnknown()
    {
        var (flows, found) = Read(
            """
            year,label,kind,category,recurrent,amount,unit
            2006-07,Servers,cost,expenditure,no,"6,000",$'000
            2007-08,Servers,cost,expenditure,no,-,$'000
            2007-08,Posts deleted,benefit,realisable,yes,1.2,$m
            2007-08,Total cost,total_cost,,,6000,$'000
            """
        );

        Assert.IsEmpty(found);
        var flow = flows!.Single();
        Assert.AreEqual("flow", flow.Id);
        Assert.HasCount(3, flow.Lines);
        Assert.AreEqual(6_000_000, flow.Lines[0].Amount);
        Assert.AreEqual("flow.csv:2", flow.Lines[0].Place);
        Assert.IsNull(flow.Lines[1].Amount);
        Assert.AreEqual(FlowCategory.Realisable, flow.Lines[2].Category);
        Assert.IsTrue(flow.Lines[2].IsRecurrent);
        Assert.AreEqual(TotalKind.Cost, flow.Totals.Single().Kind);
    }

    [TestMethod]
    public void AColumnForEachYearIsReadAsARowForEachAmount()
    {
        var (flows, found) = Read(
            """
            label,kind,category,recurrent,unit,2006-07,2007-08
            Servers,cost,expenditure,no,$m,6,-
            Posts deleted,benefit,realisable,yes,$m,,1.2
            """
        );

        Assert.IsEmpty(found);
        var lines = flows!.Single().Lines;
        Assert.HasCount(4, lines);
        Assert.AreEqual(6_000_000, lines[0].Amount);
        Assert.IsNull(lines[1].Amount);
        Assert.AreEqual("2007-08", lines[3].Year.ToString());
        Assert.AreEqual(1_200_000, lines[3].Amount);
    }

    [TestMethod]
    public void ASheetOfAWorkbookIsReadWithThePlaceOfEachCell()
    {
        using var folder = new TemporaryFolder();
        object?[][] rows =
        [
            ["label", "kind", "category", "recurrent", "unit", "2006-07", "2007-08"],
            ["Servers", "cost", "expenditure", "no", "萬", 600, null],
            ["Posts", "benefit", "realisable", "yes", "億", null, 0.012],
        ];
        File.WriteAllBytes(
            Path.Combine(folder.Path, "book.xlsx"),
            Tables.Workbook.WithSheets(
                (
                    "Other",
                    [
                        ["x"],
                    ]
                ),
                ("Annex", rows)
            )
        );
        var found = new List<Diagnostic>();

        var flow = CashFlowFile.Read(Path.Combine(folder.Path, "book.xlsx#Annex"), found.Add)!.Single();

        Assert.IsEmpty(found);
        Assert.AreEqual("book", flow.Id);
        Assert.AreEqual(6_000_000m, flow.Lines[0].Amount);
        Assert.IsNull(flow.Lines[1].Amount);
        Assert.AreEqual(1_200_000m, flow.Lines[3].Amount);
        Assert.AreEqual("book.xlsx#Annex!G3", flow.Lines[3].Place);
    }

    [TestMethod]
    public void EveryFaultIsNamedAtItsLineAndTheNearestWordIsSuggested()
    {
        var (flows, found) = Read(
            """
            year,label,kind,category,recurrent,amount,unit
            2006-08,Servers,cost,expenditure,no,1,$
            2006-07,Servers,cost,realisable,no,1,$
            2006-07,Servers,benfit,realisable,no,1,$
            2006-07,Servers,cost,expenditure,no,1/2,$
            2006-07,Servers,cost,expenditure,no,1,minutes
            """
        );

        Assert.IsNull(flows);
        Golden.Verify(string.Join('\n', found));
    }

    private static (IReadOnlyList<CashFlow>? Flows, List<Diagnostic> Found) Read(string csv)
    {
        using var folder = new TemporaryFolder();
        folder.With("flow.csv", csv);
        var found = new List<Diagnostic>();
        return (CashFlowFile.Read(Path.Combine(folder.Path, "flow.csv"), found.Add), found);
    }
}
