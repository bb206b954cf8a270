using BenefitAnalyzer.Costs.Rates;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Transactions;

/// <summary>What costing needs to know of a study.</summary>
/// <param name="Days">The days of each value of the time dimension that the data covers.</param>
public sealed record CostingTerms(
    CostTables Tables,
    IReadOnlyList<Channel> Channels,
    IReadOnlyDictionary<string, Period> Days,
    YearShare Years
)
{
    public bool IsElectronic(string channel) => Channels.Any(known => known.Id == channel && known.Class == ChannelClass.Electronic);

    /// <summary>Whether a list of services and channels holds a cell; no channels stand for all electronic ones.</summary>
    public bool Holds(IReadOnlyList<string> services, IReadOnlyList<string> channels, string service, string channel) =>
        (services.Count == 0 || services.Contains(service)) && (channels.Count == 0 ? IsElectronic(channel) : channels.Contains(channel));
}
