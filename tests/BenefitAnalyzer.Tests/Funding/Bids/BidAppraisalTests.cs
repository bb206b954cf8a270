using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Funding.Candidates;

namespace BenefitAnalyzer.Tests.Funding.Bids;

[TestClass]
public sealed class BidAppraisalTests
{
    /// <summary>100 in the first year and 60 in each of the next two: 20, and back in the third year.</summary>
    [TestMethod]
    public void ABidIsWorthWhatItsAmountsComeTo()
    {
        using var study = ThreeBids.Study().Load();

        var bid = StudyAppraisals.OfBids(study.Loaded, _ => { }, CancellationToken.None).Single(own => own.Initiative == "a/full");

        CollectionAssert.AreEqual(new decimal?[] { 20, 20, 20 }, bid.Views.Select(view => view.NetPresentValue.Value).ToList());
        Assert.AreEqual(2007, bid.Views[0].BreakEven.Value);
    }

    /// <summary>Portfolio and bid are two ways to the same number, whatever the rate, the scope and the first year of the bid.</summary>
    [TestMethod]
    public void ABidIsWorthWhatThePortfolioTakesItFor()
    {
        using var study = ThreeBids
            .Study(
                bids: "initiative,vote,start_from\na,V,2006-07\nb,V,\nc,V,2007-08\n",
                amounts: ThreeBids.Amounts + "a,half,investment,0,1,40\na,half,running,1,9,3\na,half,avoidance,1,9,31.5\n"
            )
            .With("")
            .Load();
        var bids = StudyBids.Of(study.Loaded, found => Assert.Fail(found.ToString()), CancellationToken.None)!;
        var horizon = bids.Problem.Horizon;

        var appraised = StudyAppraisals.OfBids(study.Loaded, _ => { }, CancellationToken.None).ToDictionary(own => own.Initiative);

        foreach (var candidate in bids.Problem.Candidates)
        {
            var start = candidate.Starts.Count == 0 ? 0 : horizon.IndexOf(candidate.Starts[0]);
            foreach (var scope in candidate.Scopes)
            {
                var option = new FundingOption(candidate, scope, start, horizon);
                Assert.AreEqual(
                    option.NetPresentValue,
                    appraised[$"{candidate.Id}/{scope.Id}"].Views[0].NetPresentValue.Value,
                    option.ToString()
                );
            }
        }
    }

    [TestMethod]
    public void AFigureOfABidIsFoundByItsAddress()
    {
        using var study = ThreeBids.Study().Load();
        var bid = StudyAppraisals.OfBids(study.Loaded, _ => { }, CancellationToken.None).Single(own => own.Initiative == "b/full");

        var npv = new AppraisalFamily().Find(study.Loaded, bid.Views[0].NetPresentValue.Id, _ => { }, CancellationToken.None);
        var amount = new BidFamily().Find(
            study.Loaded,
            "bid/quantity?initiative=c&scope=full&item=hours-of-citizens-saved&year=2006-07",
            _ => { },
            CancellationToken.None
        );

        Assert.Contains("initiative=b%2Ffull", bid.Views[0].NetPresentValue.Id);
        Assert.AreEqual(60, npv?.Value);
        Assert.AreEqual(500, amount?.Value);
    }
}
