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

        Assert.AreEqual(
            "permit, Counter, North: in the model the last counters keep the pledge in every month: at most 2.4 min on average if closed, 1.2 min if kept open",
            charts[1].Finding.English.Replace('\u00A0', ' ')
        );
        Assert.AreEqual(
            "permit, Counter, North: safe to close from Apr 2007 on; what decides is the limit of inclusion, while the waits of the model keep the pledge in every month; the study assumes that the share without access or skill falls by 5 percentage points a year",
            section.Finding!.English
        );
        Assert.AreEqual(
            "permit，櫃位，North：由2007年4月起可安全關閉；取決於共融限度，按模型推算的輪候時間則每月均符合承諾；研究假設缺乏途徑或技能的比率每年減少5個百分點",
            section.Finding.Chinese
        );
        Assert.AreEqual(12, ((MarkedLines)charts[1].Chart).Mark!.Place);
        Assert.AreEqual("permit, Counter, North: 1 of 2 groups are above the limit today", charts[2].Finding.English);
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
    public void WhatTheClosingAssumesStandsBesideItWithWhoSaysSo()
    {
        using var study = PermitStudy.Load();

        var section = new PhaseOutSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var rows = section
            .Blocks.OfType<ReportTable>()
            .Single(table => table.Id == "phase-out-assumptions")
            .Rows.Select(row => string.Join('|', row.Skip(3).Cast<TextCell>().Select(cell => cell.Text.English)))
            .ToList();
        Assert.Contains(
            "Fall a year of every group's share without access or skill|5 percentage points|stated by the study: phase_out",
            rows
        );
        Assert.Contains("Limit: most without access or skill in any group|20%|stated by the study: phase_out", rows);
        Assert.Contains("Months looked ahead|18|stated by the study: phase_out", rows);
        Assert.Contains(
            "Pledges of waiting time, kept in every open hour|90% within 60 minutes|stated by the study: services, counter_pools",
            rows
        );
        Assert.Contains("Windows of a counter|5 at 2 of 2|stated by the study: counter_pools", rows);
    }

    [TestMethod]
    public void AStudyThatAssumesNoGainSaysNoneInTheFinding()
    {
        using var study = PermitStudy.Load("floor: 30%\n  horizon: 18\n  channels: [{ service: permit, channel: counter, office: NORTH }]");

        var finding = new PhaseOutSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!.Finding!;

        Assert.DoesNotContain("assumes", finding.English);
    }

    [TestMethod]
    public void APathThatTheStudyStatesIsSaidToBeginWhereItDoes()
    {
        using var study = PermitStudy.Load(path: "service,month,take_up\npermit,2006-04,62%\npermit,2007-04,90%\n");

        var section = new PhaseOutSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var chart = section.Blocks.OfType<ChartBlock>().First();
        Assert.AreEqual(
            "permit: take-up was 77.5% in Mar 2006; the path that the study states goes from 62.0% in Apr 2006 to 90.0% in Sep 2007",
            chart.Finding.English.Replace('\u00A0', ' ')
        );
        Assert.AreEqual("permit：2006年3月使用率為77.5%；研究所述的走勢由2006年4月的62.0%至2007年9月的90.0%", chart.Finding.Chinese);
        Assert.IsNotNull(chart.Table.Note);
        var closing = section.Blocks.OfType<ReportTable>().Single(table => table.Id == "phase-out-closing");
        Assert.AreEqual("研究所述", ((TextCell)closing.Rows[0][3]).Text.Chinese);
    }

    /// <summary>The pledge is 90% within 60 minutes, and the model of the queue keeps it.</summary>
    [TestMethod]
    [DataRow(75, true)]
    [DataRow(20, false)]
    public void WaitsOfTheLogsStandBesideThoseOfTheModelAndWarnWhereTheyDoNotFit(int minutes, bool isMisfit)
    {
        using var study = PermitStudy.Load(wait: minutes);

        var blocks = new PhaseOutSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!.Blocks;

        var text = isMisfit ? blocks.OfType<Callout>().Single().Text : blocks.OfType<Paragraph>().Last().Text;
        Assert.StartsWith(
            $"By the logs of 2005-06, half of the customers of permit, Counter, North waited {Said(minutes)} at most",
            text.English.Replace('\u00A0', ' ')
        );
        Assert.AreEqual(
            isMisfit,
            text.Chinese.Contains("推算顯示該輪候組別能履行承諾（90%於60分鐘內），但與日誌不符", StringComparison.Ordinal)
        );

        static string Said(int minutes) => minutes < 60 ? $"{minutes} min" : $"{minutes / 60} h {minutes % 60} min";
    }

    [TestMethod]
    public void PostsAreThoseOfAllOfficesConcernedAndSaySo()
    {
        using var study = PermitStudy.Load();

        var section = new PhaseOutSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var table = section.Blocks.OfType<ReportTable>().Single(table => table.Id == "phase-out-dual-running");
        var at = table.Columns.ToList().FindIndex(column => column.Id == "posts_of");
        Assert.AreEqual(new LocalText("all 2 offices", "全部2個辦事處"), ((TextCell)table.Rows[0][at]).Text);
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
