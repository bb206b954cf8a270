using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Html;

/// <summary>What a page says about a figure beside its value, in one language.</summary>
internal sealed class FigureView(Report report, Language language)
{
    /// <summary>Inputs that a tip names: what more there are, no screen has room for, and <c>explain</c> lists them all.</summary>
    private const int MostInputs = 3;

    private static readonly LocalText More = new("… and {0} more: see 'benefit explain'", "……另有{0}項：見benefit explain");

    public NumberText Number { get; } = new(language, report.Currency);

    /// <summary>What paper says of the figures of a table, where nobody can ask.</summary>
    public FigureNote OnPaper { get; } = new(report, language);

    /// <summary>What figures of the page were made from.</summary>
    public FigureParts Told { get; } = new();

    /// <summary>Numerator and denominator, or inputs: a line each, shown beside the words of the definition when a reader asks.</summary>
    public IEnumerable<string> Parts(Figure figure)
    {
        if (figure is { State: FigureState.Known, Numerator: { } numerator, Denominator: { } denominator, Inputs: [] })
        {
            return [$"{Number.Count(numerator)} ÷ {Number.Count(denominator)}"];
        }

        var named = figure.Inputs.Take(MostInputs).Select(input => Part(input.Figure));
        return figure.Inputs.Count <= MostInputs
            ? named
            : named.Append(More.In(language).Replace("{0}", Number.Count(figure.Inputs.Count - MostInputs), StringComparison.Ordinal));
    }

    private string Part(Figure figure)
    {
        var value = $"{figure.Id}: {Number.Of(figure)}";
        return figure is { State: FigureState.Known, Numerator: { } numerator, Denominator: { } denominator }
            ? $"{value} = {Number.Count(numerator)} ÷ {Number.Count(denominator)}"
            : value;
    }

    /// <summary>Null where there is none, and where both ends are printed as one number: it stands above already.</summary>
    private string? Interval(Figure figure) =>
        figure is { State: FigureState.Known, Low: { } low, High: { } high }
        && (Number.Of(low, figure.Unit), Number.Of(high, figure.Unit)) is var (from, to)
        && from != to
            ? $"{from} – {to}"
            : null;

    /// <summary>Interval and like-for-like value, which stand under the number; null where there are none.</summary>
    public string? Below(Figure figure)
    {
        var lines = new List<string>();
        if (Interval(figure) is { } interval)
        {
            lines.Add(interval);
        }

        if (figure is { State: FigureState.Known, LikeForLike: { } likeForLike })
        {
            lines.Add($"{FigureWords.LikeForLike.In(language)} {Number.Of(likeForLike, figure.Unit)}");
        }

        if (figure.IsPromiseKept is { } isKept)
        {
            var promised = FigureWords
                .Promised.In(language)
                .Replace("{0}", Number.Of(figure.Promised!.Value, figure.Unit), StringComparison.Ordinal);
            lines.Add(
                FigureWords
                    .PromiseSaid.In(language)
                    .Replace("{0}", promised, StringComparison.Ordinal)
                    .Replace("{1}", (isKept ? FigureWords.Kept : FigureWords.NotKept).In(language), StringComparison.Ordinal)
            );
        }

        return lines.Count == 0 ? null : string.Join(language == Language.English ? "; " : "；", lines);
    }

    /// <summary>The marks that occur in a report, each with its meaning.</summary>
    public IReadOnlyList<NoteView> Legend()
    {
        var figures = report
            .Tables.SelectMany(table => table.Rows)
            .SelectMany(row => row)
            .OfType<FigureCell>()
            .Select(cell => cell.Figure)
            .ToList();
        (Func<Figure, bool> Occurs, LocalText Mark, LocalText Meaning)[] marks =
        [
            (figure => figure.State == FigureState.NoData, FigureWords.NoData, FigureWords.NoDataMeaning),
            (figure => figure.State == FigureState.NotKnown, FigureWords.NotKnown, FigureWords.NotKnownMeaning),
            (figure => figure is { State: FigureState.Suppressed, Below: null }, FigureWords.Hidden, FigureWords.HiddenMeaning),
            (figure => figure is { State: FigureState.Suppressed, Below: not null }, FigureWords.Below, FigureWords.BelowMeaning),
            (figure => figure.State == FigureState.Withheld, FigureWords.Withheld, FigureWords.WithheldMeaning),
            (figure => figure.State == FigureState.DoesNotExist, FigureWords.None, FigureWords.NoneMeaning),
            (figure => figure.Partial is not null, FigureWords.Partial, FigureWords.PartialMeaning),
            (figure => figure.Bound == FigureBound.AtMost, FigureWords.AtMost, FigureWords.AtMostMeaning),
            (figure => figure.Bound == FigureBound.AtLeast, FigureWords.AtLeast, FigureWords.AtLeastMeaning),
            (figure => !figure.IsLeastToMost && Interval(figure) is not null, FigureWords.Interval, FigureWords.IntervalMeaning),
            (figure => figure.IsLeastToMost && Interval(figure) is not null, FigureWords.Interval, FigureWords.LeastToMostMeaning),
            (figure => figure.LikeForLike is not null, FigureWords.LikeForLike, FigureWords.LikeForLikeMeaning),
            (figure => figure.Unit == MetricUnit.PercentagePoints, FigureWords.Points, FigureWords.PointsMeaning),
        ];
        return
        [
            .. marks
                .Where(mark => figures.Exists(figure => mark.Occurs(figure)))
                .Select(mark => new NoteView(
                    mark.Mark.In(language).Replace("{0}", "n", StringComparison.Ordinal),
                    mark.Meaning.In(language)
                )),
        ];
    }
}
