using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Productivity;

namespace BenefitAnalyzer.Tests.Reporting.Disclosure;

/// <summary>Numbers of the sample from which a reader once worked out what is hidden, by differences, quotients and digits.</summary>
[TestClass]
public sealed class DerivedNumbersTests
{
    private static LoadedExample sample = null!;

    [ClassInitialize]
    public static void Load(TestContext _) => sample = LoadedExample.HongKong();

    [ClassCleanup]
    public static void Unload() => sample.Dispose();

    /// <summary>Fewer than ten records came from the Islands in March 2005: the month's total less the files that are listed would tell how many.</summary>
    [TestMethod]
    [DataRow("counters", "2005-03-01..2005-04-01", FigureState.Suppressed)]
    [DataRow("e-channels", "2005-03-01..2005-04-01", FigureState.Known)]
    public void ATotalBesideAFileThatIsNotListedIsHidden(string source, string period, FigureState state)
    {
        var row = Rows(new DataQualitySection(), "control-totals")
            .First(row => Code(row[0]) == source && Code(row[2]) == period && Code(row[3]) == "transactions");

        Assert.AreEqual(state, ((FigureCell)row[5]).Figure.State);
        Assert.AreEqual(state == FigureState.Known, Code(row[4]).Length > 0);
    }

    /// <summary>Three transactions came before their service was assessed: two denominators of one row would tell them.</summary>
    [TestMethod]
    public void TwoCountsOfOneRowDoNotTellTheFewBetweenThem()
    {
        var rows = Rows(new StagesSection(), "stages");
        foreach (var row in rows)
        {
            var (takeUp, cost) = (((FigureCell)row[3]).Figure, (row[4] as FigureCell)?.Figure);
            Assert.IsFalse(cost?.Denominator - takeUp.Denominator is > -10 and < 10 and not 0, $"{Code(row[0])} {Code(row[1])}");
        }

        Assert.AreEqual(
            FigureState.Suppressed,
            ((FigureCell)rows.Single(row => Code(row[0]) == "2005-06" && Code(row[1]).Length == 0)[4]).Figure.State
        );
    }

    /// <summary>All that started by fax, less what was completed, is the remainder that the share of completed ones hides.</summary>
    [TestMethod]
    public void WhatStartedIsHiddenWhereFewDidNotEnd()
    {
        var row = Rows(new IntegritySection(), "integrity-tests")
            .Single(row => Code(row[0]) == "integrity/same-second" && Code(row[1]) == "fax");

        var figure = ((FigureCell)row[2]).Figure;
        Assert.AreEqual((FigureState.Suppressed, null), (figure.State, figure.Denominator));
    }

    /// <summary>LCS04 has a year that is hidden: indices of its department, with the volumes of its other services, would be an equation for it.</summary>
    [TestMethod]
    public void NoIndexIsMadeOfAHiddenVolumeAndNoneNamesWhatItIsMadeOf()
    {
        var tables = new ProductivitySection()
            .Write(new ReportContext(sample.Loaded), CancellationToken.None)!
            .Blocks.SelectMany(block =>
                block is ChartBlock chart ? [chart.Table]
                : block is ReportTable table ? [table]
                : Array.Empty<ReportTable>()
            )
            .ToList();
        var figures = tables
            .SelectMany(table => table.Rows)
            .SelectMany(row => row)
            .OfType<FigureCell>()
            .Select(cell => cell.Figure)
            .ToList();

        var codes = tables.SelectMany(table => table.Rows).Select(row => Code(row[0])).ToHashSet();
        Assert.DoesNotContain("LCS04", codes);
        Assert.DoesNotContain("LCSD", codes);
        Assert.Contains("BD", codes);
        Assert.IsNotEmpty(figures);
        Assert.IsTrue(figures.TrueForAll(figure => figure is { Inputs.Count: 0, Numerator: null, Denominator: null }));
        Assert.IsTrue(figures.TrueForAll(figure => figure.Value is not { } value || decimal.Round(value, 4) == value));
    }

    private static IReadOnlyList<IReadOnlyList<Cell>> Rows(Section section, string table) =>
        section
            .Write(new ReportContext(sample.Loaded), CancellationToken.None)!
            .Blocks.OfType<ReportTable>()
            .Single(own => own.Id == table)
            .Rows;

    private static string Code(Cell cell) => ((TextCell)cell).Code;
}
