using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.PhaseOut;
using BenefitAnalyzer.Tests.WhatIf.PhaseOut;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.PhaseOut;
using BenefitAnalyzer.WhatIf.PhaseOut.Results;

namespace BenefitAnalyzer.Tests.Reporting.Sections.PhaseOut;

[TestClass]
public sealed class PhaseOutSectionTests
{
    [TestMethod]
    public void TheQueueChartMarksTheSafeMonthAndTheBarsWhoIsBeyondTheFloor()
    {
        using var study = PermitStudy.Load();

        var section = new PhaseOutSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;
        var charts = section.Blocks.OfType<ChartBlock>().ToList();

        Assert.AreEqual("permit, Counter, North: safe to close from Apr 2007 on", charts[1].Finding.English);
        Assert.AreEqual(charts[1].Finding, section.Finding);
        Assert.AreEqual(12, ((MarkedLines)charts[1].Chart).Mark!.Place);
        Assert.AreEqual("permit, Counter, North: 1 of 2 groups are beyond the floor today", charts[2].Finding.English);
        Assert.AreEqual("old", ((Bars)charts[2].Chart).Rows.Single(row => row.IsEmphasised).Name.English);
        var fan = (AdoptionFan)charts[0].Chart;
        Assert.AreEqual("permit: take-up was 77.5% in Mar 2006 and is expected at 92.8% in Sep 2007", charts[0].Finding.English);
        Assert.HasCount(TakeUpPath.MonthsBack, fan.Measured);
        Assert.AreEqual(new DateOnly(2004, 4, 1), fan.First);
        Assert.IsTrue(fan.Expected.All(month => month.Low <= month.Value && month.Value <= month.High));
        foreach (var language in new[] { Language.English, Language.TraditionalChinese })
        {
            Assert.IsTrue(charts.All(chart => chart.Chart.Draw(language) is not null));
        }
    }

    [TestMethod]
    public void GapsOfFewTransactionsAreHiddenAndSoIsWhatTheyMake()
    {
        using var study = PermitStudy.Load();
        var result = StudyPhaseOut.Of(study.Loaded, study.Loaded.Study.PhaseOut.Targets, _ => { }, CancellationToken.None).Single();
        var figures = PhaseOutFigures.Of(result, "");

        var published = figures.Published((metric, rows) => SmallCells.Hide(metric, rows, 500));

        Assert.IsTrue(published.Measured.All(month => month.TakeUp is null or { State: FigureState.Suppressed }));
        Assert.IsTrue(published.Groups.All(group => group.Gap is null or { State: FigureState.Suppressed }));
        Assert.IsTrue(published.Months.All(month => month.LargestGap.Value is null));
        Assert.IsTrue(figures.Published((_, rows) => rows).Months.All(month => month.LargestGap.Value is not null));
    }

    [TestMethod]
    public void AStudyThatNamesNoClosingHasNoSection()
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();

        Assert.IsNull(new PhaseOutSection().Write(new ReportContext(study.Loaded), CancellationToken.None));
    }
}
