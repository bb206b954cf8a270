using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Tests.Funding.Portfolio;

namespace BenefitAnalyzer.Tests.Funding.Mechanisms;

/// <summary>Cases of a few initiatives in years without discounting.</summary>
internal static class Cases
{
    public static FundingCase Of(int years, params IReadOnlyList<Candidate> candidates) =>
        Of(new PortfolioProblem(Portfolios.Years(years), candidates));

    public static FundingCase Of(PortfolioProblem problem) => new(problem, new BehaviourLevers(), new PortfolioSolver(10));

    public static MechanismOutcome Run(FundingMechanism mechanism, FundingCase funding)
    {
        var found = new List<Diagnostic>();
        var outcome = mechanism.Run(funding, found.Add, CancellationToken.None);
        Assert.IsNotNull(outcome, string.Join('\n', found));
        return outcome;
    }

    public static decimal ValueOf(this MechanismOutcome outcome, Party party) =>
        outcome.Parties.Single(own => own.Party == party).PresentValue;

    public static string[] Funded(this MechanismOutcome outcome) => [.. outcome.Plan.Funded.Select(option => option.ToString())];

    /// <summary>One draw for each list of factors, the same for all initiatives.</summary>
    public static DrawFactors Draws(int candidates, params IReadOnlyList<(double Cost, double Benefit, double Volume)> factors)
    {
        double[][] Rows(Func<(double Cost, double Benefit, double Volume), double> of) =>
            [.. factors.Select(draw => Enumerable.Repeat(of(draw), candidates).ToArray())];
        return Draws(Rows(draw => draw.Cost), Rows(draw => draw.Benefit), Rows(draw => draw.Volume));
    }

    /// <summary>Draws × candidates, where all costs and all benefits of an initiative have one factor each.</summary>
    public static DrawFactors Draws(double[][] costs, double[][] benefits, double[][] volumes) =>
        new([
            .. costs.Select(
                (row, draw) =>
                    row.Select((cost, at) => new AmountFactors(cost, cost, benefits[draw][at], benefits[draw][at], volumes[draw][at]))
                        .ToArray()
            ),
        ]);
}
