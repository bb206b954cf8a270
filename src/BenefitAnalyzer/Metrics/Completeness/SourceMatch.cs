using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>Whether what a source (or one office of it) delivers can be in a metric, and in a row with some keys.</summary>
internal static class SourceMatch
{
    /// <param name="keys">Dimension → value of the row. Dimensions that do not tell deliveries apart are passed over.</param>
    /// <param name="office">Null when the whole source is meant.</param>
    /// <param name="found">Channels of the source where the study does not say them; none where nothing is known of them.</param>
    public static bool Fit(
        Study study,
        IReadOnlyDictionary<string, string?> keys,
        string source,
        string? office,
        IReadOnlyList<string>? found = null
    )
    {
        var declared = study.Sources.FirstOrDefault(declared => declared.Name == source);
        var channels = declared is { Channels.Count: > 0 } ? declared.Channels : found ?? [];
        // A row of a window of returns holds nothing of logs.
        return (declared?.Kind != SourceKind.Log || keys.GetValueOrDefault(Dimensions.ReturnPeriod) is null)
            && Fits(keys, "source", source)
            && (office is null || Fits(keys, Field.Office, office))
            && (DistrictOf(study, office) is not { } district || Fits(keys, Field.District, district))
            && (channels.Count == 0 || channels.Any(channel => Fits(keys, Field.Channel, channel)))
            && (channels.Count == 0 || channels.Any(channel => Fits(keys, Dimensions.ChannelClass, ClassOf(study, channel))));
    }

    /// <summary>Whether a metric counts what a source delivers at all: many count logs alone.</summary>
    public static bool Counts(Study study, Metric metric, string source) =>
        metric.CountsReturns || study.Sources.FirstOrDefault(declared => declared.Name == source)?.Kind != SourceKind.Counts;

    private static bool Fits(IReadOnlyDictionary<string, string?> keys, string dimension, string? value) =>
        !keys.TryGetValue(dimension, out var wanted) || wanted == value;

    private static string? DistrictOf(Study study, string? office) => study.Tables.Office(office)?.District;

    private static string? ClassOf(Study study, string channel) =>
        study.Channels.FirstOrDefault(known => known.Id == channel) is { } declared ? ChannelClassCodes.Of(declared.Class) : null;
}
