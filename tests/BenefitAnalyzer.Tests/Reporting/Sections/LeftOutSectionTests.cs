using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Tests.Reporting.Sections;

[TestClass]
public sealed class LeftOutSectionTests
{
    [TestMethod]
    public void AReviewWithoutCostsAndBidsSaysWhatItLeavesOutAndWhatThatNeeds()
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();
        var template = ReportTemplate.Default;

        var report = ReportBuilder.Build(study.Loaded, template, null, CancellationToken.None);

        var left = report.Tables.Single(table => table.Id == "left-out").Rows.ToDictionary(row => ((TextCell)row[0]).Code);
        Assert.AreEqual(
            "costs (tables resources and resource_costs) and completed transactions",
            ((TextCell)left["unit-cost"][1]).Text.English
        );
        Assert.AreEqual("撥款機制比較", ((TextCell)left["mechanisms"][0]).Text.Chinese);
        var written = report.Sections.Select(section => section.Id);
        CollectionAssert.AreEquivalent(template.Sections.Except(["journal"]).ToList(), written.Concat(left.Keys).ToList()); // nothing was changed
    }
}
