using System.Globalization;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Statistics.Precision;
using BenefitAnalyzer.Statistics.Sensitivity;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Information;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Simulations;

namespace BenefitAnalyzer.WhatIf.Uncertainty.Results;

/// <summary>Draws as published numbers.</summary>
/// <param name="data">Hash of the data.</param>
public sealed class UncertaintyFigures(StudyUncertainty uncertainty, string data)
{
    private static readonly LocalText Nothing = new("indistinguishable from 0", "與零無異");

    /// <summary>By initiative, all together last.</summary>
    public IReadOnlyList<DistributionFigures> Distributions { get; } =
    [
        .. uncertainty.Result.Initiatives.Select(own => new DistributionFigures(
            own.Id,
            Money(UncertaintyDefinitions.Deterministic, own.Id, own.Deterministic.NetPresentValue, data),
            Mean(own.Id, own.NetPresentValue, data),
            Money(UncertaintyDefinitions.Error, own.Id, own.NetPresentValue.HalfWidth, data),
            [.. own.NetPresentValues.Select(quantile => Percentile(own.Id, quantile, data))],
            Share(UncertaintyDefinitions.Gain, own.Id, own.ProbabilityOfGain.Value, data),
            Share(UncertaintyDefinitions.Loss, own.Id, 1 - own.ProbabilityOfGain.Value, data)
        )),
        new DistributionFigures(
            ScenarioOutcome.All,
            Money(UncertaintyDefinitions.Deterministic, ScenarioOutcome.All, uncertainty.Result.Portfolio.Deterministic, data),
            Mean(ScenarioOutcome.All, uncertainty.Result.Portfolio.NetPresentValue, data),
            Money(UncertaintyDefinitions.Error, ScenarioOutcome.All, uncertainty.Result.Portfolio.NetPresentValue.HalfWidth, data),
            [.. uncertainty.Result.Portfolio.NetPresentValues.Select(quantile => Percentile(ScenarioOutcome.All, quantile, data))],
            Share(UncertaintyDefinitions.Gain, ScenarioOutcome.All, uncertainty.Result.Portfolio.ProbabilityOfGain.Value, data),
            Share(UncertaintyDefinitions.Loss, ScenarioOutcome.All, 1 - uncertainty.Result.Portfolio.ProbabilityOfGain.Value, data)
        ),
    ];

    /// <summary>How the cumulative net benefit may run, by initiative, all together last.</summary>
    public IReadOnlyList<PathFigures> Paths { get; } = [.. uncertainty.Paths.Select(path => PathFigures.Of(path, uncertainty.Years, data))];

    /// <summary>By initiative and year, in the order of <see cref="FlowView.Three"/>.</summary>
    public IEnumerable<(string Initiative, FiscalYear Year, IReadOnlyList<Figure> Figures)> BreakEvens() =>
        uncertainty.Result.Initiatives.SelectMany(own =>
            uncertainty.Years.Select(
                (year, at) =>
                    (
                        own.Id,
                        new FiscalYear(year),
                        (IReadOnlyList<Figure>)
                            [
                                .. FlowView
                                    .Three.Zip(ViewsOf(own.BrokenEvenBy))
                                    .Select(view => BreakEven(own.Id, year, view.First, view.Second[at])),
                            ]
                    )
            )
        );

    public IEnumerable<(string Lever, Figure Low, Figure High)> Tornado() =>
        uncertainty.Bars.Select(bar =>
            (bar.Lever, Bar(UncertaintyDefinitions.AtLow, bar.Lever, bar.AtLow), Bar(UncertaintyDefinitions.AtHigh, bar.Lever, bar.AtHigh))
        );

    public IEnumerable<(string Levers, Figure First, Figure Total)> Shares() =>
        uncertainty.Shares.Select(own =>
        {
            var levers = string.Join(", ", own.Levers);
            return (
                levers,
                Share(UncertaintyDefinitions.First, levers, own.Index.First),
                Share(UncertaintyDefinitions.Total, levers, own.Index.Total)
            );
        });

    /// <summary>By initiative: what knowing everything is worth, and what to measure next.</summary>
    public IEnumerable<InformationFigures> Information() =>
        uncertainty.Information.Select(own => new InformationFigures(
            own.Initiative,
            Money(UncertaintyDefinitions.PerfectInformation, own.Initiative, own.Perfect.Value, data),
            Money(UncertaintyDefinitions.PerfectError, own.Initiative, own.Perfect.StandardError, data),
            [.. own.Next.Select(next => Next(own.Initiative, next))]
        ));

    /// <summary>Every figure, in the order in which they are printed.</summary>
    public IEnumerable<Figure> All =>
        [
            .. Distributions.SelectMany(row => row.All),
            .. Paths.SelectMany(path => path.All),
            .. BreakEvens().SelectMany(row => row.Figures),
            .. Tornado().SelectMany(row => new[] { row.Low, row.High }),
            .. Shares().SelectMany(row => new[] { row.First, row.Total }),
            .. Information().SelectMany(own => own.All),
        ];

    private MeasureNextFigures Next(string initiative, MeasureNext next)
    {
        var levers = string.Join(", ", next.Levers);
        (string, string)[] key = [("initiative", initiative), ("lever", levers)];
        return new MeasureNextFigures(
            levers,
            UncertaintyDefinitions.PartialInformation.Figure(key, Amount(next.Value.Value), data) with
            {
                Reason = next.Value.IsIndistinguishableFromZero ? Nothing : null,
            },
            UncertaintyDefinitions.PartialError.Figure(key, Amount(next.Value.StandardError), data),
            UncertaintyDefinitions.CostOfMeasuring.Figure(key, next.Cost is { } cost ? Amount(cost) : null, data),
            UncertaintyDefinitions.NetWorth.Figure(key, next.Net is { } net ? Amount(net) : null, data)
        );
    }

    private Figure BreakEven(string initiative, int year, FlowView view, ReplicateMean share) =>
        UncertaintyDefinitions.BreakEven.Figure(
            [("initiative", initiative), ("view", view.Id), ("year", new FiscalYear(year).ToString())],
            Rate(share.Value),
            data
        );

    private Figure Bar(Definition definition, string lever, double value) =>
        definition.Figure([("initiative", uncertainty.About ?? ScenarioOutcome.All), ("lever", lever)], Amount(value), data);

    private Figure Share(Definition definition, string levers, VarianceShare share) =>
        definition.Figure([("initiative", uncertainty.About ?? ScenarioOutcome.All), ("lever", levers)], Rate(share.Value), data) with
        {
            Low = Rate(share.Low),
            High = Rate(share.High),
            Reason = share.IsIndistinguishableFromZero ? Nothing : null,
        };

    private static IReadOnlyList<ReplicateMean>[] ViewsOf(BreakEvenProbabilities probabilities) =>
        [probabilities.AllBenefits, probabilities.WithoutNotional, probabilities.CashOnly];

    private static Figure Mean(string initiative, ReplicateMean mean, string data) =>
        Money(UncertaintyDefinitions.Mean, initiative, mean.Value, data) with
        {
            Low = Amount(mean.Value - mean.HalfWidth),
            High = Amount(mean.Value + mean.HalfWidth),
        };

    private static Figure Percentile(string initiative, QuantileEstimate quantile, string data) =>
        UncertaintyDefinitions.Percentile.Figure(
            [("initiative", initiative), ("percent", PercentOf(quantile.Probability))],
            Amount(quantile.Value),
            data
        );

    private static Figure Share(Definition definition, string initiative, double share, string data) =>
        definition.Figure([("initiative", initiative)], Rate(share), data);

    /// <summary>A probability as it stands in an address, such as <c>2.5</c>.</summary>
    internal static string PercentOf(double probability) => (100 * probability).ToString("0.##", CultureInfo.InvariantCulture);

    private static Figure Money(Definition definition, string initiative, double value, string data) =>
        definition.Figure([("initiative", initiative)], Amount(value), data);

    /// <summary>Null for what is not a number or beyond any money.</summary>
    internal static decimal? Amount(double value) =>
        double.IsFinite(value) && Math.Abs(value) < 1e24 ? Math.Round((decimal)value, 2) : null;

    private static decimal? Rate(double value) => double.IsFinite(value) ? Math.Round((decimal)value, 6) : null;
}

/// <summary>What the net present value of one initiative, or of all together, may be.</summary>
/// <param name="Percentiles">In the order of the probabilities drawn.</param>
public sealed record DistributionFigures(
    string Initiative,
    Figure Deterministic,
    Figure Mean,
    Figure Error,
    IReadOnlyList<Figure> Percentiles,
    Figure Gain,
    Figure Loss
)
{
    public IEnumerable<Figure> All => [Deterministic, Mean, Error, .. Percentiles, Gain, Loss];
}

/// <summary>What knowing more is worth to the decision about one initiative.</summary>
/// <param name="Perfect">Of knowing everything.</param>
/// <param name="PerfectError">Its standard error.</param>
/// <param name="Next">By lever, what to measure first.</param>
public sealed record InformationFigures(string Initiative, Figure Perfect, Figure PerfectError, IReadOnlyList<MeasureNextFigures> Next)
{
    public IEnumerable<Figure> All => [.. Next.SelectMany(next => next.All), Perfect, PerfectError];
}

/// <summary>What knowing a lever is worth, what measuring it costs, and what is left.</summary>
/// <param name="Error">Standard error of <paramref name="Worth"/>.</param>
public sealed record MeasureNextFigures(string Levers, Figure Worth, Figure Error, Figure Cost, Figure Net)
{
    public IEnumerable<Figure> All => [Worth, Error, Cost, Net];
}
