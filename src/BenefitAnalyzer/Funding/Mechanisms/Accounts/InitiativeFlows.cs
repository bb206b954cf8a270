using BenefitAnalyzer.Funding.Candidates;

namespace BenefitAnalyzer.Funding.Mechanisms.Accounts;

/// <summary>What an option comes to in one draw, by year of the horizon.</summary>
/// <param name="Option">As it really is, not as it was claimed.</param>
/// <param name="Realised">Savings released: posts deleted and provisions cut.</param>
/// <param name="Time">Value of staff time freed, what could have been released and was not among it.</param>
/// <param name="Revenue">What an operator earns from others than government.</param>
public sealed record InitiativeFlows(
    FundingOption Option,
    IReadOnlyList<decimal> Investment,
    IReadOnlyList<decimal> Running,
    IReadOnlyList<decimal> Realised,
    IReadOnlyList<decimal> Time,
    IReadOnlyList<decimal> Avoidance,
    IReadOnlyList<decimal> CitizenHours,
    IReadOnlyList<decimal> Transactions,
    IReadOnlyList<decimal> Revenue
)
{
    /// <summary>The same with nothing from a year of the horizon on.</summary>
    public InitiativeFlows Until(int year)
    {
        return this with
        {
            Investment = Cut(Investment),
            Running = Cut(Running),
            Realised = Cut(Realised),
            Time = Cut(Time),
            Avoidance = Cut(Avoidance),
            CitizenHours = Cut(CitizenHours),
            Transactions = Cut(Transactions),
            Revenue = Cut(Revenue),
        };

        IReadOnlyList<decimal> Cut(IReadOnlyList<decimal> byYear) => [.. byYear.Select((amount, at) => at < year ? amount : 0)];
    }

    /// <param name="released">Share of what could be released, 0 to 1.</param>
    public static InitiativeFlows AsStated(FundingOption option, decimal released = 1) => Of(option, released, AmountFactors.AsStated);

    /// <param name="released">Share of what could be released, 0 to 1.</param>
    public static InitiativeFlows Of(FundingOption option, decimal released, AmountFactors factors)
    {
        IReadOnlyList<decimal> Times(IReadOnlyList<decimal> sinceStart, decimal factor) =>
            [.. option.ByYear(sinceStart).Select(amount => amount * factor)];

        var scope = option.Scope;
        var (savings, displacement, volumes) = ((decimal)factors.Savings, (decimal)factors.Displacement, (decimal)factors.Volumes);
        return new InitiativeFlows(
            option,
            Times(scope.Investment, (decimal)factors.Investment),
            Times(scope.Running, (decimal)factors.Running),
            Times(scope.Realisable, savings * released),
            [.. Times(scope.Notional, savings).Zip(Times(scope.Realisable, savings * (1 - released)), (time, kept) => time + kept)],
            Times(scope.Avoidance, displacement),
            Times(scope.CitizenHours, displacement),
            Times(scope.Transactions, volumes),
            Times(scope.CommercialRevenue, volumes)
        );
    }
}
