using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Promises;

/// <summary>The <c>brief:</c> section: what a paper says that no figure tells.</summary>
public sealed record BriefTexts
{
    public static BriefTexts None { get; } = new();

    /// <summary>Null where the study says nothing, and the paper says it in its own words.</summary>
    public LocalText? Purpose { get; init; }

    /// <summary>A paragraph each.</summary>
    public IReadOnlyList<LocalText> Background { get; init; } = [];

    /// <summary>A paragraph each.</summary>
    public IReadOnlyList<LocalText> WayForward { get; init; } = [];
}
