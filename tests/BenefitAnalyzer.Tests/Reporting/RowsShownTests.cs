using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting;

[TestClass]
public sealed class RowsShownTests
{
    private static readonly RowsShown ByOffice = new() { Together = "office", Names = new("offices", "間辦事處") };

    [TestMethod]
    public void RowsThatDifferInTheNameAloneStandInOneLineThatHoldsForEach()
    {
        var lines = ByOffice.Of(Table(("A", 2), ("B", 2), ("C", 3), ("D", 2), ("E", 2)));

        Assert.HasCount(2, lines);
        Assert.AreEqual(
            new LocalText("4 offices, each: A, B, D and others", "4間辦事處（每間計）：A、B、D等"),
            ((TextCell)lines[0][0]).Text
        );
        Assert.AreEqual("C", ((TextCell)lines[1][0]).Code);
    }

    [TestMethod]
    public void AHiddenNumberIsNoZeroAndEqualsNoOther()
    {
        var table = Table(("A", 0), ("B", null), ("C", 4));

        var lines = new RowsShown { WithoutZero = "saving" }.Of(table);

        CollectionAssert.AreEqual(new[] { "B", "C" }, lines.Select(row => ((TextCell)row[0]).Code).ToArray());
        Assert.HasCount(3, ByOffice.Of(table));
    }

    [TestMethod]
    public void OnlyWhereNoRowIsLeftOutDoTheLinesHoldAll()
    {
        var table = Table(("A", 2), ("B", 2), ("C", 0));

        Assert.IsTrue(ByOffice.IsWhole(table));
        Assert.IsFalse((ByOffice with { WithoutZero = "saving" }).IsWhole(table));
        Assert.IsFalse((ByOffice with { Most = 1 }).IsWhole(table));
    }

    [TestMethod]
    public void WhereAllRowsAreZeroAllStay() => Assert.HasCount(2, new RowsShown { WithoutZero = "saving" }.Of(Table(("A", 0), ("B", 0))));

    [TestMethod]
    public void OfALongListTheFirstAreShown() =>
        Assert.HasCount(10, new RowsShown { Most = 10 }.Of(Table([.. Enumerable.Range(0, 40).Select(at => ($"{at}", (decimal?)at))])));

    [TestMethod]
    public void AnOrderDecidesWhichOfALongListAreShown()
    {
        var lines = new RowsShown { Order = ["C", "A"], Most = 3 }.Of(Table(("A", 1), ("B", 2), ("C", 3), ("D", 4)));

        CollectionAssert.AreEqual(new[] { "C", "A", "B" }, lines.Select(row => ((TextCell)row[0]).Code).ToArray());
    }

    /// <param name="rows">Names with their values; null where a value is hidden.</param>
    private static ReportTable Table(params (string Office, decimal? Saving)[] rows) =>
        new(
            "steps",
            LocalText.Same("Steps"),
            [ReportColumn.Text("office", "Office", "辦事處"), ReportColumn.Number("saving", "Saving", "節省")],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<Cell>)
                        [
                            TextCell.Same(row.Office),
                            new FigureCell(
                                row.Saving is { } saving
                                    ? SampleFigures.Of($"saving?office={row.Office}", saving, MetricUnit.Money)
                                    : SampleFigures.Hidden($"saving?office={row.Office}")
                            ),
                        ]
                ),
            ]
        );
}
