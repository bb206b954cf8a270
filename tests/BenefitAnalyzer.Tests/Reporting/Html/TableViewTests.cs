using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Html;

[TestClass]
public sealed class TableViewTests
{
    [TestMethod]
    [DataRow("index_low", null)]
    [DataRow("other", "10.0% – 30.0%")]
    public void ARangeThatHasColumnsOfItsOwnIsNotWrittenBelowItsNumber(string second, string? below)
    {
        var own = SampleFigures.Share("of=own", 2, 10) with { Low = 0.1m, High = 0.3m };
        var table = new ReportTable(
            "ranges",
            LocalText.Same("Ranges"),
            [Number("index"), Number(second)],
            [
                [new FigureCell(own), new FigureCell(SampleFigures.Share("of=end", 1, 10))],
            ]
        );

        var view = TableView.Of(table, new FigureView(SampleReport.Full, Language.English), Language.English, "ranges");

        Assert.AreEqual(below, view.Rows[0][0].Below?.Replace('\u00A0', ' '));
    }

    private static ReportColumn Number(string id) => new(id, LocalText.Same(id), IsNumber: true);
}
