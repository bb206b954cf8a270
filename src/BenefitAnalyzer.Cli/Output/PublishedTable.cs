using System.Globalization;
using BenefitAnalyzer.Metrics.Published;
using BenefitAnalyzer.Reporting.Text;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Published figures beside the computed ones.</summary>
internal static class PublishedTable
{
    public static string Of(IReadOnlyList<PublishedComparison> all, string currency)
    {
        var number = new ConsoleNumber(currency);
        return TextTable.Of(
            ["figure", "period", "published", "computed", "verdict", "document"],
            [false, false, true, true, false, false],
            [
                .. all.Select(found =>
                    (IReadOnlyList<string>)
                        [
                            string.Join(
                                ' ',
                                found
                                    .Quoted.Where.Select(pair => $"{pair.Key}={pair.Value}")
                                    .Prepend(found.Quoted.Metric ?? found.Quoted.Definition)
                            ),
                            found.Quoted.Period?.ToString()
                                ?? found.Quoted.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                                ?? "",
                            PublishedWords.Of(found.Quoted).English,
                            found.Computed is { } figure ? number.Of(figure) : "",
                            (PublishedWords.Verdict(found, currency) ?? found.WhyNot)?.English.Replace('\u00A0', ' ') ?? "",
                            found.Quoted.Page is { } page ? $"{found.Quoted.Document}, {page}" : found.Quoted.Document,
                        ]
                ),
            ]
        );
    }
}
