using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Archives;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Snapshots;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Snapshots;

[TestClass]
public sealed class SinceSnapshotSectionTests
{
    [TestMethod]
    public void OfAShareThatPrintsAsBeforeTheRowNamesItsParts()
    {
        var why = Why(SampleFigures.Share("month=2005-03", 20, 62), SampleFigures.Share("month=2005-03", 40, 124));

        Assert.AreEqual("other data; it was 20 of 62 and is 40 of 124", why.English);
        Assert.AreEqual("數據不同；以往為62分之20，現在為124分之40", why.Chinese);
    }

    [TestMethod]
    public void OfANumberThatDiffersBehindItsDigitsTheRowSaysSo() =>
        Assert.AreEqual(
            "other data, by less than is printed",
            Why(SampleFigures.Of("price?a=1", 2000.1m, MetricUnit.Money), SampleFigures.Of("price?a=1", 2000.2m, MetricUnit.Money)).English
        );

    /// <summary>Failure demand within 14 days is another figure than within 21; a snapshot that did not say is taken by its version alone.</summary>
    [TestMethod]
    [DataRow("N = 14", "break: other definition, not comparable", "price@1 (N = 14) → price@1 (N = 21)")]
    [DataRow("N = 21", "other data", "price@1")]
    [DataRow(null, "other data", "price@1")]
    public void ALetterThatStandsForSomethingElseBreaksTheSeries(string? before, string why, string definition)
    {
        var section = Section(
            [SampleFigures.Of("price?a=1", 10, MetricUnit.Money)],
            [SampleFigures.Of("price?a=1", 20, MetricUnit.Money)],
            before,
            "N = 21"
        );

        var row = section.Blocks.OfType<ReportTable>().Single().Rows.Single();

        Assert.AreEqual(why, ((TextCell)row[^1]).Text.English);
        Assert.IsTrue(row.OfType<TextCell>().Any(cell => cell.Text.English == definition));
    }

    [TestMethod]
    public void ATableThatHidesACountIsNamedAndNotCompared()
    {
        Figure[] before = [SampleFigures.Hidden("volume?channel=web", 3), SampleFigures.Count("channel=counter", 5)];
        Figure[] now = [SampleFigures.Hidden("volume?channel=web"), SampleFigures.Count("channel=counter", 6)];

        var section = Section(before, now);

        Assert.IsEmpty(section.Blocks.OfType<ReportTable>());
        Assert.AreEqual("None of the figures compared changed.", section.Finding!.English);
        Assert.EndsWith("whether it changed or not: volume by channel.", section.Blocks.OfType<Paragraph>().Last().Text.English);
    }

    private static LocalText Why(Figure before, Figure now) =>
        ((TextCell)Section([before], [now]).Blocks.OfType<ReportTable>().Single().Rows.Single()[^1]).Text;

    private static ReportSection Section(
        IReadOnlyList<Figure> before,
        IReadOnlyList<Figure> now,
        string? lettersBefore = null,
        string? letters = null
    )
    {
        var snapshot = new Snapshot(
            "earlier",
            new ArchiveManifest(ArchiveManifest.Snapshot, "study", "data-1"),
            FrozenFigure.Of(Report(before, "data-1", lettersBefore))
        );
        return SinceSnapshotSection.Added(Report(now, "data-2", letters), snapshot).Sections[^1];
    }

    private static Report Report(IReadOnlyList<Figure> figures, string data, string? letters) =>
        new(
            "short",
            LocalText.Same("Short"),
            LocalText.Same("Study"),
            data,
            [
                new ReportSection(
                    "only",
                    LocalText.Same("Only"),
                    [
                        new ReportTable(
                            "only",
                            LocalText.Same("Only"),
                            [ReportColumn.Number("value", "Value", "數值")],
                            [.. figures.Select(figure => (IReadOnlyList<Cell>)[new FigureCell(figure)])]
                        ),
                    ]
                ),
            ]
        )
        {
            Definitions =
            [
                .. figures
                    .DistinctBy(figure => figure.Definition)
                    .Select(figure => new FigureDefinition(figure.Definition, LocalText.Same(""), LocalText.Same(""))
                    {
                        Letters = letters,
                    }),
            ],
        };
}
