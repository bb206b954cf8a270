using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.PhaseOut;

namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>What levers of a study can be said of.</summary>
/// <param name="Initiatives">Ids.</param>
public sealed record LeverTargets(IReadOnlyCollection<string> Initiatives)
{
    /// <summary>Names of ceilings, and the votes and departments that they limit.</summary>
    public IReadOnlyCollection<string> Ceilings { get; init; } = [];

    public IReadOnlyCollection<string> Contracts { get; init; } = [];

    /// <summary>Codes; empty where the study has no table of them, and any may be named.</summary>
    public IReadOnlyCollection<string> Services { get; init; } = [];

    /// <summary>Traditional ones.</summary>
    public IReadOnlyCollection<string> Channels { get; init; } = [];

    /// <summary>Codes; empty where the study has no table of them, and any may be named.</summary>
    public IReadOnlyCollection<string> Offices { get; init; } = [];

    public static LeverTargets Of(Study study)
    {
        var tables = study.Tables;
        return new LeverTargets([.. study.Initiatives.Select(initiative => initiative.Id)])
        {
            Ceilings =
            [
                .. tables.Bids.Ceilings.SelectMany(row => new[] { row.Name, row.Vote, row.Department }).OfType<string>().Distinct(),
            ],
            Contracts = [.. tables.Contracts.Contracts.Select(contract => contract.Id)],
            Services = [.. tables.Services.Select(service => service.Code)],
            Channels = [.. study.Channels.Where(channel => channel.Class == ChannelClass.Traditional).Select(channel => channel.Id)],
            Offices = [.. tables.Offices.Select(office => office.Code)],
        };
    }

    /// <summary>Why a kind of lever cannot be said of something; empty where it can.</summary>
    /// <param name="target">Null for all of them.</param>
    public string FaultOf(LeverKind kind, string? target)
    {
        if (target is null)
        {
            return kind.IsOfOne ? $"'{kind.Id}' is of one {WordOf(kind)}: {Form(kind)}" : "";
        }

        return kind.Subject switch
        {
            LeverSubject.Study => $"'{kind.Id}' is one for the whole study: leave out '@{target}'",
            LeverSubject.Ceiling => Unknown("ceiling, vote or department", target, Ceilings),
            LeverSubject.Contract => Unknown("contract", target, Contracts),
            LeverSubject.Closing => FaultOfClosing(target),
            _ => Unknown("initiative", target, Initiatives),
        };
    }

    private string FaultOfClosing(string text)
    {
        if (PhaseOutTarget.Parse(text) is not { } target)
        {
            return $"'{text}' is no service and channel: {Form(LeverKind.Closing)}";
        }

        var service = Services.Count == 0 ? "" : Unknown("service", target.Service, Services);
        var channel = Unknown("traditional channel", target.Channel, Channels);
        var office = target.Office is null || Offices.Count == 0 ? "" : Unknown("office", target.Office, Offices);
        return new[] { service, channel, office }.FirstOrDefault(fault => fault.Length > 0, "");
    }

    private static string Unknown(string what, string name, IReadOnlyCollection<string> known) =>
        known.Contains(name) ? "" : $"unknown {what} '{name}'{NearestName.Hint(name, known)}";

    private static string WordOf(LeverKind kind) => kind.Subject == LeverSubject.Closing ? "service and channel" : "initiative";

    private static string Form(LeverKind kind) =>
        kind.Subject == LeverSubject.Closing
            ? $"write {kind.Id}@SERVICE/CHANNEL, or {kind.Id}@SERVICE/CHANNEL/OFFICE for one office"
            : $"write {kind.Id}@INITIATIVE";
}
