using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.WhatIf;
using BenefitAnalyzer.Tests.WhatIf.Scenarios;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections.WhatIf;

[TestClass]
public sealed class UncertaintySectionTests
{
    private const string Levers = "lever,spread,low,mode,high\nrunning-cost@online,triangular,1,1,4\ndisplaced,uniform,0.5,,1.5\n";

    [TestMethod]
    public void TheTornadoShowsWhatMattersMostFirstAndItsTitleSaysHowMuch()
    {
        using var study = OneInitiative.Study().Table("levers", Levers).Load();

        var section = new UncertaintySection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var block = section.Blocks.OfType<ChartBlock>().Single(chart => chart.Id == "tornado");
        var chart = (TornadoBars)block.Chart;
        CollectionAssert.AreEqual(
            new[] { "Visits displaced", "Running cost, Online permits" },
            chart.Rows.Select(row => row.Name.English).ToList()
        );
        // 120 × displaced − 20 × 2 − 100, at 0.6 and 1.4.
        Assert.AreEqual(-68m, chart.Rows[0].Low.Value);
        Assert.AreEqual(28m, chart.Rows[0].High.Value);
        Assert.AreEqual(-20m, chart.Middle.Value);
        Assert.StartsWith("Visits displaced matters most", block.Finding.English);
        Assert.IsNotNull(chart.Draw(Language.English));
        Assert.IsNotNull(chart.Draw(Language.TraditionalChinese));
    }

    /// <summary>120 × d − 100 − 20, d uniform on 0.5 … 1.5: from −60 to 60, so that half of the draws lose and nine tenths lie between −54 and 54.</summary>
    [TestMethod]
    public void TheFanAndTheCurveShowTheSpreadAndTheChanceOfALoss()
    {
        using var study = OneInitiative.Study().Table("levers", "lever,spread,low,high\ndisplaced,uniform,0.5,1.5\n").Load();

        var blocks = new UncertaintySection()
            .Write(new ReportContext(study.Loaded), CancellationToken.None)!
            .Blocks.OfType<ChartBlock>()
            .ToList();

        CollectionAssert.AreEqual(new[] { "fan-online", "curve-online", "tornado" }, blocks.Select(block => block.Id).ToArray());
        var fan = (FanLines)blocks[0].Chart;
        Assert.AreEqual(0, fan.AtMeans[^1].Value);
        Assert.AreEqual(-54, (double)fan.Bands[0].Low[^1].Value!, 0.2);
        Assert.AreEqual(54, (double)fan.Bands[0].High[^1].Value!, 0.2);
        Assert.AreEqual(30, (double)fan.Bands[1].High[^1].Value!, 0.2);
        Assert.AreEqual(-100, fan.Median[0].Value);
        var curve = (DistributionCurve)blocks[1].Chart;
        Assert.AreEqual(0.5, (double)curve.Loss.Value!, 0.005);
        Assert.AreEqual("Online permits: the chance of a net present value below 0 is 50.0%.", blocks[1].Finding.English);
        Assert.AreEqual("網上許可證：淨現值低於零的機會為50.0%。", blocks[1].Finding.Chinese);
        Assert.HasCount(24, blocks[1].Table.Rows);
        Assert.HasCount(3, blocks[0].Table.Rows);
    }

    /// <summary>Only the visits displaced decide whether 120 × d − 120 is a gain, and nobody has said what counting them costs.</summary>
    [TestMethod]
    public void ARankingByCostIsToldOnlyWhereWhatIsWorthKnowingHasACost()
    {
        const string without = "lever,spread,low,high,cost_of_measuring\ndisplaced,uniform,0.5,1.5,\n";

        Assert.EndsWith("the cost of measuring is not stated for any assumption that is worth knowing.", Note(without).English);
        Assert.EndsWith("值得量度的各項假設，均未有載列量度費用。", Note(without).Chinese);
        Assert.Contains("ranked by worth ÷ cost;", Note(without.Replace("1.5,\n", "1.5,7\n", StringComparison.Ordinal)).English);

        static LocalText Note(string levers)
        {
            using var study = OneInitiative.Study().Table("levers", levers).Load();
            var tables = new UncertaintySection()
                .Write(new ReportContext(study.Loaded), CancellationToken.None)!
                .Blocks.OfType<ReportTable>()
                .ToList();
            var shares = tables.Single(table => table.Id == "uncertainty-shares");
            Assert.IsNull(shares.Note); // the heading of the mark says what it means
            Assert.AreEqual("Indistinguishable from 0 by the error of drawing", shares.Columns[^1].Title.English);
            Assert.AreEqual("因抽樣誤差與零無異", shares.Columns[^1].Title.Chinese);
            return tables.Single(table => table.Id == "uncertainty-measure-next").Note!;
        }
    }

    [TestMethod]
    public void AStudyThatStatesNoAssumptionHasNoSection()
    {
        using var study = OneInitiative.Study().Load();

        Assert.IsNull(new UncertaintySection().Write(new ReportContext(study.Loaded), CancellationToken.None));
    }
}
