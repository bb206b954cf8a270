using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Tests.Benefits.Claims.Results;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Text;

[TestClass]
public sealed class ReportTermsTests
{
    [TestMethod]
    public void AStudysOwnTermsReplaceTheChineseOfTextsPicturesAndDefinitionsAndLeaveTheEnglish()
    {
        var before = Report();

        var after = Report("realisable-savings,可變現的節省額\nunit cost,每單位的成本\n");

        Assert.Contains("可變現節省", Texts(before, Language.TraditionalChinese));
        Assert.DoesNotContain("可變現節省", Texts(after, Language.TraditionalChinese));
        Assert.AreEqual(
            Texts(before, Language.TraditionalChinese)
                .Replace("可變現節省", "可變現的節省額", StringComparison.Ordinal)
                .Replace("單位成本", "每單位的成本", StringComparison.Ordinal),
            Texts(after, Language.TraditionalChinese)
        );
        Assert.AreEqual(Texts(before, Language.English), Texts(after, Language.English));
    }

    /// <summary>The commitment says 名義節省 in its own words, which somebody may have said in the committee.</summary>
    [TestMethod]
    public void WhatTheStudySaysItselfIsNotChanged()
    {
        var text = Texts(Report("notional-savings,名義上的節省額\n"), Language.TraditionalChinese);

        Assert.Contains("申報名義節省的數額", text);
        Assert.Contains("名義上的節省額", text);
        Assert.DoesNotContain("名義節省", text.Replace("申報名義節省的數額", "", StringComparison.Ordinal));
    }

    /// <summary>One term holds another: the longer one goes first, and what was put in is not looked at again.</summary>
    [TestMethod]
    public void ATermThatHoldsTheOneItReplacesIsPutInOnce()
    {
        var text = Texts(Report("notional-savings,只屬名義節省的款額\n"), Language.TraditionalChinese);

        Assert.Contains("只屬名義節省的款額", text);
        Assert.DoesNotContain("只屬只屬", text);
    }

    private static Report Report(string glossary = "")
    {
        var paper = OnePaper
            .Study()
            .Table("posts", "initiative,grade,posts,due_on,deleted_on,evidence\nonline,CO,2,2005-01-01,2005-02-01,\n")
            .Table("commitments", "id,commitment_en,commitment_zh,initiative,due_on\nx,A return,申報名義節省的數額,online,2005-03-01\n");
        using var study = (glossary.Length == 0 ? paper : paper.Table("glossary", "term,zh\n" + glossary)).Load();
        var template = ReportTemplate.All.Single(own => own.Id == "benefit-statement");
        var scope = new ReportRequest(template.Id, new DirectoryInfo("unused")) { Initiative = "online" }.ScopeOf(
            template,
            study.Loaded.Study,
            found => Assert.Fail(found.ToString())
        );
        return ReportBuilder.Build(study.Loaded, template, null, CancellationToken.None, scope: scope);
    }

    /// <summary>All that is told, definitions and texts of pictures too.</summary>
    private static string Texts(Report report, Language language)
    {
        var pictures = report.Charts.Select(chart => chart.AlternativeText.In(language));
        var definitions = report.Definitions.SelectMany(own => new[] { own.Name.In(language), own.Formula.In(language) });
        var sections = report.Sections.SelectMany(section =>
            section.Blocks.Select(block =>
                block switch
                {
                    Paragraph paragraph => paragraph.Text.In(language),
                    Callout callout => callout.Text.In(language),
                    _ => "",
                }
            )
        );
        var tables = report.Tables.SelectMany(table =>
            new[] { table.Title, table.Source, table.Note }
                .OfType<LocalText>()
                .Concat(table.Columns.Select(column => column.Title))
                .Concat(table.Rows.SelectMany(row => row).OfType<TextCell>().Select(cell => cell.Text))
                .Select(text => text.In(language))
        );
        return string.Join('\n', [.. sections, .. tables, .. pictures, .. definitions]);
    }
}
