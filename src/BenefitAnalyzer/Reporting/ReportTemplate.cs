using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting;

/// <summary>A kind of report: a title and the sections it lists, by their ids.</summary>
public sealed record ReportTemplate(string Id, LocalText Title, IReadOnlyList<string> Sections)
{
    /// <summary>Every template.</summary>
    public static IReadOnlyList<ReportTemplate> All { get; } =
    [
        new(
            "channel-comparison",
            new LocalText("Channel comparison", "渠道比較"),
            [
                "take-up",
                "targets",
                "channel-mix",
                "type-by-channel",
                "group-gaps",
                "comparison",
                "time",
                "cashability",
                "services",
                "stages",
                "unit-cost",
                "productivity",
                "opportunities",
                "growth",
                "attribution",
                "ledger",
                "benefit-forecasts",
                "three-break-evens",
                "scenarios",
                "uncertainty",
                "tally",
                "claimed-against-realised",
                "phase-out",
                "contract-end",
                "portfolio",
                "mechanisms",
                "clusters",
                "published",
                "data-quality",
                "integrity",
            ]
        ),
    ];
}
