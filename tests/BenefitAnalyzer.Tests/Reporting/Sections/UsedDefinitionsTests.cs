using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections;

[TestClass]
public sealed class UsedDefinitionsTests
{
    [TestMethod]
    public void OfAFamilyOnlyWhatIsPrintedOrLeadsToItIsDefined()
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web").Load();
        var context = new ReportContext(study.Loaded);
        var (printed, part, never) = (Named("printed"), Named("part"), Named("never"));
        context.UsePrinted([never, part, printed]);
        var figure = printed.Figure([], 2, "", new FigureInput("part", part.Figure([], 1, "")));

        var defined = context.DefinitionsOf([
            new ReportTable(
                "t",
                LocalText.Same("t"),
                [],
                [
                    [new FigureCell(figure)],
                ]
            ),
        ]);

        CollectionAssert.AreEqual(new[] { "part@1", "printed@1" }, defined.Select(definition => definition.Id).ToList());
    }

    private static Definition Named(string id) => new(id, 1, LocalText.Same(id), MetricUnit.Count, LocalText.Same("a count"));
}
