namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>A heading that stands twice: which column is meant is not guessed where the study reads it.</summary>
[TestClass]
public sealed class RepeatedHeadingTests
{
    [TestMethod]
    public void AFileOfWhichAReadColumnStandsTwiceIsRefused()
    {
        using var study = SmallLog
            .Study()
            .With(
                "logs/a.csv",
                "id,started,completed,service,channel,outcome,channel\n1,2005-04-01 09:00:00,2005-04-01 09:10:00,LIB,web,completed,counter\n"
            )
            .Load();

        Assert.AreEqual(
            "logs/a.csv:1: error BA1013: the heading 'channel' stands in columns 5 and 7, and which is meant is not guessed: rename one",
            study.Summary.Diagnostics.Single().ToString()
        );
        Assert.IsEmpty(study.Accepted());
    }

    [TestMethod]
    public void AColumnThatNobodyReadsMayStandTwice()
    {
        using var study = SmallLog
            .Study()
            .With(
                "logs/a.csv",
                "id,started,completed,service,channel,outcome,x,x\n1,2005-04-01 09:00:00,2005-04-01 09:10:00,LIB,web,completed,a,b\n"
            )
            .Load();

        Assert.AreEqual(1, study.Summary.Files.Single().Accepted);
    }
}
