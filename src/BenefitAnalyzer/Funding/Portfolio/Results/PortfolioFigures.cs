using System.Globalization;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Frontiers;
using BenefitAnalyzer.Funding.Portfolio.Reasons;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Funding.Portfolio.Results;

/// <summary>A portfolio as published numbers.</summary>
/// <param name="data">Hash of the data.</param>
public sealed class PortfolioFigures(StudyPortfolio portfolio, string data)
{
    private const string AllOfThem = "all";

    public Figure Value { get; } = Of(PortfolioDefinitions.Value, portfolio.Result.Value, data);

    public Figure Bound { get; } = Of(PortfolioDefinitions.Bound, portfolio.Result.Bound, data);

    public Figure Gap { get; } = Of(PortfolioDefinitions.Gap, Rounded(portfolio.Result.Gap), data);

    /// <summary>Of each that is chosen, in the order of the bids.</summary>
    public IReadOnlyList<(FundingOption Option, OptionFigures Figures)> Chosen { get; } =
    [
        .. portfolio.Result.Options.Select(option =>
            (
                option,
                new OptionFigures(
                    option.Candidate.Id,
                    Of(PortfolioDefinitions.Investment, option.Candidate.Id, option.Investment, data),
                    Of(PortfolioDefinitions.NetPresentValue, option.Candidate.Id, option.NetPresentValue, data),
                    Of(PortfolioDefinitions.RealisableSavings, option.Candidate.Id, option.RealisableSavings, data),
                    Of(PortfolioDefinitions.NetGovernmentCost, option.Candidate.Id, option.NetGovernmentCost, data),
                    Of(PortfolioDefinitions.CitizenHours, option.Candidate.Id, option.CitizenHours, data)
                )
                {
                    Lessened = portfolio.Bids.IsLessened
                        ? Of(PortfolioDefinitions.Lessened, option.Candidate.Id, ToTheCent(portfolio.Bids.Lessened(option)), data)
                        : null,
                }
            )
        ),
    ];

    /// <summary>Of all that is chosen together.</summary>
    public OptionFigures Total => field ??= TotalOf(portfolio, [.. Chosen.Select(own => own.Figures)], data);

    /// <summary>Staff time freed by all that is chosen, for which no post goes.</summary>
    public Figure Notional { get; } = Of(PortfolioDefinitions.NotionalSavings, AllOfThem, portfolio.Result.NotionalSavings, data);

    public IReadOnlyList<(Drop Drop, Figure? Alone, Figure? Loss)> Drops { get; } =
    [
        .. portfolio.Drops.Select(drop =>
            (
                drop,
                drop.Value is { } alone ? Of(PortfolioDefinitions.ValueAlone, drop.Candidate.Id, alone, data) : null,
                drop.LossIfDone is { } loss ? Of(PortfolioDefinitions.LossIfDone, drop.Candidate.Id, loss, data) : null
            )
        ),
    ];

    public IReadOnlyList<(CeilingPrice Price, Figure Amount, Figure Used, Figure Gain)> Ceilings { get; } =
    [
        .. portfolio.Prices.Select(price =>
        {
            (string, string)[] key = [("ceiling", price.Ceiling.Name), ("year", price.Ceiling.Year.ToString()!)];
            return (
                price,
                PortfolioDefinitions.Amount.Figure(key, price.Ceiling.Amount, data),
                PortfolioDefinitions.Use.Figure(key, price.Ceiling.UsedBy(portfolio.Result.Chosen.ToHashSet()), data),
                PortfolioDefinitions.Price.Figure(key, price.Gain, data)
            );
        }),
    ];

    public IReadOnlyList<(RulePrice Price, Figure Bound, Figure Used, Figure Gain)> Rules { get; } =
    [
        .. portfolio.RulePrices.Select(price =>
        {
            var isProject = price.Rule == PricedRule.Project;
            (string, string)[] key = [("rule", WordOf(price.Rule)), (isProject ? "vote" : "department", price.Name)];
            return (
                price,
                (isProject ? PortfolioDefinitions.ProjectCeiling : PortfolioDefinitions.ShareBound).Figure(key, price.Bound, data),
                (isProject ? PortfolioDefinitions.LargestProject : PortfolioDefinitions.ShareUsed).Figure(key, Rounded(price.Used), data),
                PortfolioDefinitions.RulePrice.Figure(key, price.Gain, data)
            );
        }),
    ];

    public IReadOnlyList<(BudgetPoint Point, Figure Value, Figure Investment)> Budget { get; } =
    [
        .. portfolio.Budget.Select(point =>
        {
            (string, string)[] key = [("ceiling", portfolio.Swept!), ("share", point.Factor.ToString(CultureInfo.InvariantCulture))];
            return (
                point,
                PortfolioDefinitions.BudgetValue.Figure(key, point.Result.Value, data),
                PortfolioDefinitions.BudgetCost.Figure(
                    key,
                    point.Result.Value is null ? null : point.Result.Options.Sum(option => option.Investment),
                    data
                )
            );
        }),
    ];

    public IReadOnlyList<(HoursPoint Point, Figure Cost, Figure Hours)> Hours { get; } =
    [
        .. portfolio.Hours.Points.Select(
            (point, at) =>
            {
                (string, string)[] key = [("point", (at + 1).ToString(CultureInfo.InvariantCulture))];
                return (
                    point,
                    PortfolioDefinitions.PointCost.Figure(key, point.NetGovernmentCost, data),
                    PortfolioDefinitions.PointHours.Figure(key, point.CitizenHours, data)
                );
            }
        ),
    ];

    private readonly Dictionary<string, Figure> shares = portfolio.Stability.ToDictionary(
        own => own.Candidate.Id,
        own => Of(PortfolioDefinitions.ChosenShare, own.Candidate.Id, (decimal)own.ChosenIn / own.Draws, data)
    );

    public IEnumerable<Figure> All =>
        [
            Value,
            Bound,
            Gap,
            .. Total.All,
            Notional,
            .. Chosen.SelectMany(own => own.Figures.All),
            .. Drops.SelectMany(own => new[] { own.Alone, own.Loss }).OfType<Figure>(),
            .. portfolio.Stability.Select(own => shares[own.Candidate.Id]),
            .. Ceilings.SelectMany(own => new[] { own.Amount, own.Used, own.Gain }),
            .. Rules.SelectMany(own => new[] { own.Bound, own.Used, own.Gain }),
            .. Budget.SelectMany(own => new[] { own.Value, own.Investment }),
            .. Hours.SelectMany(own => new[] { own.Cost, own.Hours }),
        ];

    /// <summary>By which addresses and exports name a rule.</summary>
    public static string WordOf(PricedRule rule) =>
        rule switch
        {
            PricedRule.Project => "project",
            PricedRule.MostShare => "most-share",
            _ => "least-share",
        };

    /// <summary>In which share of draws it would be chosen; null where nothing is uncertain.</summary>
    public Figure? ShareOf(Candidate candidate) => shares.GetValueOrDefault(candidate.Id);

    private static OptionFigures TotalOf(StudyPortfolio portfolio, IReadOnlyList<OptionFigures> chosen, string data)
    {
        var result = portfolio.Result;
        return new OptionFigures(
            AllOfThem,
            Sum(PortfolioDefinitions.Investment, result.Options.Sum(option => option.Investment), own => own.Investment),
            Sum(PortfolioDefinitions.NetPresentValue, result.NetPresentValue, own => own.NetPresentValue),
            Sum(PortfolioDefinitions.RealisableSavings, result.RealisableSavings, own => own.RealisableSavings),
            Sum(PortfolioDefinitions.NetGovernmentCost, result.NetGovernmentCost, own => own.NetGovernmentCost),
            Sum(PortfolioDefinitions.CitizenHours, result.CitizenHours, own => own.CitizenHours)
        )
        {
            Lessened = portfolio.Bids.IsLessened
                ? Sum(PortfolioDefinitions.Lessened, ToTheCent(result.Options.Sum(portfolio.Bids.Lessened)), own => own.Lessened!)
                : null,
        };

        Figure Sum(Definition definition, decimal value, Func<OptionFigures, Figure> part) =>
            Of(definition, AllOfThem, value, data) with
            {
                Inputs = [.. chosen.Select(own => new FigureInput("part", part(own)))],
            };
    }

    private static Figure Of(Definition definition, decimal? value, string data) => definition.Figure([], value, data);

    private static Figure Of(Definition definition, string initiative, decimal value, string data) =>
        definition.Figure([("initiative", initiative)], value, data);

    private static decimal ToTheCent(decimal value) => Math.Round(value, 2);

    private static decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known, 9) : null;
}

/// <summary>What one chosen initiative comes to, or all of them.</summary>
public sealed record OptionFigures(
    string Initiative,
    Figure Investment,
    Figure NetPresentValue,
    Figure RealisableSavings,
    Figure NetGovernmentCost,
    Figure CitizenHours
)
{
    /// <summary>Net present value with benefits lessened; null where no bid's appraisal lessens them.</summary>
    public Figure? Lessened { get; init; }

    public IEnumerable<Figure> All =>
        [
            Investment,
            NetPresentValue,
            .. Lessened is null ? Array.Empty<Figure>() : [Lessened],
            RealisableSavings,
            NetGovernmentCost,
            CitizenHours,
        ];
}
