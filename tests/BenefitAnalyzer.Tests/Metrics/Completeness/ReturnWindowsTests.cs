using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Tests.Metrics.Completeness;

/// <summary>In which windows a return counts, and what of it is read.</summary>
[TestClass]
public sealed class ReturnWindowsTests
{
    /// <summary>The quarter lies whole in the window that ends with June, in no other; a year's window needs all of its months.</summary>
    [TestMethod]
    [DataRow(3, "2005-06=101 2005-09=100")]
    [DataRow(4, "")]
    [DataRow(6, "2005-09=201")]
    public void AWindowHoldsTheReturnsThatLieWholeInIt(int months, string expected)
    {
        using var study = LongReturnsTests.Study("", LongReturnsTests.Quarterly);

        var rows = study.Ask(new MetricQuery("volume/completed") { By = ["month"], RollingMonths = months }).Rows;

        Assert.AreEqual(
            expected,
            string.Join(' ', rows.Where(row => row.Figure.Value is not null).Select(row => $"{row.Keys[0]}={row.Figure.Value:0}"))
        );
        Assert.IsTrue(rows.All(row => row.Figure is { Value: null } or { Partial: null, Bound: FigureBound.Exact }));
        Assert.AreEqual(
            91m / 201,
            study
                .Ask(new MetricQuery("take-up/A") { By = ["month"], RollingMonths = 6 })
                .Rows.Single(row => row.Figure.Value is not null)
                .Figure.Value
        );
    }

    [TestMethod]
    [DataRow("period: { from: 2005-05-01, until: 2005-12-31 }", 0)]
    [DataRow("period: { from: 2005-07-01, until: 2005-12-31 }", 1)]
    public void AReturnOfDaysOutsideTheStudyIsSaidAndCounts(string period, int times)
    {
        using var study = LongReturnsTests.Study("", LongReturnsTests.Quarterly, yaml: period);

        var said = study.Summary.Diagnostics.Where(found => found.Code == DiagnosticCodes.ReturnOutsidePeriod).ToList();
        Assert.HasCount(times, said);
        Assert.IsTrue(said.TrueForAll(found => found is { File: "returns/a.csv", Line: 2 }));
        Assert.AreEqual(100m, study.Ask("volume/completed", "quarter").Rows.Single(row => row.Keys[0] == "2005-Q3").Figure.Value);
    }

    /// <summary>A return whose periods are no columns is read line by line: a number that is none takes its line with it.</summary>
    [TestMethod]
    public void TheUnitOfAReturnIsTheLine()
    {
        using var study = LongReturnsTests.Study(
            "",
            "from,until,service,n,digital\n2005-04-01,2005-06-30,permit,100,many\n2005-07-01,2005-09-30,permit,70,50\n2005-10-01,2005-12-31,permit,,\n"
        );

        var file = study.Summary.Files.Single(file => file.Source == "returns");
        Assert.AreEqual((3L, 2L, 1L, 0L), (file.Records, file.Accepted, file.Rejected, file.Blank));
        Assert.AreEqual(("returns/a.csv", 2L, "BA1203"), study.Quarantine().Single());
        Assert.AreEqual(71m, study.Ask("volume/completed").Rows.Single().Figure.Value);
    }
}
