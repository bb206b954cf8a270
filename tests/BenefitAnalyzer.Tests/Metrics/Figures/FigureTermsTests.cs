using System.Globalization;
using BenefitAnalyzer.Benefits.Progress;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.Tests.Metrics.Figures;

[TestClass]
public sealed class FigureTermsTests
{
    private static LoadedExample sample = null!;

    [ClassInitialize]
    public static void Load(TestContext _)
    {
        sample = LoadedExample.HongKong();
    }

    [ClassCleanup]
    public static void Cleanup() => sample.Dispose();

    [TestMethod]
    public void AmountsAndFactorsOfABidGiveItsNetPresentValue()
    {
        var explanation = Explain("portfolio/npv?initiative=hall-payment");
        var terms = explanation.Terms.ToDictionary(term => term.Name, term => term.Value);
        var factors = ByYear(terms["factors"]);

        var value = new[] { ("realisable", 1), ("notional", 1), ("avoidance", 1), ("investment", -1), ("running", -1) }
            .Where(flow => terms.ContainsKey(flow.Item1))
            .Sum(flow => flow.Item2 * ByYear(terms[flow.Item1]).Sum(year => year.Value * factors[year.Key]));

        Assert.AreEqual((double)explanation.Figure.Value!.Value, (double)value, 0.03); // each flow is rounded to the cent
        Assert.AreEqual("710", terms["seed"]);
        Assert.AreEqual("256", terms["draws"]);
        var amounts = explanation.Tables.Single(table => table.Name == "bid_amounts");
        var lines = File.ReadAllLines(Path.Combine(sample.Folder, amounts.File));
        var own = lines
            .Index()
            .Where(line => line.Item.StartsWith("hall-payment,", StringComparison.Ordinal))
            .Select(line => line.Index + 1)
            .ToList();
        Assert.AreEqual($"{own[0]}-{own[^1]}", amounts.Places);
        Assert.AreEqual(own.Count, amounts.About);
        Assert.AreEqual(lines.Length - 1, amounts.Rows);
    }

    [TestMethod]
    public void AScenarioNamesItsFileItsLeversAndTheRate()
    {
        var figure = new ScenarioFamily()
            .Figures(sample.Loaded, _ => { }, CancellationToken.None)
            .First(figure => StudyTerms.Key(figure, "scenario") == "late-and-dear");

        var explanation = Explain(figure.Id);

        var file = explanation.Tables.Single(table => table.Name == "late-and-dear.yaml");
        Assert.AreEqual("scenarios/late-and-dear.yaml", file.File);
        Assert.AreEqual(
            Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(sample.Folder, file.File)))
            ),
            file.Hash
        );
        Assert.Contains("capital-cost", explanation.Terms.Single(term => term.Name == "levers").Value);
        Assert.AreEqual("0.04", explanation.Terms.Single(term => term.Name == "rate").Value);
    }

    [TestMethod]
    public void EveryFamilyNamesTheTablesThatItRestsOn()
    {
        var silent = Catalog.Of<FigureFamily>().Where(family => family.Tables.Count == 0).Select(family => family.GetType());

        Assert.AreEqual(typeof(ChangeFamily), silent.Single(), "changes are of metrics alone, which are their inputs");
    }

    [TestMethod]
    public void EveryTableThatAFamilyNamesIsOneThatAStudyMayHave()
    {
        var known = BenefitAnalyzer.Studies.Reading.References.TablesReader.Known.Select(table => table.Name).ToList();

        var unknown = Catalog.Of<FigureFamily>().SelectMany(family => family.Tables).Distinct().Except(known);

        Assert.AreEqual("", string.Join(", ", unknown));
    }

    private static Explanation Explain(string figure)
    {
        var (family, definition) = FigureFamily.Of(figure)!.Value;
        return Explanation.OfFamily(sample.Loaded, family, definition, figure, _ => { }, CancellationToken.None)!;
    }

    private static Dictionary<string, decimal> ByYear(string text) =>
        text.Split("; ")
            .Select(year => year.Split(": "))
            .ToDictionary(year => year[0], year => decimal.Parse(year[1], CultureInfo.InvariantCulture));
}
