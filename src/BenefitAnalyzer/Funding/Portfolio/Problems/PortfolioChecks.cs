using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Candidates;

namespace BenefitAnalyzer.Funding.Portfolio.Problems;

/// <summary>What is wrong with a portfolio before anything is chosen.</summary>
internal static class PortfolioChecks
{
    public static IEnumerable<Diagnostic> Of(PortfolioProblem problem) =>
        [
            .. Repeated(problem),
            .. Unknown(problem),
            .. Cyclic(problem),
            .. OutsideShares(problem),
            .. TooLargeTogether(problem),
            .. Negative(problem),
            .. Unlimited(problem),
        ];

    private static IEnumerable<Diagnostic> Repeated(PortfolioProblem problem) =>
        from same in problem.Candidates.CountBy(candidate => candidate.Id, StringComparer.Ordinal)
        where same.Value > 1
        select Diagnostic.Error(
            DiagnosticCodes.CandidateRepeated,
            null,
            null,
            $"initiative '{same.Key}' asks for money {same.Value} times: give it once, with a scope for each alternative"
        );

    private static IEnumerable<Diagnostic> Unknown(PortfolioProblem problem)
    {
        var known = problem.Candidates.Select(candidate => candidate.Id).ToHashSet(StringComparer.Ordinal);
        var departments = problem.Candidates.Select(candidate => candidate.Department).ToHashSet(StringComparer.Ordinal);
        IEnumerable<(string Rule, string Name)> named =
        [
            .. problem.Candidates.SelectMany(
                own => own.Prerequisites,
                (own, needed) => ($"a prerequisite of '{own.Id}'", needed.Candidate)
            ),
            .. problem.Exclusions.SelectMany(rule => rule.Candidates, (rule, name) => ($"the exclusion '{rule.Name}'", name)),
            .. problem.Bundles.SelectMany(rule => rule.Candidates, (rule, name) => ($"the bundle '{rule.Name}'", name)),
        ];
        return named
            .Where(use => !known.Contains(use.Name))
            .Select(use =>
                Diagnostic.Error(
                    DiagnosticCodes.PortfolioReferenceUnknown,
                    null,
                    null,
                    $"{use.Rule} names '{use.Name}', which is none of the initiatives that ask for money"
                )
            )
            .Concat(
                problem
                    .Shares.Where(share => !departments.Contains(share.Department))
                    .Select(share =>
                        Diagnostic.Error(
                            DiagnosticCodes.PortfolioReferenceUnknown,
                            null,
                            null,
                            $"a share is given for department '{share.Department}', of which no initiative asks for money"
                        )
                    )
            );
    }

    /// <summary>Initiatives that wait for each other for a year or more can never start; those that wait no year start together.</summary>
    private static IEnumerable<Diagnostic> Cyclic(PortfolioProblem problem)
    {
        var needs = problem
            .Candidates.DistinctBy(own => own.Id)
            .ToDictionary(own => own.Id, own => own.Prerequisites, StringComparer.Ordinal);
        return from candidate in problem.Candidates
            from needed in candidate.Prerequisites
            where needed.YearsBefore > 0 && NeededBy(needed.Candidate, needs).Contains(candidate.Id)
            select Diagnostic.Error(
                DiagnosticCodes.PrerequisiteCycle,
                null,
                null,
                $"'{candidate.Id}' is to start after '{needed.Candidate}', which waits for '{candidate.Id}' itself: neither can ever start"
            );
    }

    /// <summary>All that must have started before an initiative, itself among them.</summary>
    private static HashSet<string> NeededBy(string candidate, Dictionary<string, IReadOnlyList<Prerequisite>> needs)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([candidate]);
        while (open.TryPop(out var next))
        {
            foreach (var needed in found.Add(next) ? needs.GetValueOrDefault(next) ?? [] : [])
            {
                open.Push(needed.Candidate);
            }
        }

        return found;
    }

    private static IEnumerable<Diagnostic> TooLargeTogether(PortfolioProblem problem)
    {
        if (problem.Shares.Sum(share => share.Least) is var all and > 1)
        {
            yield return Diagnostic.Error(
                DiagnosticCodes.ShareImpossible,
                null,
                null,
                FormattableString.Invariant(
                    $"the least shares of departments add up to {100 * all:0.##}% of all investment, so that nothing can be funded; allowed is 100% at most"
                )
            );
        }
    }

    private static IEnumerable<Diagnostic> OutsideShares(PortfolioProblem problem) =>
        from share in problem.Shares
        where share.Least < 0 || share.Most > 1 || share.Least > share.Most
        select Diagnostic.Error(
            DiagnosticCodes.ShareImpossible,
            null,
            null,
            FormattableString.Invariant(
                $"the share of department '{share.Department}' is to be from {share.Least} to {share.Most}: allowed is from 0 to 1, the smaller first"
            )
        );

    private static IEnumerable<Diagnostic> Negative(PortfolioProblem problem) =>
        from candidate in problem.Candidates
        from scope in candidate.Scopes
        where scope.Investment.Concat(scope.Running).Any(amount => amount < 0)
        select Diagnostic.Error(
            DiagnosticCodes.CandidateCostNegative,
            null,
            null,
            $"initiative '{candidate.Id}', scope '{scope.Id}', has a negative cost: a saving belongs to its benefits"
        );

    private static IEnumerable<Diagnostic> Unlimited(PortfolioProblem problem) =>
        from ceiling in problem.Ceilings
        let open = Enumerable
            .Range(0, problem.Horizon.Years)
            .Select(problem.Horizon.Year)
            .Where(year => YearAmount.In(ceiling.Amounts, year) is null)
            .ToList()
        where open.Count > 0
        select Diagnostic.Note(
            DiagnosticCodes.CeilingWithoutAmount,
            null,
            null,
            $"ceiling '{ceiling.Name}' has no amount for {string.Join(", ", open)} and limits nothing there"
        );
}
