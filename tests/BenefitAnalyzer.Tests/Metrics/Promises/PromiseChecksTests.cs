using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Metrics.Promises;

[TestClass]
public sealed class PromiseChecksTests
{
    [TestMethod]
    [DataRow("take-up/Q", "there is no metric or definition 'take-up/Q'; did you mean 'take-up/")]
    [DataRow("take-up/A?colour=red", "'colour' is not a dimension of this study")]
    [DataRow("target/none?on=2005-04-01", "there is no target 'none'")]
    [DataRow("take-up/A?month", "it is not the id of a figure")]
    public void AnAddressThatNothingAnswersIsToldBeforeAnyDataIsLoaded(string address, string why)
    {
        using var study = new SmallStudy()
            .Rows("2005-04-01 09:00,permit,web")
            .Table("concerns", $"id,concern_en,figures\nx,Concern,take-up/A;{address}\n")
            .Load();

        var said = PromiseChecks.Of(StudyReader.Read(study.Folder).Study!);

        Assert.StartsWith("tables/concerns.csv:2: warning BA3013:", said.Single().ToString());
        Assert.Contains(why, said[0].Message);
    }

    [TestMethod]
    public void MetricsDefinitionsAndGrowthAreAllFigures()
    {
        using var study = new SmallStudy()
            .Rows("2005-04-01 09:00,permit,web")
            .Table(
                "commitments",
                "id,commitment_en,figure\na,A,take-up/A?month=2005-04\nb,B,due/days-past?kind=commitment&item=a&as_of=2005-04-01\nc,C,volume/completed?growth=naive&before=2003-04-01..2004-04-01&after=2004-04-01..2005-04-01\n"
            )
            .Load();

        Assert.IsEmpty(PromiseChecks.Of(study.Loaded.Study));
    }
}
