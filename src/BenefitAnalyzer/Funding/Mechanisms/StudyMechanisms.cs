using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Comparison;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Mechanisms;

/// <summary>The mechanisms that a study compares, run on the same bids and draws.</summary>
/// <param name="LeftOut">Mechanisms under whose own limits nothing can be chosen.</param>
public sealed record StudyMechanisms(StudyBids Bids, MechanismComparison Comparison, IReadOnlyList<LocalText> LeftOut)
{
    /// <summary>Name of a mechanism that was run.</summary>
    public LocalText NameOf(string mechanism) => Outcomes.First(outcome => outcome.Mechanism == mechanism).Name;

    public IEnumerable<MechanismOutcome> Outcomes => Comparison.Rows.Select(row => row.Outcome);

    /// <summary>What comes of a choice once departments decide what they release: the mechanism that funds the same, the recommended one first; null for none.</summary>
    public MechanismOutcome? Funding(IReadOnlyList<FundingOption> choice) =>
        Outcomes
            .Where(outcome => outcome.Funds(choice))
            .OrderByDescending(outcome => outcome.Mechanism == Comparison.Recommendation.Mechanism)
            .FirstOrDefault();

    /// <summary>Made once for a loaded study.</summary>
    /// <returns>Null where the study has no bids or lists no mechanism, or something is wrong, which is reported.</returns>
    public static StudyMechanisms? Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Once<StudyMechanisms?>("", report, say => Build(loaded, say, token));

    private static StudyMechanisms? Build(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        if (StudyBids.Of(loaded, report, token) is not { } bids)
        {
            return null;
        }

        if (bids.Settings.Mechanisms.Count == 0)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NoMechanisms,
                    StudyReader.FileName,
                    null,
                    "the study lists no mechanism to compare: name some under 'mechanisms:' of 'funding:', such as block-vote: { kept: 0% }"
                )
            );
            return null;
        }

        var levers = new BehaviourLevers(bids.Settings.OverClaiming, bids.Settings.ReleasedIfNothingKept, bids.Settings.ReleasedIfAllKept);
        var funding = new FundingCase(bids.Problem, levers, bids.Solver);
        var said = new HashSet<Diagnostic>();
        var outcomes = new List<MechanismOutcome>();
        var leftOut = new List<LocalText>();
        foreach (var terms in bids.Settings.Mechanisms)
        {
            var found = new List<Diagnostic>();
            var mechanism = Of(terms, bids);
            if (mechanism.Run(funding, found.Add, token) is { } outcome)
            {
                outcomes.Add(outcome);
            }
            else
            {
                leftOut.Add(mechanism.Name);
            }

            // What is wrong with the bids is wrong under every mechanism, and said once.
            foreach (var one in found.Select(one => Placed(one, terms)).Where(said.Add))
            {
                report(one);
            }
        }

        return said.Any(one => one.Severity == Severity.Error)
            ? null
            : new StudyMechanisms(bids, MechanismComparison.Of(outcomes, RuleOf(bids.Settings.Recommendation)), leftOut);
    }

    /// <summary>A mechanism under whose own limits nothing can be chosen leaves the others to be compared.</summary>
    private static Diagnostic Placed(Diagnostic found, MechanismTerms terms) =>
        found.Code switch
        {
            DiagnosticCodes.PortfolioInfeasible => Diagnostic.Warning(
                DiagnosticCodes.MechanismNotRun,
                StudyReader.FileName,
                terms.Line,
                $"mechanism '{terms.Kind}' is left out: {found.Message}"
            ),
            DiagnosticCodes.MechanismParameterImpossible => Diagnostic.Error(found.Code, StudyReader.FileName, terms.Line, found.Message),
            _ => found,
        };

    private static FundingMechanism Of(MechanismTerms terms, StudyBids bids) =>
        Catalogue.FirstOrDefault(known => known.Kind == terms.Kind).Of?.Invoke(terms, bids)
        ?? throw new ArgumentOutOfRangeException(nameof(terms), terms.Kind, "The study file names a mechanism that nothing makes.");

    /// <summary>What makes each mechanism; the terms that a study leaves out stay the mechanism's own.</summary>
    private static readonly IReadOnlyList<(string Kind, Func<MechanismTerms, StudyBids, FundingMechanism> Of)> Catalogue =
    [
        (new BlockVote().Id, (terms, _) => BlockVote.Of(terms)),
        (new DepartmentalEnvelopes().Id, (terms, bids) => DepartmentalEnvelopes.Of(terms, bids.Envelopes)),
        (new InvestToSaveFund().Id, (terms, _) => InvestToSaveFund.Of(terms)),
        (new FeePerTransaction().Id, (terms, _) => FeePerTransaction.Of(terms)),
        (new RevenueShare().Id, (terms, _) => RevenueShare.Of(terms)),
    ];

    private static RecommendationRule RuleOf(RecommendationTerms terms)
    {
        var otherwise = new RecommendationRule();
        return new RecommendationRule(
            terms.Lead ?? otherwise.Lead,
            (double)(terms.Certainty ?? (decimal)otherwise.Certainty),
            terms.DownsideTolerance ?? otherwise.DownsideTolerance,
            (double)(terms.MostOverdrawn ?? (decimal)otherwise.MostOverdrawn),
            (double)(terms.MostWalkAway ?? (decimal)otherwise.MostWalkAway)
        );
    }
}
