using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Contracts;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Contracts;

[TestClass]
public sealed class ContractEndSectionTests
{
    [TestMethod]
    public void BothChartsMarkTheChoiceOfLeastCost()
    {
        using var study = new SmallStudy()
            .Rows("2005-04-01 10:00,permit,web")
            .Table(
                "contracts",
                "contract,ends,extension_months,monthly_fee,extension_fee,interruption_per_month\nportal,2007-12-31,6,100,130,1100\n"
            )
            .Table(
                "contract_milestones",
                "contract,path,milestone,starts,low_days,likely_days,high_days,chance\nportal,retender,tender,2008-01-01,0,0,0,\nportal,retender,challenge,,90,90,90,20%\n"
            )
            .Load();

        var charts = new ContractEndSection()
            .Write(new ReportContext(study.Loaded), CancellationToken.None)!
            .Blocks.OfType<ChartBlock>()
            .ToList();

        Assert.AreEqual(
            "portal: 3 months of extension bring the probability of an interruption from 20.0% to 0.0%",
            charts[0].Finding.English.Replace('\u00A0', ' ')
        );
        Assert.AreEqual("portal：延展3個月的預期成本最低（重新招標）", charts[1].Finding.Chinese);
        foreach (var chart in charts.Select(block => (MarkedLines)block.Chart))
        {
            Assert.AreEqual((0, 3), (chart.Mark!.Series, chart.Mark.Place));
            Assert.HasCount(7, chart.Series.Single().Values);
            Assert.IsNotNull(chart.Draw(Language.English));
            Assert.IsNotNull(chart.Draw(Language.TraditionalChinese));
        }
    }
}
