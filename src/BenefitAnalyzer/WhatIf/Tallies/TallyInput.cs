using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;

namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>An input that counting at offices can measure, and of what: <c>minutes</c>, <c>volume@e-centre</c>, <c>arrivals@HAD02</c>.</summary>
/// <param name="Id">As it was asked for.</param>
/// <param name="Services">Only these; empty for all.</param>
/// <param name="Channels">Only these.</param>
/// <param name="Offices">Only these; empty for all.</param>
/// <param name="Lever">The lever that it measures; null for that of a service or channel, which has none.</param>
public sealed record TallyInput(
    string Id,
    TallyMeasure Measure,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> Offices,
    LeverName? Lever
)
{
    private const char At = '@';

    /// <returns>Null where nothing of this name can be counted at offices; <paramref name="fault"/> then says why.</returns>
    public static TallyInput? Parse(Study study, string text, out string fault)
    {
        var parts = text.Split(At, 2);
        fault = "";
        if (TallyMeasure.Named(parts[0]) is not { } measure)
        {
            string[] known = [.. TallyMeasure.All.SelectMany(one => new[] { one.Id, one.Lever.Id }).Distinct()];
            fault = LeverKind.All.Any(kind => kind.Id == parts[0])
                ? $"'{parts[0]}' cannot be counted at an office; allowed: {string.Join(", ", known)}, each also of an initiative, service or channel as in 'minutes@CODE'"
                : $"there is nothing '{parts[0]}' to count{NearestName.Hint(parts[0], known)}";
            return null;
        }

        string[] channels = [.. study.Channels.Where(channel => Fits(study, measure, channel)).Select(channel => channel.Id)];
        var all = new TallyInput(text, measure, [], channels, [], new LeverName(measure.Lever, null));
        if (parts.Length == 1)
        {
            return all;
        }

        if (study.Initiatives.FirstOrDefault(initiative => initiative.Id == parts[1]) is { } own)
        {
            return all with { Services = own.Services, Offices = own.Offices, Lever = new LeverName(measure.Lever, own.Id) };
        }

        if (study.Tables.Services.Any(service => service.Code == parts[1]))
        {
            return all with { Services = [parts[1]], Lever = null };
        }

        if (study.Channels.Any(channel => channel.Id == parts[1]))
        {
            return all with { Channels = [parts[1]], Lever = null };
        }

        string[] names =
        [
            .. study.Initiatives.Select(initiative => initiative.Id),
            .. study.Tables.Services.Select(service => service.Code),
            .. study.Channels.Select(channel => channel.Id),
        ];
        fault = $"there is no initiative, service or channel '{parts[1]}'{NearestName.Hint(parts[1], names)}";
        return null;
    }

    /// <summary>Whether a count of these belongs to it; null for a count of all.</summary>
    public bool Counts(string? service, string? channel) =>
        (service is null || Services.Count == 0 || Services.Contains(service)) && (channel is null || Channels.Contains(channel));

    /// <summary>Queues are those of traditional channels that arrive at counters; a share needs all channels.</summary>
    private static bool Fits(Study study, TallyMeasure measure, Channel channel) =>
        measure == TallyMeasure.TakeUp
            ? channel.Class != ChannelClass.Internal
            : channel.Class == ChannelClass.Traditional
                && (study.Tables.Counters.Pools.Count == 0 || study.Tables.Counters.Pools.Any(pool => pool.Channels.Contains(channel.Id)));
}
