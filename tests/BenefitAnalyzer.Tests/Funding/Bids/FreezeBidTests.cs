using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Inputs;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Funding.Bids;

[TestClass]
public sealed class FreezeBidTests
{
    private static readonly ChangeAuthor Author = new("Chan", "frozen");

    [TestMethod]
    public void TheAmountsOfABidBecomeRowsOfClaimsThatAddUp()
    {
        using var study = Closed(ThreeBids.Study());

        var frozen = Freeze(study.Folder, "a", out var said)!;

        Assert.IsEmpty(said);
        Assert.IsTrue(frozen.IsNew);
        Assert.AreEqual(
            """
            paper,initiative,section,line,kind,category,recurrent,year,amount,unit
            Funding bid of a,a,Costs,Investment,claim,expenditure,no,2005-06,100,$
            Funding bid of a,a,Costs,Total cost,total_cost,,,2005-06,100,$
            Funding bid of a,a,Benefits,Realisable savings,claim,realisable,yes,2006-07,60,$
            Funding bid of a,a,Benefits,Realisable savings,claim,realisable,yes,2007-08,60,$
            Funding bid of a,a,Benefits,Total benefit,total_benefit,,,2006-07,60,$
            Funding bid of a,a,Benefits,Total benefit,total_benefit,,,2007-08,60,$

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(Path.Combine(study.Folder, "tables", "claims.csv"))
        );
        Assert.Contains("Chan", File.ReadAllText(Path.Combine(study.Folder, "journal.csv")));
        Assert.Contains("claims: tables/claims.csv", File.ReadAllText(Path.Combine(study.Folder, "study.yaml")));
    }

    [TestMethod]
    public void FrozenAgainWithTheSameNumbersNothingIsWritten()
    {
        using var study = Closed(ThreeBids.Study());
        Freeze(study.Folder, "a", out _);
        var before = Contents(study.Folder);

        var again = Freeze(study.Folder, "a", out var said)!;

        Assert.IsFalse(again.IsNew);
        Assert.IsEmpty(said);
        Assert.AreEqual(before, Contents(study.Folder));
    }

    [TestMethod]
    public void FrozenAgainWithOtherNumbersItIsRefusedAndNothingIsWritten()
    {
        using var study = Closed(ThreeBids.Study());
        Freeze(study.Folder, "a", out _);
        var before = Contents(study.Folder);
        study.With("tables/bid_amounts.csv", ThreeBids.Amounts.Replace("realisable,1,2,60", "realisable,1,2,90", StringComparison.Ordinal));

        var again = Freeze(study.Folder, "a", out var said);

        Assert.IsNull(again);
        Assert.AreEqual(DiagnosticCodes.BaselineDiffers, said.Single().Code);
        Assert.StartsWith("tables/claims.csv:2: error BA7052:", said[0].ToString());
        Assert.Contains("'Benefits Realisable savings 2006-07 60' there, 'Benefits Realisable savings 2006-07 90' now", said[0].Message);
        Assert.AreEqual(before, Contents(study.Folder));
    }

    [TestMethod]
    public void SeveralBidsShareOneTableAndRowsOfOthersKeepTheirBytes()
    {
        using var study = Closed(
            ThreeBids
                .Study()
                .Table(
                    "claims",
                    "line,paper,initiative,year,amount,kind,section,category,recurrent,unit\n\"Posts, old\",P,b,2004-05, 5 ,claim,,realisable,,\n"
                )
        );

        Freeze(study.Folder, "c", out var said);

        Assert.IsEmpty(said);
        var lines = File.ReadAllLines(Path.Combine(study.Folder, "tables", "claims.csv"));
        Assert.AreEqual("\"Posts, old\",P,b,2004-05, 5 ,claim,,realisable,,", lines[1]);
        Assert.AreEqual("Investment,Funding bid of c,c,2005-06,50,claim,Costs,expenditure,no,$", lines[2]);
        Assert.AreEqual("Hours of citizens saved: 500 from 2006-07 to 2006-07,Funding bid of c,c,,,stated,Benefits,,,", lines[^1]);
    }

    /// <summary>60 claimed in 2006-07 and 45 measured: 15 less.</summary>
    [TestMethod]
    public void ClaimsHoldWhatCameAgainstTheFrozenBaseline()
    {
        using var study = Closed(
            ThreeBids.Study().Table("claim_basis", "initiative,line,year,basis,amount\na,Realisable savings,2006-07,measured,45\n")
        );
        Freeze(study.Folder, "a", out _);
        var runner = new StudyRunner(_ => { });

        var report = runner.Claims(runner.Check(study.Folder)!, CancellationToken.None)!;

        var row = report.Tables.Single(table => table.Id == "claims-years").Rows[0];
        CollectionAssert.AreEqual(
            new decimal?[] { 60, 45, -15 },
            row.OfType<BenefitAnalyzer.Reporting.Model.FigureCell>().Take(3).Select(cell => cell.Figure.Value).ToList()
        );
    }

    [TestMethod]
    [DataRow("x", null, "'x' asks for no money")]
    [DataRow("a", "half", "the bid of 'a' has no scope 'half'")]
    public void WhatIsNotThereCannotBeFrozen(string initiative, string? scope, string why)
    {
        using var study = Closed(ThreeBids.Study());

        var frozen = Freeze(study.Folder, initiative, out var said, scope);

        Assert.IsNull(frozen);
        Assert.AreEqual(DiagnosticCodes.NothingToFreeze, said.Single().Code);
        Assert.Contains(why, said[0].Message);
    }

    [TestMethod]
    public void OfSeveralScopesOneMustBeNamed()
    {
        using var study = Closed(ThreeBids.Study(amounts: ThreeBids.Amounts + "a,half,investment,0,,40\na,half,realisable,1,2,25\n"));

        Assert.IsNull(Freeze(study.Folder, "a", out var said));
        Assert.Contains("name one with --scope; there are full, half", said.Single().Message);
        Assert.IsNotNull(Freeze(study.Folder, "a", out _, "half"));
    }

    private static BenefitAnalyzer.Funding.Bids.FrozenBid? Freeze(
        string folder,
        string initiative,
        out List<Diagnostic> said,
        string? scope = null
    )
    {
        var found = new List<Diagnostic>();
        var study = StudyReader.Read(folder).Study!;
        var frozen = new StudyRunner(found.Add).FreezeBid(study, initiative, scope, Author, TimeProvider.System, CancellationToken.None);
        said = found;
        return frozen;
    }

    private static LoadedExample Closed(SmallStudy small)
    {
        var study = small.Load();
        study.Loaded.Dispose();
        return study;
    }

    private static string Contents(string folder) =>
        string.Concat(
            new[] { "tables/claims.csv", "journal.csv", "study.yaml" }.Select(file => File.ReadAllText(Path.Combine(folder, file)))
        );
}
