using System.Globalization;
using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Appraisal.Adjustments;
using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Uncertainty;
using CsCheck;

namespace BenefitAnalyzer.Tests.Appraisal;

/// <summary>
/// By hand, at 5 %. Initiative <c>a</c> is finished, so that its benefits count in full: 100 at once and 210 a year later are 200 − 100 = 100. Of the claims of
/// <c>plan</c>, 52 % are expected (<see cref="FinishedInitiativesTests"/>); it begins a year later: 105 and then 220.5 are 100 and 200 in the first year
/// of <c>a</c>, and 0.52 × 200 − 100 = 4. Together they are worth 104.
/// </summary>
[TestClass]
public sealed class SeveralInitiativesTests
{
    private const string Flows =
        "initiative,year,label,kind,category,amount\na,2004-05,System,cost,expenditure,100\na,2005-06,Posts,benefit,realisable,210\nplan,2005-06,System,cost,expenditure,105\nplan,2006-07,Posts,benefit,realisable,220.5\n";

    private const string Half = "scenario: half\ntitle: { en: Half, zh-Hant: 一半 }\nlevers: { displaced: 0.5 }\n";

    [TestMethod]
    public void AllInitiativesAreDiscountedToOneYearAndPayBackFromTheirOwnFirst()
    {
        using var study = Study().Load();

        var made = StudyAppraisals.Of(study.Loaded, null, _ => { }, CancellationToken.None).Select(own => own.Appraisal).ToList();

        CollectionAssert.AreEqual(new[] { 2004, 2004 }, made.Select(own => own.BaseYear.BeginsIn).ToArray());
        CollectionAssert.AreEqual(new[] { 2004, 2005 }, made.Select(own => own.Years[0].BeginsIn).ToArray());
        CollectionAssert.AreEqual(new[] { 100m, 4m }, made.Select(own => Rounded(own.NetPresentValue)).ToArray());
        Assert.AreEqual(Rounded(1 / 1.05m), Rounded(made[1].Factors![0]));
        Assert.AreEqual(Rounded(105 / (0.52m * 220.5m)), Rounded(made[1].Views[0].Plain.PaybackYears(FlowTiming.YearZero)));

        Assert.AreEqual(Rounded(100 / (1 / 1.05m + 1 / 1.1025m)), Rounded(made[1].EquivalentAnnualCost));
    }

    [TestMethod]
    public void AYearThatTheStudyNamesIsTheBaseOfAll()
    {
        using var study = Study().Load();

        var made = StudyAppraisals
            .Of(study.Loaded, new AppraisalSettings { Rate = 0.05m, BaseYear = new(2003) }, _ => { }, CancellationToken.None)
            .Select(own => own.Appraisal)
            .ToList();

        CollectionAssert.AreEqual(
            new[] { Rounded(100 / 1.05m), Rounded(4 / 1.05m) },
            made.Select(own => Rounded(own.NetPresentValue)).ToArray()
        );
        Assert.AreEqual(2004, made[0].Years[0].BeginsIn, "the flow begins there");
    }

    /// <summary>Half the benefits: 100 − 100 and 0.52 × 100 − 100.</summary>
    [TestMethod]
    public void AllIsTheSumOfInitiativesWithSharesOfTheirOwnUnderEveryScenario()
    {
        using var study = Study().File("scenarios/half.yaml", Half).Load();

        var outcomes = StudyScenarios.OfReport(study.Loaded, _ => { }, CancellationToken.None)!;

        CollectionAssert.AreEqual(new[] { 100m, 4m, 104m }, outcomes[0].WithTotal.Select(own => Rounded(own.NetPresentValue)).ToArray());
        CollectionAssert.AreEqual(new[] { 0m, -48m, -48m }, outcomes[1].WithTotal.Select(own => Rounded(own.NetPresentValue)).ToArray());
        // 304 of benefits to 200 of costs; −100, 105 and 114.66 by year.
        Assert.AreEqual(1.52m, Rounded(outcomes[0].Total.BenefitCostRatio));
        CollectionAssert.AreEqual(
            new[] { -100m, 5m, 119.66m },
            outcomes[0].Total.Views[0].Plain.CumulativeByYear.Select(value => Rounded(value)).ToArray()
        );
    }

    [TestMethod]
    public void ADrawOfAllAtTheirMeansIsTheSameSum()
    {
        using var study = Study().Table("levers", "lever,spread,low,high\ndisplaced,uniform,0.5,1.5\n").Load();

        var found = StudyUncertainty.OfReport(study.Loaded, _ => { }, CancellationToken.None)!;

        Assert.AreEqual(104, found.Result.Portfolio.Deterministic, 1e-6);
        CollectionAssert.AreEqual(
            new[] { 100.0, 4.0 },
            found.Result.Initiatives.Select(own => Math.Round(own.Deterministic.NetPresentValue, 6)).ToArray()
        );
        Assert.AreEqual(105 / (0.52 * 220.5), found.Result.Initiatives[1].Deterministic.PaybackYears, 1e-9);
        Assert.AreEqual(104, found.Paths[^1].Deterministic[^1], 1e-6);
    }

    [TestMethod]
    public void TheReportPrintsOneValueOfAllInEverySectionAndTheYearItIsDiscountedTo()
    {
        using var study = Study()
            .Table("levers", "lever,spread,low,high\ndisplaced,uniform,0.5,1.5\n")
            .File("scenarios/half.yaml", Half)
            .Load();

        var blocks = ReportBuilder
            .Build(
                study.Loaded,
                ReportTemplate.Default with
                {
                    Sections = ["three-break-evens", "scenarios", "uncertainty"],
                },
                null,
                CancellationToken.None
            )
            .Sections.SelectMany(section => section.Blocks)
            .ToList();

        var tables = blocks.SelectMany(block => block is ChartBlock chart ? [chart.Table] : new[] { block }.OfType<ReportTable>()).ToList();
        CollectionAssert.AreEqual(new[] { 100m, 4m }, Values(tables, "appraisal", "npv"));
        CollectionAssert.AreEqual(new[] { 100m, 4m, 104m }, Values(tables, "uncertainty-distribution", "at_means"));
        Assert.Contains(104m, tables.Single(table => table.Id == "whatif-scenarios").Rows[2].OfType<FigureCell>().Select(Value).ToList());
        Assert.EndsWith("to 2004-05", tables.Single(table => table.Id == "appraisal").Source!.English);
        Assert.IsTrue(
            blocks
                .OfType<ChartBlock>()
                .Where(chart => chart.Id.StartsWith("cumulative-", StringComparison.Ordinal))
                .All(chart => !chart.Source!.English.Contains("discounted at", StringComparison.Ordinal)) // their sums are not
        );
        Assert.IsFalse(
            blocks
                .OfType<Paragraph>()
                .Any(text => text.Text.English.StartsWith("With all assumptions at their means", StringComparison.Ordinal))
        );
    }

    /// <summary>A uniform draw from 1 to 2 has a mean of 1.5, which the base does not take: 100 + 100 and 4 + 52 more.</summary>
    [TestMethod]
    public void WhereTheMeansAreNotTheBaseTheReportSaysWhy()
    {
        using var study = Study().Table("levers", "lever,spread,low,high\ndisplaced,uniform,1,2\n").Load();

        var section = ReportBuilder
            .Build(study.Loaded, ReportTemplate.Default with { Sections = ["uncertainty"] }, null, CancellationToken.None)
            .Sections.Single();

        Assert.AreEqual(
            "With all assumptions at their means the net present value of all initiatives is HKD 256.00; with each at the value that the base takes it is HKD 104.00, since a mean need not be that value.",
            section.Blocks.OfType<Paragraph>().Last().Text.English.Replace('\u00A0', ' ')
        );
    }

    [TestMethod]
    public void WhateverTheFlowsTheirSharesAndTermsAllTogetherAreTheirSum() =>
        Gen.Select(Gen.Int[-1000, 1000].Array[1, 6].Array[1, 4], Gen.Int[0, 100].Array[4], Gen.Int[0, 3].Array[4], Gen.Int[0, 50], Gen.Bool)
            .Sample(
                (nets, shares, starts, residual, isNominal) =>
                {
                    List<CashFlow> flows =
                    [
                        .. nets.Select(
                            (net, at) =>
                                Published.Flow([.. Enumerable.Repeat(0m, starts[at]), .. net.Select(value => (decimal)value)]) with
                                {
                                    Id = $"{at}",
                                }
                        ),
                    ];
                    var settings = new AppraisalSettings
                    {
                        Rate = 0.04m,
                        BaseYear = new(0),
                        ResidualValue = residual,
                        IsNominal = isNominal,
                        Inflation = 0.02m,
                    };
                    var appraiser = new Appraiser(settings, (4, 1), _ => { })
                    {
                        Realised = id => new BenefitOptimism(shares[int.Parse(id, CultureInfo.InvariantCulture)] / 100m, null, 0, 1, 1, 0),
                    };
                    var own = flows.Select(appraiser.Appraise).ToList();
                    var all = appraiser.AppraiseTogether("all", flows);
                    return Same(all.NetPresentValue, own.Sum(one => one.NetPresentValue))
                        && Same(all.StatedNetPresentValue, own.Sum(one => one.StatedNetPresentValue))
                        && Same(all.ClaimedNetPresentValue, own.Sum(one => one.ClaimedNetPresentValue))
                        && Same(all.PresentValueOfCosts, own.Sum(one => one.PresentValueOfCosts))
                        && all.Views.Select((view, at) => Same(view.NetPresentValue, own.Sum(one => one.Views[at].NetPresentValue)))
                            .All(same => same);
                }
            );

    private static bool Same(decimal? one, decimal? other) => Math.Abs(one!.Value - other!.Value) < 1e-18m;

    private static decimal Rounded(decimal? value) => Math.Round(value!.Value, 9);

    private static decimal Value(FigureCell cell) => Rounded(cell.Figure.Value ?? -1);

    private static decimal[] Values(List<ReportTable> tables, string id, string column)
    {
        var table = tables.Single(table => table.Id == id);
        var at = table.Columns.ToList().FindIndex(one => one.Id == column);
        return [.. table.Rows.Select(row => Math.Round(((FigureCell)row[at]).Figure.Value!.Value, 2))];
    }

    private static SmallStudy Study() => FinishedInitiativesTests.Study(flows: Flows, rate: "5%");
}
