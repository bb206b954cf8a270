using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Published;
using BenefitAnalyzer.Reporting.Text;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>What a program reads about a figure beside its value.</summary>
internal static class FigureNotes
{
    /// <summary>Such as <c>suppressed</c>, <c>below 10</c>, <c>at-most</c>; empty for an exact and complete value.</summary>
    public static IEnumerable<string> Of(Figure figure)
    {
        if (figure.State != FigureState.Known)
        {
            yield return State(figure.State);
        }

        if (figure is { State: FigureState.Suppressed, Below: { } below })
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"below {below}");
        }

        if (figure.Bound != FigureBound.Exact)
        {
            yield return Bound(figure.Bound);
        }

        if (figure.IsPromiseKept is { } isKept)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"promised {figure.Promised}: {(isKept ? "kept" : "not kept")}");
        }

        if (figure is { MostExpected: { } most, IsAsExpected: { } isAsExpected })
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"expected at most {most} of {figure.Denominator}: {(isAsExpected ? "as expected" : "more than expected")}"
            );
        }

        foreach (var quoted in figure.Published)
        {
            yield return PublishedWords.Beside(new PublishedComparison(quoted, null, figure)).English;
        }

        if (figure.Partial is { } partial)
        {
            yield return partial.English;
        }

        if (figure.Reason is { } reason)
        {
            yield return reason.English;
        }
    }

    public static string State(FigureState state) =>
        state switch
        {
            FigureState.Known => "known",
            FigureState.NoData => "no-data",
            FigureState.NotKnown => "not-known",
            FigureState.Suppressed => "suppressed",
            FigureState.Withheld => "withheld",
            FigureState.DoesNotExist => "does-not-exist",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Bound(FigureBound bound) =>
        bound switch
        {
            FigureBound.Exact => "exact",
            FigureBound.AtMost => "at-most",
            FigureBound.AtLeast => "at-least",
            _ => throw new ArgumentOutOfRangeException(nameof(bound)),
        };
}
