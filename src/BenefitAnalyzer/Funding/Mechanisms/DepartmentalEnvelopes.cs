using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Mechanisms;

/// <summary>Each department has its own envelope a year, funds out of it what is best for its own services, and keeps a share of the savings.</summary>
/// <remarks>
/// Departments decide one after the other by name. What depends on another department's initiative waits until that one is decided; then all are
/// asked again, keeping what they have. Cost above the envelope is the department's own, what is left of it lapses.
/// </remarks>
public sealed class DepartmentalEnvelopes()
    : FundingMechanism("departmental-envelopes", new LocalText("Departmental envelopes", "部門封套撥款"))
{
    /// <summary>One for each department that has any, by year; a department without one funds nothing.</summary>
    public IReadOnlyList<Ceiling> Envelopes { get; init; } = [];

    /// <summary>Share of realised savings that departments keep.</summary>
    public decimal Kept { get; init; } = 1;

    /// <summary>With what a study says of it; what it leaves out stays as it is here.</summary>
    public static DepartmentalEnvelopes Of(MechanismTerms terms, IReadOnlyList<Ceiling> envelopes) =>
        new() { Envelopes = envelopes, Kept = terms.Kept ?? new DepartmentalEnvelopes().Kept };

    public override IReadOnlyList<MechanismParameter> Parameters => [MechanismParameter.KeptShare(Kept)];

    protected override FundingPlan? Choose(FundingCase funding, Action<Diagnostic> report, CancellationToken token)
    {
        var chosen = new List<FundingOption>();
        var refused = new List<Refusal>();
        var isProved = true;
        int before;
        do
        {
            before = chosen.Count;
            refused.Clear();
            isProved = true;
            foreach (var department in Departments(funding))
            {
                var own = funding.Claimed.Candidates.Where(candidate => candidate.Department == department).ToList();
                var open = own.Where(candidate => !IsBlocked(candidate, funding.Claimed, chosen)).ToList();
                refused.AddRange(
                    own.Except(open).Select(candidate => new Refusal(candidate, RefusalCause.NeedsOtherDepartment, null, null))
                );
                if (Best(funding, ProblemOf(department, open, chosen, funding), model => model, report, token) is not { } result)
                {
                    return null;
                }

                var plan = PlanOf(funding, result);
                refused.AddRange(plan.Refused);
                isProved &= result.Status == PortfolioStatus.Proved;
                chosen = [.. chosen.Where(option => option.Candidate.Department != department), .. plan.Funded];
            }
        } while (chosen.Count > before);
        return new FundingPlan(chosen, refused, [], isProved);
    }

    internal override void Book(FundingPlan plan, IReadOnlyList<InitiativeFlows> flows, FundingBooks books)
    {
        foreach (var own in flows.GroupBy(flow => flow.Option.Candidate.Department, StringComparer.Ordinal))
        {
            var horizon = own.First().Option.Horizon;
            for (var year = 0; year < horizon.Years; year++)
            {
                var left = EnvelopeOf(own.Key, horizon.Year(year));
                foreach (var flow in own)
                {
                    var funded = Math.Min(left, flow.Investment[year]);
                    books.PayFromFund(flow.Option.Candidate.Id, year, funded);
                    books.Spend(Party.Departments, year, flow.Investment[year] - funded);
                    left -= funded;
                }
            }
        }

        foreach (var flow in flows)
        {
            BookRest(flow, Kept, books);
        }
    }

    private static IEnumerable<string> Departments(FundingCase funding) =>
        funding
            .Claimed.Candidates.Where(candidate => !candidate.IsCommercial)
            .Select(candidate => candidate.Department)
            .Distinct()
            .Order(StringComparer.Ordinal);

    /// <summary>Whether another department decides about it: a prerequisite that is not chosen, an exclusion that is, a bundle across departments.</summary>
    private static bool IsBlocked(Candidate candidate, PortfolioProblem problem, List<FundingOption> chosen)
    {
        var department = problem.Candidates.ToDictionary(own => own.Id, own => own.Department, StringComparer.Ordinal);
        bool IsForeign(string id) => department.TryGetValue(id, out var owner) && owner != candidate.Department;
        bool IsChosen(string id) => chosen.Exists(option => option.Candidate.Id == id);

        return candidate.Prerequisites.Any(needed => IsForeign(needed.Candidate) && !IsChosen(needed.Candidate))
            || problem.Exclusions.Any(rule =>
                rule.Candidates.Contains(candidate.Id) && rule.Candidates.Any(id => IsForeign(id) && IsChosen(id))
            )
            || problem.Bundles.Any(rule => rule.Candidates.Contains(candidate.Id) && rule.Candidates.Any(IsForeign));
    }

    /// <summary>What one department decides: foreign prerequisites are met and bound its starts, what it chose before stays.</summary>
    private PortfolioProblem ProblemOf(string department, List<Candidate> open, List<FundingOption> chosen, FundingCase funding)
    {
        var names = open.Select(candidate => candidate.Id).ToHashSet(StringComparer.Ordinal);
        var all = funding.Claimed;
        return all with
        {
            Candidates = [.. open.Select(candidate => Decided(candidate, names, chosen, all.Horizon))],
            Ceilings =
            [
                .. Envelopes.Where(envelope => envelope.Department == department).Select(envelope => Investment(envelope, all.Horizon)),
                .. all.Ceilings.Where(ceiling => ceiling.Vote is null && ceiling.Department == department),
                .. Envelopes.Any(envelope => envelope.Department == department)
                    ? Array.Empty<Ceiling>()
                    : [Nothing(department, all.Horizon)],
            ],
            Shares = [],
            Exclusions = [.. all.Exclusions.Select(rule => rule with { Candidates = [.. rule.Candidates.Where(names.Contains)] })],
            Bundles = [.. all.Bundles.Where(rule => rule.Candidates.All(names.Contains))],
            Draws = all.Draws?.Of([.. open.Select(funding.PlaceOf)]),
        };
    }

    /// <summary>Every investment of the department counts against its envelope, whatever vote it would otherwise be charged to.</summary>
    private static Candidate Decided(Candidate candidate, HashSet<string> names, List<FundingOption> chosen, Horizon horizon)
    {
        var earliest = candidate
            .Prerequisites.Where(needed => !names.Contains(needed.Candidate))
            .Max(needed => (int?)chosen.First(option => option.Candidate.Id == needed.Candidate).Start + needed.YearsBefore);
        var starts = candidate.Starts.Count > 0 ? candidate.Starts : [.. Enumerable.Range(0, horizon.Years).Select(horizon.Year)];
        var kept = chosen.Find(option => option.Candidate.Id == candidate.Id);
        return candidate with
        {
            Vote = candidate.Department,
            Prerequisites = [.. candidate.Prerequisites.Where(needed => names.Contains(needed.Candidate))],
            Starts = kept is null ? [.. starts.Where(year => !(horizon.IndexOf(year) < earliest))] : [kept.StartsIn],
            Scopes = kept is null ? candidate.Scopes : [.. candidate.Scopes.Where(scope => scope.Id == kept.Scope.Id)],
            IsMandatory = candidate.IsMandatory || kept is not null,
        };
    }

    private static Ceiling Investment(Ceiling envelope, Horizon horizon) =>
        envelope with
        {
            Vote = envelope.Department,
            Amounts =
            [
                .. envelope.Amounts,
                new YearAmount(new FiscalYear(int.MinValue), new FiscalYear(horizon.First.BeginsIn + horizon.Years), 0),
            ],
        };

    private static Ceiling Nothing(string department, Horizon horizon) =>
        new($"no envelope of {department}", [new YearAmount(horizon.First, null, 0)]) { Vote = department };

    private decimal EnvelopeOf(string department, FiscalYear year) =>
        Envelopes.Where(envelope => envelope.Department == department).Sum(envelope => YearAmount.In(envelope.Amounts, year) ?? 0);
}
