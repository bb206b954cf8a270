using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Appraisal;

/// <summary>
/// By hand. Two finished initiatives of department X realised 40 and 60 of 100, two of Y 90 and 110 of 100; as in the test of the shrinkage, that is
/// 0.75 together, and 0.52 for one more of X. A plan of X costs 100 at once and claims 200 in the year after; at a rate of 0 its net present
/// value is 100, and 0.52 × 200 − 100 = 4 by what finished ones realised.
/// </summary>
[TestClass]
public sealed class FinishedInitiativesTests
{
    private const string Claims =
        "initiative,line,category,year,amount\na,Posts,realisable,2004-05,100\nb,Posts,realisable,2004-05,100\nc,Posts,realisable,2004-05,100\nd,Posts,realisable,2004-05,100\nplan,Posts,realisable,2006-07,200\n";

    private const string Measured =
        "initiative,line,year,basis,amount\na,Posts,2004-05,measured,40\nb,Posts,2004-05,measured,60\nc,Posts,2004-05,measured,90\nd,Posts,2004-05,measured,110\n";

    private const string Flows =
        "initiative,year,label,kind,category,amount\nplan,2005-06,System,cost,expenditure,100\nplan,2006-07,Posts,benefit,realisable,200\n";

    [TestMethod]
    public void ClaimsAreLessenedByWhatFinishedInitiativesRealisedAndBothValuesStandBesideTheirCount()
    {
        using var study = Study().Load();

        var plan = Appraise(study);

        Assert.AreEqual(4m, Math.Round(Value(plan, "appraisal/npv"), 10));
        Assert.AreEqual(100m, Value(plan, "appraisal/npv-claimed"));
        Assert.AreEqual(0.52m, Value(plan, "appraisal/benefits-realised"));
        Assert.AreEqual(
            new LocalText(
                "4 finished initiatives realised 75% of what they claimed; 2 of the same department 50%, with a weight of 92%",
                "4個已完成項目實現了聲稱效益的75%；其中同一部門2個為50%，權重92%"
            ),
            plan.Measures.Single(figure => figure.Definition == "appraisal/benefits-realised@1").Reason
        );
    }

    [TestMethod]
    public void ADepartmentThatFinishedNothingExpectsThePooledRatio()
    {
        using var study = Study(department: "Z").Load();

        Assert.AreEqual(0.75m, Value(Appraise(study), "appraisal/benefits-realised"));
    }

    [TestMethod]
    public void AShareThatTheStudySetsRulesAndSaysSo()
    {
        using var study = Study().Load();

        var plan = Appraise(study, new AppraisalSettings { Rate = 0, BenefitsRealised = 0.8m });

        Assert.AreEqual(60m, Value(plan, "appraisal/npv"));
        Assert.AreEqual(
            "set by 'benefits_realised' of the study",
            plan.Measures.Single(figure => figure.Definition == "appraisal/benefits-realised@1").Reason!.English
        );
    }

    [TestMethod]
    public void ALiveInitiativeWithABenefitThatNobodyMeasuredIsNotFinished()
    {
        using var study = Study(measured: "initiative,line,year,basis,amount\na,Posts,2004-05,measured,40\n").Load();

        var ratio = Appraise(study).Appraisal.BenefitOptimism!;

        Assert.AreEqual((0.4m, 1), (ratio.Ratio, ratio.Count));
        Assert.AreEqual(
            new LocalText("1 finished initiative realised 40% of what it claimed", "1個已完成項目實現了聲稱效益的40%"), // a weight of 0 says nothing
            Appraise(study).Measures.Single(figure => figure.Definition == "appraisal/benefits-realised@1").Reason
        );
    }

    [TestMethod]
    public void WhereNothingIsFinishedEveryClaimIsTakenForReal()
    {
        using var study = Study(measured: "initiative,line,year,basis,amount\n").Load();

        var plan = Appraise(study);

        Assert.AreEqual(100m, Value(plan, "appraisal/npv"));
        Assert.IsFalse(plan.Measures.Any(figure => figure.Definition.StartsWith("appraisal/benefits-realised", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void TheReportSaysTheShareAndItsCountUnderTheTable()
    {
        using var study = Study().Load();

        var table = ReportBuilder
            .Build(study.Loaded, ReportTemplate.Default with { Sections = ["three-break-evens"] }, null, CancellationToken.None)
            .Sections.Single()
            .Blocks.OfType<ReportTable>()
            .First();

        StringAssert.StartsWith(
            table.Note!.English,
            "Share of claimed benefits expected: Plan: 4 finished initiatives realised 75% of what they claimed"
        );
        Assert.EndsWith(
            "An initiative is finished when it is closed, or live with every amount that its paper claims measured.",
            table.Note.English
        );
        Assert.EndsWith("項目已結束，或已推出而文件聲稱的每筆金額均已量度，即屬已完成。", table.Note.Chinese);
        Assert.IsNull(
            ((FigureCell)table.Rows[0][table.Columns.ToList().FindIndex(column => column.Id == "benefits_realised")]).Figure.Reason
        );
        Assert.AreEqual(
            0.52m,
            ((FigureCell)table.Rows[0][table.Columns.ToList().FindIndex(column => column.Id == "benefits_realised")]).Figure.Value
        );
    }

    private static AppraisalFigures Appraise(LoadedExample study, AppraisalSettings? settings = null) =>
        StudyAppraisals.OfTables(study.Loaded.Study, settings, _ => { }).Single();

    private static decimal Value(AppraisalFigures appraisal, string definition) =>
        appraisal.Measures.Single(figure => figure.Definition.StartsWith(definition + "@", StringComparison.Ordinal)).Value!.Value;

    internal static SmallStudy Study(string department = "X", string measured = Measured, string flows = Flows, string rate = "0%") =>
        new SmallStudy()
            .Rows("2005-04-01 09:00,permit,web")
            .Table("departments", "code\nX\nY\nZ\n")
            .Table("claims", Claims)
            .Table("claim_basis", measured)
            .Table("cash_flows", flows)
            .With($"appraisal: {{ rate: {rate} }}")
            .With(
                $$"""
                initiatives:
                  - { id: a, status: live, department: X, services: [permit], launched: 2004-04-01 }
                  - { id: b, status: live, department: X, services: [permit], launched: 2004-04-01 }
                  - { id: c, status: live, department: Y, services: [licence], launched: 2004-04-01 }
                  - { id: d, status: closed, department: Y, services: [licence], launched: 2004-04-01 }
                  - { id: plan, name: Plan, status: proposed, department: {{department}}, services: [permit] }
                """
            );
}
