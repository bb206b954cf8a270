using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Sections;

namespace BenefitAnalyzer.Tests;

[TestClass]
public sealed class CatalogTests
{
    [TestMethod]
    public void TheMetricsAreThoseThatSomebodyHasRead() =>
        Golden.Verify(
            string.Join(
                '\n',
                Catalog
                    .Of<Metric>()
                    .OrderBy(metric => metric.Id, StringComparer.Ordinal)
                    .Select(metric =>
                        $"{metric.Definition} | {metric.Unit} | {metric.Name.English} | {metric.Name.Chinese} | {metric.Formula.English}"
                    )
            ) + "\n"
        );

    [TestMethod]
    public void TheDiagnosticCodesAreThoseThatSomebodyHasReadAndNoneIsUsedTwice()
    {
        var codes = typeof(DiagnosticCodes)
            .GetFields()
            .Select(field => (Code: (string)field.GetRawConstantValue()!, field.Name))
            .OrderBy(code => code.Code, StringComparer.Ordinal)
            .ToList();

        Assert.AreEqual(codes.Count, codes.Select(code => code.Code).Distinct().Count());
        Golden.Verify(string.Join('\n', codes.Select(code => $"{code.Code} {code.Name}")) + "\n");
    }

    [TestMethod]
    public void EveryTemplateListsSectionsThatExist()
    {
        var known = Catalog.Of<Section>().Select(section => section.Id).ToHashSet();

        Assert.IsEmpty(ReportTemplate.All.SelectMany(template => template.Sections).Where(section => !known.Contains(section)).ToList());
    }
}
