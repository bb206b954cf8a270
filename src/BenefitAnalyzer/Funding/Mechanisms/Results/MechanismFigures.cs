using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Comparison;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Mechanisms.Results;

/// <summary>Mechanisms as published numbers.</summary>
/// <param name="data">Hash of the data.</param>
public sealed class MechanismFigures(StudyMechanisms mechanisms, string data)
{
    /// <summary>In the order of the comparison.</summary>
    public IReadOnlyList<MechanismRow> Rows { get; } = [.. mechanisms.Comparison.Rows.Select(row => RowOf(row, mechanisms, data))];

    /// <summary>Every test that the rule made; what it measured as a figure, null where that does not exist.</summary>
    public IReadOnlyList<(RecommendationReason Reason, Figure? Measure)> Reasons { get; } =
    [
        .. mechanisms.Comparison.Recommendation.Reasons.Select(reason =>
            (reason, reason.Value is { } value ? MeasureOf(reason).Figure([("mechanism", reason.Mechanism)], Rounded(value), data) : null)
        ),
    ];

    /// <summary>Each once, also where the rule tests what stands in a row.</summary>
    public IEnumerable<Figure> All =>
        Rows.SelectMany(row => row.All).Concat(Reasons.Select(own => own.Measure).OfType<Figure>()).DistinctBy(figure => figure.Id);

    /// <summary>What a test of the rule measures.</summary>
    private static Definition MeasureOf(RecommendationReason reason) =>
        reason.Test switch
        {
            RecommendationTest.Worth => MechanismDefinitions.Value,
            RecommendationTest.Mandatory => MechanismDefinitions.MandatoryLeft,
            RecommendationTest.Overdrawn => MechanismDefinitions.Overdrawn,
            RecommendationTest.WalkAway => OperatorDefinitions.LargestWalkAway,
            RecommendationTest.Lead => MechanismDefinitions.Lead,
            RecommendationTest.Certainty => MechanismDefinitions.Certainty,
            _ => MechanismDefinitions.Tenth,
        };

    private static MechanismRow RowOf(MechanismMeasures row, StudyMechanisms mechanisms, string data)
    {
        var outcome = row.Outcome;
        var horizon = mechanisms.Bids.Problem.Horizon;
        var total = 0m;
        return new MechanismRow(
            row,
            Of(MechanismDefinitions.Funded, row.Funded),
            Of(MechanismDefinitions.Value, row.PresentValue),
            Of(MechanismDefinitions.Cash, row.PresentCash),
            Of(MechanismDefinitions.Tenth, row.TenthPercentile),
            [
                .. Enum.GetValues<Party>()
                    .Select(party => Of(MechanismDefinitions.DownsideShare, row.DownsideShare(party), ("party", WordOf(party)))),
            ],
            Of(MechanismDefinitions.KeptShare, row.KeptShare),
            Of(MechanismDefinitions.Realised, outcome.Realised),
            Of(MechanismDefinitions.Realisable, outcome.Realisable),
            Of(MechanismDefinitions.ReleasedShare, outcome.Realisable > 0 ? outcome.Realised / outcome.Realisable : null),
            Of(MechanismDefinitions.UnreleasedTime, outcome.UnreleasedTime),
            Of(MechanismDefinitions.CitizenHours, row.CitizenHours),
            Of(MechanismDefinitions.DeepestCash, row.DeepestFundCash),
            [
                .. outcome.FundCash.Select(
                    (cash, at) =>
                        (
                            horizon.Year(at),
                            Of(MechanismDefinitions.FundCash, cash, ("year", horizon.Year(at).ToString())),
                            Of(MechanismDefinitions.FundTotal, total += cash, ("year", horizon.Year(at).ToString()))
                        )
                ),
            ],
            outcome.FundBalance is null
                ? null
                : new LendingFigures(
                    Of(MechanismDefinitions.Advances, outcome.Lending.Advances),
                    Of(MechanismDefinitions.Repayments, outcome.Lending.Repayments),
                    Of(MechanismDefinitions.WrittenOff, outcome.Lending.WrittenOff),
                    Of(MechanismDefinitions.Outstanding, outcome.Lending.Outstanding),
                    Of(MechanismDefinitions.Overdrawn, (decimal?)outcome.OverdrawnShare)
                ),
            [.. outcome.Operators.Select(own => OperatorOf(own, horizon, Of))]
        );

        Figure Of(Definition definition, decimal? value, params (string, string)[] keys) =>
            definition.Figure([("mechanism", outcome.Mechanism), .. keys], value is { } known ? Rounded(known) : null, data);
    }

    private static OperatorFigures OperatorOf(
        OperatorAccount own,
        Candidates.Horizon horizon,
        Func<Definition, decimal?, (string, string)[], Figure> of
    )
    {
        return new OperatorFigures(
            own,
            Of(OperatorDefinitions.OperatorValue, own.PresentValue),
            Of(OperatorDefinitions.OperatorReturn, (decimal?)own.Returns.Only),
            Of(OperatorDefinitions.WalkAwayShare, own.WalkAwayVolume),
            Of(OperatorDefinitions.WalkAwayTransactions, own.WalkAwayTransactions),
            Of(OperatorDefinitions.WalkAwayChance, (decimal?)own.BelowWalkAway),
            [
                .. own.Cash.Select(
                    (cash, at) => (horizon.Year(at), Of(OperatorDefinitions.OperatorCash, cash, ("year", horizon.Year(at).ToString())))
                ),
            ],
            own.End is null
                ? null
                : new EndFigures(
                    own.End.Year,
                    Of(OperatorDefinitions.EndRunning, own.End.RunningCost),
                    Of(OperatorDefinitions.EndTakeOver, own.End.TakeOverCost),
                    Of(OperatorDefinitions.EndTransactions, own.End.TransactionsAtRisk)
                )
        );

        Figure Of(Definition definition, decimal? value, params (string, string)[] keys) =>
            of(definition, value, [("contract", own.Contract), .. keys]);
    }

    /// <summary>As addresses and tables name it.</summary>
    public static string WordOf(Party party) =>
        party switch
        {
            Party.Centre => "centre",
            Party.Departments => "departments",
            _ => "operator",
        };

    /// <summary>What differs beyond the ninth decimal differs by rounding alone.</summary>
    private static decimal Rounded(decimal value) => Math.Round(value, 9);
}

/// <summary>One mechanism.</summary>
/// <param name="Downside">In the order of <see cref="Party"/>; without a value where nothing is at risk.</param>
/// <param name="ReleasedShare">Without a value where what is funded states no realisable savings.</param>
/// <param name="FundCash">By year: net cash, and to date.</param>
/// <param name="Lending">Null for mechanisms without a fund.</param>
public sealed record MechanismRow(
    MechanismMeasures Measures,
    Figure Funded,
    Figure Value,
    Figure Cash,
    Figure Tenth,
    IReadOnlyList<Figure> Downside,
    Figure KeptShare,
    Figure Realised,
    Figure Realisable,
    Figure ReleasedShare,
    Figure UnreleasedTime,
    Figure CitizenHours,
    Figure DeepestCash,
    IReadOnlyList<(FiscalYear Year, Figure Net, Figure ToDate)> FundCash,
    LendingFigures? Lending,
    IReadOnlyList<OperatorFigures> Operators
)
{
    public MechanismOutcome Outcome => Measures.Outcome;

    public IEnumerable<Figure> All =>
        [
            Funded,
            Value,
            Cash,
            Tenth,
            .. Downside,
            KeptShare,
            Realised,
            Realisable,
            ReleasedShare,
            UnreleasedTime,
            CitizenHours,
            DeepestCash,
            .. FundCash.SelectMany(year => new[] { year.Net, year.ToDate }),
            .. Lending?.All ?? [],
            .. Operators.SelectMany(own => own.All),
        ];
}

/// <summary>What a fund lent and got back.</summary>
public sealed record LendingFigures(Figure Advances, Figure Repayments, Figure WrittenOff, Figure Outstanding, Figure Overdrawn)
{
    public IEnumerable<Figure> All => [Advances, Repayments, WrittenOff, Outstanding, Overdrawn];
}

/// <summary>The operator's side of one contract.</summary>
/// <param name="End">Null where the contract lasts to the last year looked at.</param>
public sealed record OperatorFigures(
    OperatorAccount Account,
    Figure Value,
    Figure Return,
    Figure WalkAwayShare,
    Figure WalkAwayTransactions,
    Figure WalkAwayChance,
    IReadOnlyList<(FiscalYear Year, Figure Cash)> Cash,
    EndFigures? End
)
{
    public IEnumerable<Figure> All =>
        [Value, Return, WalkAwayShare, WalkAwayTransactions, WalkAwayChance, .. Cash.Select(year => year.Cash), .. End?.All ?? []];
}

/// <summary>What government takes over at the end of a contract.</summary>
public sealed record EndFigures(FiscalYear Year, Figure Running, Figure TakeOver, Figure Transactions)
{
    public IEnumerable<Figure> All => [Running, TakeOver, Transactions];
}
