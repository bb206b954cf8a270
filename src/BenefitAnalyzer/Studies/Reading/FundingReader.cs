using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>funding:</c>, how initiatives that ask for money are chosen, and the mechanisms that are compared.</summary>
internal static class FundingReader
{
    private const int MostYears = 30;
    private const int MostDraws = 4096;
    private const int MostWork = 600;

    private static readonly Key<FiscalYear> FirstYear = new(
        "first_year",
        Scalars.FiscalYear,
        "first fiscal year that is looked at (default: the one after the study's period)"
    );
    private static readonly Key<int> Years = new("years", Scalars.Whole(1, MostYears), "fiscal years that are looked at (default 10)");
    private static readonly Key<FundingObjective> Objective = new(
        "objective",
        Scalars.OneOf(
            ("net-present-value", FundingObjective.NetPresentValue),
            ("realisable-savings", FundingObjective.RealisableSavings),
            ("worst-draws", FundingObjective.WorstDraws),
            ("percentile", FundingObjective.Percentile)
        ),
        "what a choice is to be best in: expected net present value (default), realisable savings, the mean of its worst draws, or a percentile"
    );
    private static readonly Key<decimal> Worst = new(
        "worst_share",
        Scalars.ShareOf,
        "share of the draws that a downside is judged by (default 10%)"
    );
    private static readonly Key<int> Draws = new(
        "draws",
        Scalars.Whole(16, MostDraws),
        "draws of the table 'levers' (default 256; a downside takes the first 500 of them)"
    );
    private static readonly Key<int> Work = new(
        "work",
        Scalars.Whole(1, MostWork),
        "work of a search, in deterministic seconds, after which the best choice so far is taken (default 5)"
    );

    private static readonly Key<decimal> OverClaiming = new(
        "over_claiming",
        Scalars.Uplift,
        "by what fraction realisable savings are claimed above what they are, such as 10% (default 0%)"
    );
    private static readonly Key<decimal> NothingKept = new(
        "released_if_nothing_kept",
        Scalars.ShareOf,
        "share of releasable savings that departments release when they keep nothing of them (default 100%)"
    );
    private static readonly Key<decimal> AllKept = new(
        "released_if_all_kept",
        Scalars.ShareOf,
        "the same when they keep everything; in between the share rises in a straight line (default 100%)"
    );
    private static readonly Key<KeyedValues> Behaviour = new(
        "behaviour",
        new SectionKind(OverClaiming, NothingKept, AllKept),
        "how departments answer to what they may keep"
    );

    private const decimal MostOverClaiming = 10;

    private static readonly Key<decimal> Lead = new(
        "lead",
        Scalars.ShareOf,
        "by what fraction it must be worth more than the next (default 5%)"
    );
    private static readonly Key<decimal> Certainty = new("certainty", Scalars.ShareOf, "share of the draws in which it must (default 80%)");
    private static readonly Key<decimal> Tolerance = new(
        "downside_tolerance",
        Scalars.ShareOf,
        "by what fraction its tenth percentile may be below the best (default 10%)"
    );
    private static readonly Key<decimal> Overdrawn = new(
        "most_overdrawn",
        Scalars.ShareOf,
        "largest share of draws in which a fund is overdrawn (default 10%)"
    );
    private static readonly Key<decimal> WalkAway = new(
        "most_walk_away",
        Scalars.ShareOf,
        "largest chance that an operator would do better without its contract (default 20%)"
    );
    private static readonly Key<KeyedValues> Recommendation = new(
        "recommendation",
        new SectionKind(Lead, Certainty, Tolerance, Overdrawn, WalkAway),
        "what has to be met for a mechanism to be recommended"
    );

    public static readonly Key<KeyedValues> Key = new(
        "funding",
        new SectionKind(FirstYear, Years, Objective, Worst, Draws, Work, MechanismsReader.Key, Behaviour, Recommendation),
        "how initiatives that ask for money (table 'bids') are chosen, and the mechanisms that are compared"
    );

    public static FundingSettings Read(KeyedValues study, Declared declared, Findings findings)
    {
        if (study.Find(Key)?.Value is not { } section)
        {
            return FundingSettings.Default;
        }

        if (section.Find(Worst) is { Value: 0 } worst)
        {
            findings.Error(DiagnosticCodes.BadValue, worst.At, "'worst_share' is 0; allowed is a share above 0, such as 10%");
        }

        CheckBehaviour(section.Find(Behaviour)?.Value, findings);
        MechanismsReader.Check(section, declared, findings);
        var otherwise = FundingSettings.Default;
        var behaviour = section.Find(Behaviour)?.Value;
        var rule = section.Find(Recommendation)?.Value;
        return new FundingSettings
        {
            FirstYear = section.Find(FirstYear)?.Value,
            Years = section.Value(Years, otherwise.Years),
            Objective = section.Value(Objective, otherwise.Objective),
            WorstShare = (double)section.Value(Worst, (decimal)otherwise.WorstShare),
            Draws = section.Value(Draws, otherwise.Draws),
            Work = section.Value(Work, (int)otherwise.Work),
            Mechanisms = MechanismsReader.Read(section),
            OverClaiming = behaviour?.Value(OverClaiming, 0) ?? 0,
            ReleasedIfNothingKept = behaviour?.Value(NothingKept, 1) ?? 1,
            ReleasedIfAllKept = behaviour?.Value(AllKept, 1) ?? 1,
            Recommendation = new RecommendationTerms
            {
                Lead = rule?.Find(Lead)?.Value,
                Certainty = rule?.Find(Certainty)?.Value,
                DownsideTolerance = rule?.Find(Tolerance)?.Value,
                MostOverdrawn = rule?.Find(Overdrawn)?.Value,
                MostWalkAway = rule?.Find(WalkAway)?.Value,
            },
        };
    }

    private static void CheckBehaviour(KeyedValues? behaviour, Findings findings)
    {
        if (behaviour?.Find(OverClaiming) is { Value: < 0 or > MostOverClaiming } claimed)
        {
            findings.Error(
                DiagnosticCodes.BadValue,
                claimed.At,
                "'over_claiming' is a share from 0% to 1000% by which claims exceed what they are"
            );
        }

        if (behaviour?.Find(NothingKept) is { } nothing && nothing.Value > behaviour.Value(AllKept, 1))
        {
            findings.Error(
                DiagnosticCodes.BadValue,
                nothing.At,
                "'released_if_nothing_kept' is above 'released_if_all_kept': who keeps more does not release less"
            );
        }
    }
}
