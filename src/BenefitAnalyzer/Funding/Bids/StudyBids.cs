using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Bids;

/// <summary>The bids of a study as a problem of choice: what portfolio and mechanisms have in common.</summary>
/// <param name="Envelopes">What departments have of their own, where they decide.</param>
public sealed record StudyBids(PortfolioProblem Problem, FundingSettings Settings, IReadOnlyList<Ceiling> Envelopes)
{
    /// <summary>Share of its stated benefits that each bid's own appraisal counts, by initiative: what finished initiatives realised of their claims; 1 where it counts all.</summary>
    public required IReadOnlyDictionary<string, decimal> Realised { get; init; }

    /// <summary>Whether any bid's own appraisal counts less than it states.</summary>
    public bool IsLessened => Realised.Values.Any(share => share != 1);

    /// <summary>Net present value of an option with its benefits lessened as its own appraisal does.</summary>
    public decimal Lessened(FundingOption option) => (option.PresentBenefits * Realised[option.Candidate.Id]) - option.PresentCosts;

    /// <summary>Searches end by the work that the study allows.</summary>
    public PortfolioSolver Solver => new(Settings.Work);

    public PortfolioObjective Objective =>
        new(
            Settings.Objective switch
            {
                FundingObjective.RealisableSavings => PortfolioMeasure.RealisableSavings,
                FundingObjective.WorstDraws => PortfolioMeasure.ConditionalValueAtRisk,
                FundingObjective.Percentile => PortfolioMeasure.Percentile,
                _ => PortfolioMeasure.NetPresentValue,
            },
            Settings.WorstShare
        );

    /// <summary>Made once for a loaded study.</summary>
    /// <returns>Null where the study has no bids, or something is missing or wrong, which is reported.</returns>
    public static StudyBids? Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Once<StudyBids?>("", report, say => Build(loaded, say, token));

    private static StudyBids? Build(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        var study = loaded.Study;
        var tables = study.Tables.Bids;
        if (tables.Bids.Count == 0)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NoBids,
                    StudyReader.FileName,
                    null,
                    "no initiative asks for money: name the tables 'bids:' and 'bid_amounts:' under 'tables:'"
                )
            );
            return null;
        }

        if (
            HorizonOf(loaded, report, token) is not { } horizon
            || BidCandidates.Of(study, horizon, report) is not { } candidates
            || !BidDraws.TryOf(loaded, candidates, report, out var draws, token)
        )
        {
            return null;
        }

        var finished = FinishedInitiatives.Of(study, loaded, token);
        var yearly = tables.Ceilings.Where(row => row.Kind == CeilingKind.Year);
        return new StudyBids(
            new PortfolioProblem(horizon, candidates)
            {
                Ceilings = [.. CeilingsOf(yearly)],
                ProjectCeilings =
                [
                    .. tables
                        .Ceilings.Where(row => row.Kind == CeilingKind.Project)
                        .GroupBy(row => row.Vote!)
                        .Select(vote => new ProjectCeiling(vote.Key, [.. vote.Select(AmountOf)])),
                ],
                Shares = [.. tables.Shares.Select(share => new DepartmentShare(share.Department, share.Least, share.Most))],
                Exclusions = [.. Groups(tables.Bids, bid => bid.Exclusion).Select(group => new Exclusion(group.Key, [.. group]))],
                Bundles = [.. Groups(tables.Bids, bid => bid.Bundle).Select(group => new Bundle(group.Key, [.. group]))],
                Draws = draws,
            },
            study.Funding,
            [.. CeilingsOf(tables.Ceilings.Where(row => row.Kind == CeilingKind.Envelope))]
        )
        {
            Realised = candidates.ToDictionary(
                candidate => candidate.Id,
                candidate => study.Appraisal?.BenefitsRealised ?? finished.For(candidate.Id)?.Ratio ?? 1,
                StringComparer.Ordinal
            ),
        };
    }

    /// <summary>The years looked at, discounted by the terms of <c>appraisal:</c> to the first of them.</summary>
    private static Horizon? HorizonOf(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        var study = loaded.Study;
        var settings = study.Appraisal ?? AppraisalSettings.Default;
        var first = study.Funding.FirstYear ?? study.FiscalYearOf(study.Period?.Until ?? loaded.Engine.Covered.Until);
        var terms = settings with { BaseYear = first, HorizonYears = study.Funding.Years };
        var nothing = new CashFlow(
            "",
            [
                .. Enumerable
                    .Range(0, study.Funding.Years)
                    .Select(year => new CashFlowLine(
                        new FiscalYear(first.BeginsIn + year),
                        "",
                        FlowKind.Cost,
                        FlowCategory.Expenditure,
                        false,
                        0
                    )),
            ]
        );
        return StudyAppraisals.AppraiserOf(study, loaded, terms, report, token).Appraise(nothing).Factors is { } factors
            ? new Horizon(first, factors)
            : null; // the appraisal has said what it lacks
    }

    private static IEnumerable<Ceiling> CeilingsOf(IEnumerable<CeilingAmount> rows) =>
        rows.GroupBy(row => (row.Name, row.Vote, row.Department))
            .Select(same => new Ceiling(same.Key.Name, [.. same.Select(AmountOf)])
            {
                Vote = same.Key.Vote,
                Department = same.Key.Department,
            });

    private static YearAmount AmountOf(CeilingAmount row) =>
        new(row.From, row.Until is { } last ? new FiscalYear(last.BeginsIn + 1) : null, row.Amount, row.Source);

    private static IEnumerable<IGrouping<string, string>> Groups(IEnumerable<Bid> bids, Func<Bid, string?> name) =>
        bids.Where(bid => name(bid) is not null).GroupBy(bid => name(bid)!, bid => bid.Initiative);
}
