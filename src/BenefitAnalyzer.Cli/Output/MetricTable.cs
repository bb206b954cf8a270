using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>The answer of a metric as a table to read.</summary>
internal static class MetricTable
{
    public static string Of(MetricResult result, string currency)
    {
        var number = new ConsoleNumber(currency);
        var hasNotes = result.Rows.Any(row => Note(row.Figure, number).Length > 0);
        string[] headings =
        [
            .. result.Query.By,
            result.Metric.Definition,
            "numerator",
            "denominator",
            .. hasNotes ? ["note"] : Array.Empty<string>(),
        ];
        bool[] isNumber = [.. result.Query.By.Select(_ => false), true, true, true, .. hasNotes ? [false] : Array.Empty<bool>()];
        return TextTable.Of(
            headings,
            isNumber,
            [
                .. result.Rows.Select(row =>
                    (IReadOnlyList<string>)
                        [
                            .. row.Keys.Select(key => key ?? "(none)"),
                            number.Of(row.Figure),
                            Plain(row.Figure.Numerator, "#,0.##"),
                            Plain(row.Figure.Denominator, "#,0.##"),
                            .. hasNotes ? [Note(row.Figure, number)] : Array.Empty<string>(),
                        ]
                ),
            ]
        );
    }

    private static string Note(Figure figure, ConsoleNumber number)
    {
        string?[] notes =
        [
            figure.Partial?.English,
            figure.LikeForLike is { } steady ? $"like for like {number.Of(steady, figure.Unit)}" : null,
            figure.Reason?.English,
        ];
        return string.Join("; ", notes.Where(note => note is not null));
    }

    private static string Plain(decimal? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
