using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>A published number that knows its definition and what it was computed from.</summary>
/// <param name="Id">Its address, from which it can be computed again, such as <c>take-up/A?month=2015-01</c>.</param>
/// <param name="Definition">Id and version of the definition, such as <c>take-up/A@1</c>.</param>
public sealed record Figure(string Id, string Definition, MetricUnit Unit, FigureOrigin Origin)
{
    public FigureState State { get; init; } = FigureState.Known;

    /// <summary>Null unless <see cref="State"/> is known. A rate is a fraction: 0.035 is 3.5 %.</summary>
    public decimal? Value { get; init; }

    /// <summary>Null for figures that are not ratios or sums, and where suppressed.</summary>
    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    /// <summary>Lower end of a 95 % interval; null for a complete count, which has no sampling error.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>Whether these ends are the least and the most that is forecast, and no 95 % interval.</summary>
    public bool IsLeastToMost { get; init; }

    /// <summary>Transactions that the figure was computed from; what disclosure control looks at.</summary>
    public decimal? Transactions { get; init; }

    /// <summary>Services that report the figure; null where services do not report one by one.</summary>
    public decimal? Services { get; init; }

    public FigureBound Bound { get; init; }

    /// <summary>The figures that it was made from; the first is its row's own before the comparison. Empty where it was counted directly.</summary>
    public IReadOnlyList<FigureInput> Inputs { get; init; } = [];

    /// <summary>The share that was promised, beside which a rate is to be read; null where nothing was.</summary>
    public decimal? Promised { get; init; }

    /// <summary>Whether a promise was kept; null where nothing was promised or the value is not known.</summary>
    public bool? IsPromiseKept => State == FigureState.Known && Value is { } value && Promised is { } promised ? value >= promised : null;

    /// <summary>What chance alone would make of it; null where nobody tests that.</summary>
    public ExpectedRange? Expected { get; init; }

    /// <summary>The most that chance explains as a count beside <see cref="Denominator"/>: shares of it round to nothing.</summary>
    public decimal? MostExpected =>
        Expected is not { } expected ? null
        : Unit == MetricUnit.Rate
            ? Denominator is { } of ? Math.Round(expected.High * of)
                : null
        : expected.High;

    /// <summary>Whether it is no more than chance explains; null where that is not tested or the value is not known.</summary>
    public bool? IsAsExpected =>
        State == FigureState.Known && Value is { } value && Expected is { } expected ? expected.Contains(value) : null;

    /// <summary>What papers have published for it; it stands beside the value and enters no sum.</summary>
    public IReadOnlyList<Studies.QuotedFigure> Published { get; init; } = [];

    /// <summary>Of a suppressed count: printed as less than this. Null where it was hidden to protect another, so its size is not known.</summary>
    public decimal? Below { get; init; }

    /// <summary>What is missing, such as "partial: 3 of 18 offices missing in February"; null when complete.</summary>
    public LocalText? Partial { get; init; }

    /// <summary>The value over the slices that are there throughout; null when nothing is missing.</summary>
    public decimal? LikeForLike { get; init; }

    /// <summary>Why a value is withheld, or how much it covers; null when there is nothing to say.</summary>
    public LocalText? Reason { get; init; }

    /// <summary>Whether the value lies between two ends; null where that cannot be told: no value, or a bound on the wrong side.</summary>
    /// <param name="atLeast">Null for no lower end.</param>
    /// <param name="atMost">Null for no upper end.</param>
    public bool? Reaches(decimal? atLeast, decimal? atMost)
    {
        if (State != FigureState.Known || Value is not { } value)
        {
            return null;
        }

        bool?[] ends =
        [
            atLeast is { } least ? Shown(value >= least, FigureBound.AtMost) : true,
            atMost is { } most ? Shown(value <= most, FigureBound.AtLeast) : true,
        ];
        return ends.Contains(false) ? false
            : ends.Contains(null) ? null
            : true;

        // The flattering bound cannot show that an end is kept; the other cannot show that it is not.
        bool? Shown(bool isKept, FigureBound flattering) => Bound == FigureBound.Exact || isKept != (Bound == flattering) ? isKept : null;
    }

    /// <summary>The figure without anything that would tell its value: what it says of missing files and control totals may hold counts too.</summary>
    /// <param name="below">The smallest count that may be published, where the figure is a count below it; null where it is hidden to protect another.</param>
    public Figure Suppressed(decimal? below = null) =>
        this with
        {
            State = FigureState.Suppressed,
            Value = null,
            Numerator = null,
            Denominator = null,
            Low = null,
            High = null,
            LikeForLike = null,
            Transactions = null,
            Partial = null,
            Reason = null,
            Inputs = [],
            Expected = null,
            Below = Unit == MetricUnit.Count ? below : null,
        };
}
