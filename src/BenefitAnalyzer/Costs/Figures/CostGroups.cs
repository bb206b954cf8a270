using System.Globalization;
using BenefitAnalyzer.Costs.Transactions;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Costs.Figures;

/// <summary>What costs may be grouped by besides time, and the value of each for a cell.</summary>
public static class CostGroups
{
    internal const string Stage = "stage";

    /// <summary>Every dimension of cost.</summary>
    public static IReadOnlyList<string> Dimensions { get; } =
    ["service", "service_type", "department", "channel", "channel_class", "office", Stage];

    /// <summary>The groupings whose figures stand in the list of all; any other is found by its address.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Addressed { get; } =
    [
        [],
        ["channel"],
        ["channel_class"],
        ["service"],
        ["service", "channel"],
        ["service", "channel_class"],
        ["service_type"],
        ["service_type", "channel"],
        ["department"],
        ["department", "channel"],
        ["office"],
        ["office", "channel"],
        [Stage],
    ];

    internal static string? Value(string dimension, VolumeCell cell, StudyCosts costs) =>
        dimension switch
        {
            "service" => cell.Service,
            "channel" => cell.Channel,
            "office" => cell.Office,
            "channel_class" => costs.ChannelOf(cell.Channel)?.Class.ToString().ToLowerInvariant(),
            "department" => costs.ServiceOf(cell.Service)?.Department,
            "service_type" => costs.ServiceOf(cell.Service)?.Type,
            Stage => costs.StageOf(cell.Service, cell.Time)?.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };

    /// <summary>The counted figures of each group, to which a figure of cost leads down.</summary>
    internal static Dictionary<string, Figure> Counted(
        StudyCosts costs,
        Metric metric,
        IReadOnlyList<string> by,
        CancellationToken token
    ) =>
        costs
            .Engine.Run(metric, new MetricQuery(metric.Id) { By = [costs.Time, .. by] }, token)
            .Rows.ToDictionary(row => Key(row.Keys), row => row.Figure);

    internal static string Key(IEnumerable<string?> keys) => string.Join('\u001f', keys);
}
