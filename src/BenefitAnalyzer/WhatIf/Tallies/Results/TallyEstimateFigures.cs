using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Statistics.Surveys;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Tallies.Results;

/// <summary>A filled tally as published numbers.</summary>
/// <param name="Total">Null for what is a mean or a share of visits.</param>
/// <param name="AgainstAssumed">Null for a share.</param>
public sealed record TallyEstimateFigures(TallyEstimate Tally, Figure Counted, Figure Value, Figure? Total, Figure? AgainstAssumed)
{
    private static readonly LocalText Lacking = new("a stratum was not counted at all, or nobody came", "有分層未經點算，或無人到訪");

    private static readonly LocalText NothingAssumed = new("the study reckons with nothing to compare it with", "研究沒有可比較的數值");

    public IEnumerable<Figure> All => new[] { Counted, Value, Total, AgainstAssumed }.OfType<Figure>();

    /// <summary>Of every tally that the study plans.</summary>
    public static IReadOnlyList<TallyEstimateFigures> OfStudy(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        var spreads = new TalliedSpreads(loaded, report, token);
        return [.. TallyEstimate.All(loaded.Study, report).Select(tally => Of(tally, spreads.Assumed(tally.Input), loaded.Data))];
    }

    private static TallyEstimateFigures Of(TallyEstimate tally, double? assumed, string data)
    {
        (string, string)[] key = [("tally", tally.Id)];
        var value = Interval(TallyDefinitions.Of(tally.Input.Measure).Figure(key, Rounded(tally.Estimate?.Value), data), tally.Estimate);
        return new TallyEstimateFigures(
            tally,
            TallyDefinitions.Counted.Figure(key, Rounded((double)tally.Counted / tally.Planned), data),
            value,
            tally.Input.Measure.IsRatio
                ? null
                : Interval(TallyDefinitions.Total.Figure(key, Whole(tally.Total?.Value), data), tally.Total, Whole),
            tally.Input.Measure == TallyMeasure.TakeUp
                ? null
                : TallyDefinitions.AgainstAssumed.Figure(
                    key,
                    Rounded(tally.Estimate?.Value / assumed),
                    data,
                    new FigureInput("counted", value)
                ) with
                {
                    Reason =
                        tally.Estimate is null ? Lacking
                        : assumed is null ? NothingAssumed
                        : null,
                }
        );
    }

    private static Figure Interval(Figure figure, StratifiedEstimate? estimate, Func<double?, decimal?>? round = null)
    {
        if (estimate is null)
        {
            return figure with { Reason = Lacking };
        }

        var half = estimate.HalfWidth(TallyEstimate.Confidence);
        round ??= Rounded;
        return figure with { Low = round(Math.Max(0, estimate.Value - half)), High = round(estimate.Value + half) };
    }

    private static decimal? Rounded(double? value) => value is { } known && double.IsFinite(known) ? Math.Round((decimal)known, 6) : null;

    private static decimal? Whole(double? value) => value is { } known && double.IsFinite(known) ? Math.Round((decimal)known) : null;
}
