using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Mechanisms.Shape;

namespace BenefitAnalyzer.Funding.Mechanisms.Accounts;

/// <summary>Plays a plan through all draws and sums up.</summary>
internal sealed class OutcomeBuilder(FundingMechanism mechanism, FundingCase funding, FundingPlan plan)
{
    private const double Worst = 0.1;
    private readonly List<FundingOption> options = [.. plan.Funded, .. plan.Contracts.SelectMany(contract => contract.Commercial)];

    public MechanismOutcome Build(CancellationToken token)
    {
        decimal[] released = [.. ReleasedShares()];
        var draws = funding.Draws;
        int[] places = [.. options.Select(option => funding.PlaceOf(option.Candidate))];
        var books = new List<FundingBooks>();
        decimal hours = 0;
        decimal transactions = 0;
        for (var draw = 0; draw < draws.Draws; draw++)
        {
            token.ThrowIfCancellationRequested();
            var flows = mechanism.Played(
                plan,
                [.. options.Select((option, at) => InitiativeFlows.Of(option, released[at], draws.Rows[draw][places[at]]))]
            );
            var own = new FundingBooks(funding.Horizon);
            mechanism.Book(plan, flows, own);
            books.Add(own);
            var services = flows.Where(flow => !flow.Option.Candidate.IsCommercial).ToList();
            hours += services.Sum(flow => flow.CitizenHours.Sum());
            transactions += services.Sum(flow => flow.Transactions.Sum());
        }

        return Sum(books, hours / books.Count, transactions / books.Count);
    }

    /// <summary>What each department releases, given what it would keep were everything released and all came as stated.</summary>
    private IEnumerable<decimal> ReleasedShares()
    {
        var expected = new FundingBooks(funding.Horizon);
        mechanism.Book(plan, [.. options.Select(option => InitiativeFlows.AsStated(option))], expected);
        return options.Select(option => funding.Levers.Released(expected.KeptShare(option.Candidate.Id) ?? 0));
    }

    private MechanismOutcome Sum(List<FundingBooks> books, decimal hours, decimal transactions)
    {
        List<decimal> values = [.. books.Select(own => own.PresentValue(Party.Centre) + own.PresentValue(Party.Departments))];
        var balances = mechanism.FundCapital is { } capital ? books.ConvertAll(own => Running(own.FundCash, capital)) : null;
        var lowest = mechanism.FundCapital is { } held ? books.ConvertAll(own => Lowest(own, held)) : null;
        return new MechanismOutcome(mechanism.Id, mechanism.Name, plan)
        {
            Parameters = mechanism.Parameters,
            PresentValues = values,
            PresentCash = values.Average() - books.Average(own => funding.Horizon.PresentValue(own.Time)),
            TenthPercentile = values.Order().ElementAt(WorstOf(values.Count) - 1),
            FundCash = ByYear(books.ConvertAll(own => own.FundCash)),
            FundBalance = balances is null ? null : ByYear(balances),
            OverdrawnShare = lowest is null ? null : (double)lowest.Count(balance => balance < 0) / books.Count,
            Parties = Parties(books),
            Kept = books.Average(own => own.KeptNow),
            Realised = books.Average(own => own.RealisedNow),
            CitizenHours = hours,
            Transactions = transactions,
            Lending = new LendingOutcome(
                books.Average(own => own.Advances),
                books.Average(own => own.Repayments),
                books.Average(own => own.WrittenOff),
                books.Average(own => own.Outstanding)
            ),
            Operators = [.. plan.Contracts.Select(contract => mechanism.AccountOf(contract, funding)).OfType<OperatorAccount>()],
        };
    }

    /// <summary>The downside is that of the draws in which all together have least, so that what the parties bear of it adds up.</summary>
    private static List<PartyOutcome> Parties(List<FundingBooks> books)
    {
        var parties = Enum.GetValues<Party>();
        var worst = books.OrderBy(own => parties.Sum(own.PresentValue)).Take(WorstOf(books.Count)).ToList();
        return
        [
            .. parties.Select(party => new PartyOutcome(
                party,
                books.Average(own => own.PresentValue(party)),
                worst.Average(own => own.PresentValue(party))
            )),
        ];
    }

    private static int WorstOf(int draws) => Math.Max(1, (int)Math.Ceiling((Worst * draws) - 1e-9));

    private List<decimal> ByYear(List<IReadOnlyList<decimal>> books) =>
        [.. Enumerable.Range(0, funding.Horizon.Years).Select(year => books.Average(own => own[year]))];

    /// <summary>The least that a fund holds: it pays out at the beginning of a year what it has until the end of the year before.</summary>
    private static decimal Lowest(FundingBooks books, decimal capital) =>
        Running(books.FundCash, capital).Prepend(capital).Zip(books.FundPaid, (before, paid) => before - paid).Min();

    private static IReadOnlyList<decimal> Running(IReadOnlyList<decimal> cash, decimal capital)
    {
        var balance = capital;
        return [.. cash.Select(amount => balance += amount)];
    }
}
