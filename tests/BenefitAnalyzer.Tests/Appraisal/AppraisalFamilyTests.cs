using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tests.Studies;

namespace BenefitAnalyzer.Tests.Appraisal;

[TestClass]
public sealed class AppraisalFamilyTests
{
    [TestMethod]
    public void EveryFigureHasAnAddressOfItsOwnAndADefinitionOfItsFamily()
    {
        using var study = AppraisalSample.Study();

        var figures = new AppraisalFamily().Figures(study.Loaded, _ => { }, CancellationToken.None);

        Assert.HasCount(figures.Count, figures.Select(figure => figure.Id).Distinct().ToList());
        Assert.IsTrue(figures.All(figure => FigureFamily.Of(figure.Id)?.Family is AppraisalFamily));
    }

    [TestMethod]
    public void ExplainLeadsFromTheNetPresentValueDownToTheLineOfTheTable()
    {
        using var study = AppraisalSample.Study();
        var runner = new StudyRunner(found => Assert.Fail(found.ToString()));

        var npv = runner.Explain(study.Loaded.Study, "appraisal/npv?initiative=halls&view=all", CancellationToken.None)!.Figure;

        var costs = npv.Inputs.Single(input => input.Role == "costs").Figure;
        var year = costs.Inputs.Single(input => input.Role == "2006-07").Figure;
        var line = year.Inputs[0].Figure;
        Assert.AreEqual(6_800_000m, year.Value);
        Assert.AreEqual(6_000_000m, line.Value);
        Assert.AreEqual("tables/cash_flows.csv:2: System, 2006-07", line.Reason!.English);
        Assert.AreEqual(
            line,
            runner.Explain(study.Loaded.Study, line.Id, CancellationToken.None)!.Figure with
            {
                Inputs = line.Inputs,
                Origin = line.Origin,
            }
        );
    }

    [TestMethod]
    public void TheSettingsOfAStudyAreReadAndEachFaultIsNamedAtItsPlace()
    {
        var (_, good) = Read(
            """
            appraisal:
              rates:
                - { rate: 6%, valid_to: 2003-03-31, source: Green Book 1997 }
                - { rate: 3.5%, valid_from: 2003-04-01, source: Green Book 2003 }
              timing: mid-year
              base_year: 2005-06
              horizon: 10
              prices: nominal
              inflation: 2%
              residual_value: 1000
              optimism_bias: { type: equipment-development, managed: 40%, works_years: 2 }
              weights: { median_income: 200000, groups: { low: 100000 } }
              short_below: [{ amount: 10000000, source: FC 2015 }]
              study_effort: 50000
            """
        );
        var (_, bad) = Read(
            """
            appraisal:
              rate: 3.5%
              rates: [{ rate: 6% }, { rate: 3.5% }]
              timing: yearly
              horison: 10
              optimism_bias: { type: software }
            """
        );

        Assert.AreEqual("", string.Join('\n', good));
        Golden.Verify(string.Join('\n', bad));
    }

    private static (Study? Study, IReadOnlyList<BenefitAnalyzer.Diagnostics.Diagnostic> Found) Read(string section)
    {
        var reading = StudySample.Read(StudySample.Text.TrimEnd() + "\n" + section + "\n");
        return (reading.Study, reading.Diagnostics);
    }
}
