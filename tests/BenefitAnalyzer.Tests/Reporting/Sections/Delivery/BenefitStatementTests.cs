using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Tests.Benefits.Claims.Results;
using BenefitAnalyzer.Tests.Benefits.Ledger;
using BenefitAnalyzer.Tests.Metrics.Promises;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Delivery;

[TestClass]
public sealed class BenefitStatementTests
{
    [TestMethod]
    public void AStatementHoldsWhatWasClaimedBesideWhatCameAndWhatRemainsInBothLanguages()
    {
        using var study = OnePaper
            .Study()
            .Table(
                "posts",
                "initiative,grade,posts,due_on,deleted_on,evidence\nonline,CO,2,2005-01-01,2005-02-01,\nonline,ACO,1,2005-03-01,,\n"
            )
            .Table("provisions", "initiative,year,vote,amount,unit,recurrent\nonline,2005-06,Forms,500,$,yes\n")
            .Table(
                "commitments",
                "id,commitment_en,commitment_zh,initiative,due_on\nx,A return,申報,online,2005-03-01\ny,Something else,其他事項,,2005-03-01\n"
            )
            .Load();

        var report = Report(study, "online");

        string[] told = ["initiative", "claimed-against-realised", "released", "commitments", "remaining"];
        Golden.Verify(SectionText.Of(report.Sections.Where(section => told.Contains(section.Id))));
    }

    /// <summary>A provision of $30,000 was cut by a dated order; the post is not cashed, since nobody measured that it could be released.</summary>
    [TestMethod]
    public void WhatWasCashedIsWhatTheLedgerHasAsRealised()
    {
        using var study = LedgerStudy.Load();

        var cash = Report(study, "halls").Tables.Single(table => table.Id == "released-cash");

        Assert.IsTrue(cash.Rows.All(row => ((FigureCell)row[^1]).Figure.Definition == "ledger/amount@2"));
        Assert.AreEqual(30_000, cash.Rows.Sum(row => ((FigureCell)row[^1]).Figure.Value));
    }

    [TestMethod]
    public void NothingOfOtherInitiativesIsTold()
    {
        using var study = OneCommittee.Study().Load();

        var text = SectionText.Of(Report(study, "alpha").Sections);

        Assert.Contains("A leaflet is printed", text);
        Assert.DoesNotContain("Beta", text);
        Assert.DoesNotContain("Second leaflet", text); // beta's
        Assert.DoesNotContain("Take-up reaches 40%", text); // of no initiative in particular
    }

    [TestMethod]
    public void EveryFigureIsFoundByItsAddress()
    {
        using var study = LedgerStudy.Load();
        var figures = Report(study, "halls").Tables.SelectMany(table => table.Rows).SelectMany(row => row).OfType<FigureCell>().ToList();

        Assert.IsNotEmpty(figures);
        foreach (
            var figure in figures
                .Select(cell => cell.Figure)
                .DistinctBy(figure => figure.Id)
                .Where(figure => figure.State == FigureState.Known)
        )
        {
            var again = new BenefitAnalyzer.Metrics.Engine.FigureAnswers(study.Loaded, 0).Of(
                figure.Id,
                why => Assert.Fail(why),
                CancellationToken.None
            );
            Assert.AreEqual(figure.Value, again!.Figure.Value, figure.Id);
        }
    }

    private static Report Report(LoadedExample study, string initiative)
    {
        var template = ReportTemplate.All.Single(own => own.Id == "benefit-statement");
        var scope = new ReportRequest(template.Id, new DirectoryInfo("unused")) { Initiative = initiative }.ScopeOf(
            template,
            study.Loaded.Study,
            found => Assert.Fail(found.ToString())
        );
        return ReportBuilder.Build(study.Loaded, template, null, CancellationToken.None, scope: scope);
    }
}
