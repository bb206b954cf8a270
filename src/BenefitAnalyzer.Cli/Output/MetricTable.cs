using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Published;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Text;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>The answer of a metric as a table to read.</summary>
internal static class MetricTable
{
    public static string Of(MetricResult result, string currency)
    {
        var number = new ConsoleNumber(currency);
        var roles = MetricExport.RolesOf(result);
        var isCompared = result.Query.Standardise is not null;
        var hasNotes = result.Rows.Any(row => Note(row.Figure, number).Length > 0);
        string[] headings =
        [
            .. result.Query.By,
            result.Metric.Definition,
            .. roles,
            "numerator",
            "denominator",
            .. isCompared ? ["tied with"] : Array.Empty<string>(),
            .. hasNotes ? ["note"] : Array.Empty<string>(),
        ];
        bool[] isNumber =
        [
            .. result.Query.By.Select(_ => false),
            true,
            .. roles.Select(_ => true),
            true,
            true,
            .. isCompared ? [false] : Array.Empty<bool>(),
            .. hasNotes ? [false] : Array.Empty<bool>(),
        ];
        return TextTable.Of(
            headings,
            isNumber,
            [
                .. result.Rows.Select(row =>
                    (IReadOnlyList<string>)
                        [
                            .. row.Keys.Select(key => key ?? "(none)"),
                            number.Of(row.Figure),
                            .. roles.Select(role => MetricExport.InputOf(row.Figure, role) is { } input ? number.Of(input) : ""),
                            Plain(row.Figure.Numerator, "#,0.##"),
                            Plain(row.Figure.Denominator, "#,0.##"),
                            .. isCompared ? [string.Join(", ", MetricExport.TiedWith(row))] : Array.Empty<string>(),
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
            figure.IsPromiseKept is { } isKept
                ? $"promised {number.Of(figure.Promised!.Value, figure.Unit)}: {(isKept ? "kept" : "not kept")}"
                : null,
            figure is { MostExpected: { } most, IsAsExpected: { } isAsExpected }
                ? $"expected at most {Plain(most, "#,0")} of {Plain(figure.Denominator, "#,0")}: {(isAsExpected ? "as expected" : "more than expected")}"
                : null,
            figure.Low is { } low && figure.High is { } high ? $"{number.Of(low, figure.Unit)} to {number.Of(high, figure.Unit)}" : null,
            figure.LikeForLike is { } steady ? $"like for like {number.Of(steady, figure.Unit)}" : null,
            .. figure.Published.Select(quoted => PublishedWords.Beside(new PublishedComparison(quoted, null, figure)).English),
            figure.Reason?.English,
        ];
        return string.Join("; ", notes.Where(note => note is not null));
    }

    private static string Plain(decimal? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
