using BenefitAnalyzer.Metrics.Inclusion;
using BenefitAnalyzer.WhatIf.PhaseOut;

namespace BenefitAnalyzer.Tests.WhatIf.PhaseOut;

[TestClass]
public sealed class GroupEvidenceTests
{
    [TestMethod]
    public void OneOfficeConcernsItsOwnDistrictAlone()
    {
        using var study = new SmallStudy()
            .Rows("2005-04-01 09:00,permit,web", "2005-05-01 09:00,permit,counter")
            .Table("districts", "code,name_en\nnorth,North\nsouth,South\n")
            .Table("offices", "code,district\nN,north\nS,south\n")
            .Table("population", "group,value,people,with_access\ndistrict,north,10,90%\ndistrict,south,20,30%\n")
            .Load();

        Assert.AreEqual("north", Districts("N"));
        Assert.AreEqual("north, south", Districts(null));

        string Districts(string? office) =>
            string.Join(
                ", ",
                GroupEvidence
                    .Of(study.Loaded.Engine, study.Loaded.Study, "permit", new TakeUpGap(), office, CancellationToken.None)
                    .Select(group => group.Access.Value)
            );
    }
}
