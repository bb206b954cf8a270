using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Tests.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Metrics.Figures;

/// <summary>Who answers for a definition, and when it is the one agreed: as the study says, at its place where it cannot be.</summary>
[TestClass]
public sealed class DefinitionStatementsTests
{
    private const string TwoYears = """
        definitions:
          - { metric: take-up/A, valid_from: 2005-04-01 }
          - { metric: take-up/A, owner: { en: Digital Office, zh-Hant: 數字辦公室 }, valid_from: 2003-04-01, valid_to: 2005-03-31, source: Circular 5 }
          - { metric: appraisal/npv, owner: Treasury }
        """;

    [TestMethod]
    public void OwnerDaysAndPaperAreSaidInTheOrderOfDays()
    {
        var study = StudySample.Read($"{StudySample.Text}\n{TwoYears}").Study!;

        var said = DefinitionStatements.Said(study, "take-up/A")!;
        Assert.AreEqual(
            "owner: Digital Office, in force from 1 Apr 2003 to 31 Mar 2005 (Circular 5); in force from 1 Apr 2005",
            said.English
        );
        Assert.AreEqual("負責單位：數字辦公室，2003年4月1日至2005年3月31日生效（Circular 5）；由2005年4月1日起生效", said.Chinese);
        Assert.AreEqual("owner: Treasury", DefinitionStatements.Said(study, "appraisal/npv")!.English);
        Assert.IsNull(DefinitionStatements.Said(study, "take-up/B"));
        Assert.IsEmpty(DefinitionStatements.Faults(study));
    }

    [TestMethod]
    [DataRow("take-up/A", "2003-03-31", "2005-05-01", true)]
    [DataRow("take-up/A", "2004-01-01", "2006-01-01", false)] // two definitions follow each other without a gap
    [DataRow("take-up/B", "1990-01-01", "2006-01-01", false)] // nothing is said of it
    [DataRow("appraisal/npv", "1990-01-01", "2006-01-01", false)] // always in force
    public void DaysOnWhichNoDefinitionIsInForceAreNoted(string id, string from, string until, bool isNoted)
    {
        var study = StudySample.Read($"{StudySample.Text}\n{TwoYears}").Study!;

        var noted = DefinitionStatements.Outside(study, id, new Period(Day(from), Day(until)));

        Assert.AreEqual(isNoted, noted is not null);
        if (noted is not null)
        {
            Assert.StartsWith(
                "study.yaml:16: warning BA3015: the figures count days from 31 Mar 2003 to 30 Apr 2005, on some of which no definition of 'take-up/A' is in force: owner: Digital Office",
                noted.ToString()
            );
        }
    }

    [TestMethod]
    [DataRow(
        "{ metric: take-up/a, owner: X }",
        "study.yaml:15: error BA3001: there is no metric or other definition 'take-up/a'; did you mean 'take-up/A'? ('benefit list metrics' shows all metrics)"
    )]
    [DataRow(
        "{ metric: take-up/A, valid_from: 2005-04-02, valid_to: 2005-04-01 }",
        "study.yaml:15:5: error BA2005: 'valid_to' lies before 'valid_from'; both days are included"
    )]
    [DataRow(
        "{ metric: take-up/A }\n  - { metric: take-up/A, owner: X }",
        "study.yaml:16:5: error BA2005: another item of the list holds on some of the same days: end it with 'valid_to'"
    )]
    public void WhatCannotBeIsNamedAtItsPlace(string item, string expected)
    {
        var reading = StudySample.Read($"{StudySample.Text}\ndefinitions:\n  - {item}");
        var found = reading.Diagnostics.Concat(reading.Study is { } study ? DefinitionStatements.Faults(study) : []);

        Assert.AreEqual(expected, string.Join('\n', found));
    }

    [TestMethod]
    public void TheAnnexOfAReportSaysWhoAnswers()
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web,c1").With(TwoYears).Load();

        var definitions = ReportBuilder
            .Build(study.Loaded, ReportTemplate.Default with { Sections = ["take-up"] }, null, CancellationToken.None)
            .Definitions;

        var own = definitions.Single(definition => definition.Id.StartsWith("take-up/A@", StringComparison.Ordinal));
        Assert.EndsWith(
            " [owner: Digital Office, in force from 1 Apr 2003 to 31 Mar 2005 (Circular 5); in force from 1 Apr 2005]",
            own.Formula.English
        );
        Assert.EndsWith("由2005年4月1日起生效］", own.Formula.Chinese);
        Assert.IsTrue(
            definitions.All(definition => definition == own || !definition.Formula.English.Contains("in force", StringComparison.Ordinal))
        );
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
