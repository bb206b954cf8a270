using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Html;

[TestClass]
public sealed class FigureViewTests
{
    private static readonly Definition Part = new("part", 1, LocalText.Same("Part"), MetricUnit.Count, LocalText.Same("a count"));

    [TestMethod]
    [DataRow(3, 4, "part?at=3: 3")]
    [DataRow(9, 5, "… and 6 more: see 'benefit explain'")]
    public void ATipNamesTheFirstInputsAndHowManyMoreThereAre(int inputs, int lines, string last)
    {
        var report = new Report("r", LocalText.Same("r"), LocalText.Same("s"), "", []);
        var parts = Enumerable
            .Range(1, inputs)
            .Select(at => new FigureInput("part", Part.Figure([("at", at.ToString(CultureInfo.InvariantCulture))], at, "")));

        var tip = new FigureView(report, Language.English).Tip(Part.Figure([], 45, "", [.. parts])).Split('\n');

        Assert.HasCount(lines, tip);
        Assert.AreEqual(last, tip[^1]);
    }
}
