using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Problems;

namespace BenefitAnalyzer.Funding.Portfolio.Models;

/// <summary>The rules of a portfolio as linear limits on its options.</summary>
internal sealed class LimitBuilder(PortfolioProblem problem, IReadOnlyList<FundingOption> options)
{
    private readonly ILookup<string, int> optionsOf = Enumerable
        .Range(0, options.Count)
        .ToLookup(at => options[at].Candidate.Id, StringComparer.Ordinal);

    public IReadOnlyList<OptionLimit> All() =>
        [
            .. problem.Candidates.Where(candidate => !candidate.IsCommercial).SelectMany(Once),
            .. problem.Ceilings.SelectMany(Ceilings),
            .. problem.Shares.SelectMany(Shares),
            .. problem.Candidates.SelectMany(candidate => candidate.Prerequisites, Prerequisites).SelectMany(limits => limits),
            .. problem.Exclusions.Select(rule => Exclusion(rule)),
            .. problem.Bundles.SelectMany(Bundles),
        ];

    private IEnumerable<OptionLimit> Once(Candidate candidate)
    {
        if (optionsOf[candidate.Id].Skip(1).Any())
        {
            yield return new OptionLimit(LimitKind.Once, candidate.Id, null, Uses(candidate.Id, 1), 1);
        }

        if (candidate.IsMandatory)
        {
            yield return new OptionLimit(LimitKind.Mandatory, candidate.Id, null, Uses(candidate.Id, -1), -1);
        }
    }

    private IEnumerable<OptionLimit> Ceilings(Ceiling ceiling) =>
        from index in Enumerable.Range(0, problem.Horizon.Years)
        let year = problem.Horizon.Year(index)
        let amount = YearAmount.In(ceiling.Amounts, year)
        where amount is not null
        select new OptionLimit(LimitKind.Ceiling, ceiling.Name, year, UsesOf(option => Charged(ceiling, option, index)), amount.Value);

    /// <summary>What an option takes of a ceiling in a year of the horizon.</summary>
    private static decimal Charged(Ceiling ceiling, FundingOption option, int year)
    {
        if (ceiling.Department is { } department && department != option.Candidate.Department)
        {
            return 0;
        }

        var invested = Scope.In(option.Scope.Investment, year - option.Start);
        return ceiling.Vote is null ? invested + Scope.In(option.Scope.Running, year - option.Start)
            : ceiling.Vote == option.Candidate.Vote ? invested
            : 0;
    }

    /// <summary>Own − share × all ≤ 0, and its reverse.</summary>
    private IEnumerable<OptionLimit> Shares(DepartmentShare share)
    {
        decimal Over(FundingOption option, decimal part) =>
            option.Investment * ((option.Candidate.Department == share.Department ? 1 : 0) - part);

        if (share.Most < 1)
        {
            yield return new OptionLimit(LimitKind.MostShare, share.Department, null, UsesOf(option => Over(option, share.Most)), 0);
        }

        if (share.Least > 0)
        {
            yield return new OptionLimit(LimitKind.LeastShare, share.Department, null, UsesOf(option => -Over(option, share.Least)), 0);
        }
    }

    /// <summary>For each start: started by then ≤ prerequisite started early enough.</summary>
    private IEnumerable<OptionLimit> Prerequisites(Candidate candidate, Prerequisite needed) =>
        from start in optionsOf[candidate.Id].Select(at => options[at].Start).Distinct()
        select new OptionLimit(
            LimitKind.Prerequisite,
            candidate.Id,
            problem.Horizon.Year(start),
            [
                .. optionsOf[candidate.Id].Where(at => options[at].Start <= start).Select(at => (at, 1m)),
                .. optionsOf[needed.Candidate].Where(at => options[at].Start <= start - needed.YearsBefore).Select(at => (at, -1m)),
            ],
            0
        )
        {
            Needed = needed.Candidate,
        };

    private OptionLimit Exclusion(Exclusion rule) =>
        new(LimitKind.Exclusion, rule.Name, null, [.. rule.Candidates.Distinct().SelectMany(id => Uses(id, 1))], 1);

    /// <summary>Each member is chosen where the next is, and the last where the first is.</summary>
    private IEnumerable<OptionLimit> Bundles(Bundle rule) =>
        rule.Candidates.Count < 2
            ? []
            : rule.Candidates.Select(
                (id, at) =>
                    new OptionLimit(
                        LimitKind.Bundle,
                        rule.Name,
                        null,
                        [.. Uses(id, 1), .. Uses(rule.Candidates[(at + 1) % rule.Candidates.Count], -1)],
                        0
                    )
            );

    private List<(int Option, decimal Use)> Uses(string candidate, decimal use) => [.. optionsOf[candidate].Select(at => (at, use))];

    private List<(int Option, decimal Use)> UsesOf(Func<FundingOption, decimal> use) =>
        [.. options.Index().Select(option => (option.Index, use(option.Item))).Where(pair => pair.Item2 != 0)];
}
