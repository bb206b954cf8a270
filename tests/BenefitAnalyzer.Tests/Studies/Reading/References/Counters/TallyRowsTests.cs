using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tests.WhatIf.Tallies;

namespace BenefitAnalyzer.Tests.Studies.Reading.References.Counters;

[TestClass]
public sealed class TallyRowsTests
{
    private const string Headings = "session,office,pool,day,hour,service,channel,arrivals,minutes,electronic\n";

    [TestMethod]
    public void AFilledFormIsReadWithItsPlanAndEmptyLinesAreNotCounted()
    {
        using var example = TallyStudy.Files(("tally_plan", TallyStudy.Plan), ("tally", TallyStudy.Filled));
        var reading = StudyReader.Read(example.Folder);

        Assert.AreEqual("", string.Join('\n', reading.Diagnostics));
        var tables = reading.Study!.Tables.Counters;
        Assert.HasCount(5, tables.TallyPlan);
        Assert.HasCount(4, tables.Tally);
        Assert.AreEqual(
            ("one-002", 5L, 30m, 2L),
            (tables.Tally[1].Session, tables.Tally[1].Arrivals, tables.Tally[1].Minutes, tables.Tally[1].Electronic)
        );
    }

    [TestMethod]
    [DataRow(
        "one-01,HQ,counter,2005-05-02,9,,,3,,",
        "tally.csv:2: error BA2006",
        "the session 'one-01' is not in the table 'tally_plan'; did you mean 'one-001'?"
    )]
    [DataRow(
        "one-001,HQ,counter,2005-05-03,9,,,3,,",
        "tally.csv:2: error BA2010",
        "'one-001' was drawn for HQ on 2005-05-02 at 9, not for HQ on 2005-05-03 at 9"
    )]
    [DataRow("one-001,HQ,counter,2005-05-02,9,,,-3,,", "tally.csv:2: error BA2010", "allowed: a whole number from 0")]
    [DataRow("one-001,HQ,counter,2005-05-02,9,,,3,-1,", "tally.csv:2: error BA2010", "'minutes' is '-1'; allowed: 0 or more")]
    [DataRow("one-001,HQ,counter,2005-05-02,9,,,3,,4", "tally.csv:2: error BA2010", "4 of 3 who came were served electronically")]
    [DataRow(
        "one-001,HQ,counter,2005-05-02,9,permti,,3,,",
        "tally.csv:2: error BA2006",
        "unknown service 'permti'; did you mean 'permit'?"
    )]
    [DataRow("one-001,HQ,counter,2005-05-02,9,,,,12,", "tally.csv:2: error BA2010", "'arrivals' is empty")]
    public void ALineThatIsNoPartOfTheSampleIsReportedAtItsPlace(string line, string place, string words)
    {
        using var example = TallyStudy.Files(("tally_plan", TallyStudy.Plan), ("tally", $"{Headings}{line}\n"));
        var found = string.Join('\n', StudyReader.Read(example.Folder).Diagnostics);

        Assert.StartsWith(place, found);
        Assert.Contains(words, found);
    }

    [TestMethod]
    public void APlanThatContradictsItselfIsReported()
    {
        using var example = TallyStudy.Files(
            (
                "tally_plan",
                TallyStudy.Plan + "one,volume,one-005,x,8,HQ,2005-05-09,14\none,volume,one-006,HQ Mon-Fri am,9,HQ,2005-05-23,9\n"
            )
        );
        var found = string.Join('\n', StudyReader.Read(example.Folder).Diagnostics);

        Assert.Contains("tally_plan.csv:7: error BA2007: the session 'one-005' stands twice", found);
        Assert.Contains("tally_plan.csv:8: error BA2010: 'HQ Mon-Fri am' has 9 hours here and 8 in an earlier row", found);
    }
}
