using System.Text.RegularExpressions;
using System.Xml.Linq;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Tests.Reporting.Workbooks;
using BenefitAnalyzer.Units;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>The review of studies that lack most of what it is about: it says less, and nothing that is not so.</summary>
[TestClass]
public sealed partial class EdgeStudiesTests
{
    private static readonly string[] CostTables =
    [
        "grades",
        "resources",
        "resource_costs",
        "activities",
        "direct_costs",
        "overheads",
        "operator_fees",
        "shared_services",
        "price_index",
        "shift_costs",
        "shifts",
        "counter_pools",
        "initiative_costs",
        "posts",
        "provisions",
    ];

    [TestMethod]
    public void OneMonth()
    {
        using var study = ProofStudy.Load(months: 1);
        AssertGood(study, "take-up", "channel-mix", "services");
    }

    [TestMethod]
    [DataRow("web")]
    [DataRow("counter")]
    public void OneChannel(string channel)
    {
        using var study = ProofStudy.Load();
        var log = Path.Combine(study.Folder, "logs", "log.csv");
        File.WriteAllLines(log, File.ReadAllLines(log).Where((line, at) => at == 0 || line.Split(',')[4] == channel));
        study.Load();
        AssertGood(study, "take-up", "services");
    }

    [TestMethod]
    public void OneMonthOfOneChannelOfOneService()
    {
        using var study = ProofStudy.Load(months: 1);
        var log = Path.Combine(study.Folder, "logs", "log.csv");
        File.WriteAllLines(log, File.ReadAllLines(log).Where((line, at) => at == 0 || line.Split(',')[3..5] is ["S1", "counter"]));
        study.Load();
        AssertGood(study, "take-up", "channel-mix");
    }

    [TestMethod]
    public void InitiativesWithoutAnyCostData()
    {
        using var study = LoadedExample.Copy(Path.Combine(Repository.Root, "sample-data", "hong-kong"));
        var yaml = Path.Combine(study.Folder, "study.yaml");
        File.WriteAllLines(
            yaml,
            File.ReadAllLines(yaml).Where(line => !CostTables.Any(table => line.StartsWith($"  {table}: ", StringComparison.Ordinal)))
        );
        study.Load();
        AssertGood(study, "take-up", "attribution", "claimed-against-realised");
    }

    [TestMethod]
    public void InitiativesMeasuredInASingleMonth()
    {
        using var study = LoadedExample.Copy(Path.Combine(Repository.Root, "sample-data", "hong-kong"));
        foreach (
            var log in Directory
                .EnumerateFiles(study.Folder, "*.csv*", SearchOption.AllDirectories)
                .Where(file => file.Contains("logs", StringComparison.Ordinal))
        )
        {
            if (!log.Contains("2005-10", StringComparison.Ordinal))
            {
                File.Delete(log);
            }
        }

        study
            .With(
                "templates/initiatives.yaml",
                """
                report: initiatives
                title: { en: Initiatives, zh-Hant: 項目 }
                sections: [take-up, attribution, claimed-against-realised, three-break-evens, phase-out]
                """
            )
            .Load();
        AssertGoodAs("initiatives", study, "take-up", "attribution", "phase-out");
    }

    /// <summary>Every section says something, every table has rows, every chart figures, every file can be opened, in both languages.</summary>
    private static void AssertGood(LoadedExample study, params string[] told) => AssertGoodAs(ReportTemplate.DefaultId, study, told);

    private static void AssertGoodAs(string template, LoadedExample study, params string[] told)
    {
        var (report, folder) = ProofStudy.Write(study, template);

        var sections = report.Sections.Select(section => section.Id).ToList();
        CollectionAssert.IsSubsetOf(told, sections);
        Assert.AreEqual("", string.Join('\n', report.Sections.SelectMany(Faults)));
        foreach (var (code, tag) in new[] { ("en", "en"), ("zh", "zh-Hant") })
        {
            var article = WrittenPage.Article(File.ReadAllText(Path.Combine(folder.FullName, "index.html")), code);
            Assert.IsEmpty(WrittenPage.Texts(article).Where(text => NoNumber().IsMatch(text.Text)).Select(text => text.Text).ToList());
            Assert.AreEqual("", string.Join('\n', ReadWorkbook.Of(Path.Combine(folder.FullName, $"report.{tag}.xlsx")).Faults));
            using var document = WordprocessingDocument.Open(Path.Combine(folder.FullName, $"report.{tag}.docx"), isEditable: false);
            Assert.AreEqual(
                "",
                string.Join(
                    '\n',
                    new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(fault => fault.Description)
                )
            );
            foreach (var picture in folder.EnumerateFiles($"charts/*.{tag}.svg"))
            {
                Assert.DoesNotMatchRegex(NoNumber(), TextOf(picture));
            }
        }
    }

    private static IEnumerable<string> Faults(ReportSection section)
    {
        if (section.Blocks.Count == 0)
        {
            yield return $"{section.Id} is empty";
        }

        foreach (var block in section.Blocks)
        {
            if ((block is ChartBlock own ? own.Table : block as ReportTable) is { } table)
            {
                if (table.Rows.Count == 0)
                {
                    yield return $"{section.Id}: table {table.Id} has no rows";
                }
                else if (!table.Rows.SelectMany(row => row).Any(cell => cell is not TextCell { Code: "" }))
                {
                    yield return $"{section.Id}: table {table.Id} has rows of nothing";
                }
            }

            if (
                block is ChartBlock chart
                && !chart.Table.Rows.SelectMany(row => row).Any(cell => cell is FigureCell { Figure.State: FigureState.Known } or CountCell)
            )
            {
                yield return $"{section.Id}: chart {chart.Id} has nothing to draw";
            }

            foreach (var text in Texts(block).Where(text => text.English.Trim().Length == 0 || !Chinese().IsMatch(text.Chinese)))
            {
                yield return $"{section.Id}: '{text.English}' | '{text.Chinese}'";
            }
        }
    }

    private static LocalText[] Texts(Block block) =>
        block switch
        {
            Paragraph own => [own.Text],
            Callout own => [own.Text],
            ReportTable own => [own.Title],
            ChartBlock own => [own.Finding, own.AlternativeText, own.Table.Title],
            _ => [],
        };

    [GeneratedRegex(@"\bNaN\b|∞|Infinity|\{\{|\bnull\b")]
    private static partial Regex NoNumber();

    /// <summary>What a picture says; its fonts are text too, in which any letters may follow each other.</summary>
    private static string TextOf(FileInfo picture) =>
        string.Concat(XDocument.Load(picture.FullName).Descendants().Where(own => own.Name.LocalName == "text").Select(own => own.Value));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
