using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Html;

[TestClass]
public sealed class FigureViewTests
{
    private static readonly Definition Part = new("part", 1, LocalText.Same("Part"), MetricUnit.Count, LocalText.Same("a count"));

    [TestMethod]
    [DataRow(3, 3, "part?at=3: 3")]
    [DataRow(9, 4, "… and 6 more: see 'benefit explain'")]
    public void AFigureNamesTheFirstInputsAndHowManyMoreThereAre(int inputs, int lines, string last)
    {
        var report = new Report("r", LocalText.Same("r"), LocalText.Same("s"), "", []);
        var parts = Enumerable
            .Range(1, inputs)
            .Select(at => new FigureInput("part", Part.Figure([("at", at.ToString(CultureInfo.InvariantCulture))], at, "")));

        var told = new FigureView(report, Language.English).Parts(Part.Figure([], 45, "", [.. parts])).ToList();

        Assert.HasCount(lines, told);
        Assert.AreEqual(last, told[^1]);
    }

    [TestMethod]
    public void ARangeThatIsForecastIsNoIntervalAndWhatDoesNotExistIsNotWithheld()
    {
        var report = new Report(
            "r",
            LocalText.Same("r"),
            LocalText.Same("s"),
            "",
            [
                Section(
                    Part.Figure([], 5, "") with
                    {
                        Low = 1,
                        High = 9,
                        IsLeastToMost = true,
                    },
                    Part.Figure([], null, "") with
                    {
                        State = FigureState.DoesNotExist,
                    }
                ),
            ]
        );

        var marks = new FigureView(report, Language.English).Legend().Select(note => note.Text).ToList();

        CollectionAssert.AreEqual(new[] { FigureWords.NoneMeaning.English, FigureWords.LeastToMostMeaning.English }, marks);
    }

    private static ReportSection Section(params IReadOnlyList<Figure> figures) =>
        new(
            "s",
            LocalText.Same("s"),
            [new ReportTable("t", LocalText.Same("t"), [], [.. figures.Select(figure => (IReadOnlyList<Cell>)[new FigureCell(figure)])])]
        );
}
