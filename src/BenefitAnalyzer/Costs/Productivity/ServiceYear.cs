using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Productivity;

/// <summary>What a service put out and took in in a fiscal year, over all its channels, in prices of that year.</summary>
/// <param name="ResolvedNeeds">
/// The activity: needs that were met, whatever the channel. A failed attempt before adds input, never output.
/// </param>
/// <param name="Channels">One for each channel that was used or paid for, sorted by its id.</param>
public sealed record ServiceYear(string Service, FiscalYear Year, decimal ResolvedNeeds, IReadOnlyList<ChannelYear> Channels)
{
    /// <summary>Full cost, unused capacity included; null where that of any channel is not known.</summary>
    public decimal? Cost => Total(Channels.Select(channel => channel.UsedCost + channel.IdleCost));

    /// <summary>Null where those of any channel are not known.</summary>
    public decimal? StaffMinutes => Total(Channels.Select(channel => channel.StaffMinutes));

    /// <summary>Full cost of a resolved need over all channels: the weight of the service's output; null where nothing was resolved.</summary>
    public decimal? UnitCost => ResolvedNeeds > 0 ? Cost / ResolvedNeeds : null;

    private static decimal? Total(IEnumerable<decimal?> parts) => parts.Aggregate((decimal?)0, (sum, part) => sum + part);
}
