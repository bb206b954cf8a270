using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Promises;
using BenefitAnalyzer.Tests.Metrics.Promises;

namespace BenefitAnalyzer.Tests.Studies.Promises;

[TestClass]
public sealed class PromiseTablesTests
{
    [TestMethod]
    public void EveryFaultIsNamedAtItsLine()
    {
        using var study = OneCommittee.Study().Load();
        study
            .With(
                "tables/concerns.csv",
                "id,concern_en,status,raised_on\n"
                    + "a,Use,replied,\n" // no reply
                    + "a,Use again,,\n"
                    + "b,,,\n"
                    + "c,Cost,answered,12 Jan 2004\n"
            )
            .With(
                "tables/commitments.csv",
                "id,commitment_en,initiative,made_on,due_on,figure,at_least,at_most,done_on\n"
                    + "a,Promise,gamma,,,,,,\n"
                    + "b,Promise,,,,,40%,,\n" // of nothing
                    + "c,Promise,,,,take-up/A,40%,30%,\n"
                    + "d,Promise,,2004-02-01,2004-01-01,,,,2004-01-31\n"
                    + ",Promise,,,,,,,\n"
            );

        Golden.Verify(string.Join('\n', StudyReader.Read(study.Folder).Diagnostics));
    }

    [TestMethod]
    public void EachLanguageStandsInForTheOtherAndAReplyMakesAConcernReplied()
    {
        using var study = OneCommittee
            .Study(concerns: "id,concern_en,concern_zh,reply_zh,figures\nx,,關注,回覆, take-up/A ; take-up/B ;\ny,Concern,,,\n")
            .Load();

        var (first, second) = (study.Loaded.Study.Tables.Promises.Concerns[0], study.Loaded.Study.Tables.Promises.Concerns[1]);

        Assert.AreEqual(("關注", "關注"), (first.Text.English, first.Text.Chinese));
        Assert.AreEqual(ConcernStatus.Replied, first.Status);
        CollectionAssert.AreEqual(new[] { "take-up/A", "take-up/B" }, first.Figures.ToList());
        Assert.AreEqual(("Concern", ConcernStatus.Open), (second.Text.Chinese, second.Status));
    }

    [TestMethod]
    public void TheWordsOfABriefAreReadInTheirOrder()
    {
        using var study = new SmallStudy()
            .Rows("2005-04-01 09:00,permit,web")
            .With("brief:\n  purpose: Why\n  background: [First, { en: Second, zh-Hant: 第二 }]\n")
            .Load();

        var brief = study.Loaded.Study.Brief;

        Assert.AreEqual("Why", brief.Purpose!.Chinese);
        CollectionAssert.AreEqual(new[] { "First", "第二" }, brief.Background.Select(text => text.Chinese).ToList());
        Assert.IsEmpty(brief.WayForward);
    }
}
