using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Reasons;
using BenefitAnalyzer.Reporting.Sections.Funding;
using BenefitAnalyzer.Tests.Funding.Portfolio;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Funding;

[TestClass]
public sealed class FundingWordsTests
{
    [TestMethod]
    public void WhatWaitsForAnotherSaysForWhich()
    {
        var limit = new OptionLimit(LimitKind.Prerequisite, "a", null, [], 0) { Needed = "b" };
        var drop = new Drop(new Candidate("a", "D", []), DropCause.Limits, null, 1, [new Obstacle(limit, 1), new Obstacle(limit, 1)], null);

        var said = FundingWords.Of(drop, Portfolios.Years(1), (_, code) => LocalText.Same(code.ToUpperInvariant())).Text;

        Assert.AreEqual("needs 'B', which is not funded in time", said.English);
        Assert.AreEqual("有賴「B」，而該項目未有及時獲撥款", said.Chinese);
    }
}
