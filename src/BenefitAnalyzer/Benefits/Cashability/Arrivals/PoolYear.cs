using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Cashability.Arrivals;

/// <summary>What a counter pool was asked for in a fiscal year.</summary>
/// <param name="Started">Starts in the year by service; may be fewer than a year's where the data covers part of it.</param>
public sealed record PoolYear(CounterPool Pool, FiscalYear Year, IReadOnlyDictionary<string, decimal> Started)
{
    public ArrivalEvidence Evidence { get; init; } = ArrivalEvidence.None;

    /// <summary>Null where it cannot be staffed: no arrivals by hour, no minutes or no opening hours.</summary>
    public PoolDemand? Demand { get; init; }

    /// <summary>Staff minutes a transaction; null where neither logs nor the table give any.</summary>
    public double? HandlingMinutes { get; init; }

    /// <summary>Whether the minutes are measured; otherwise they are the pool's standard.</summary>
    public bool MinutesAreMeasured { get; init; }

    /// <summary>The figures that it was made from: starts and minutes of its office and channels, of which its services have a part.</summary>
    public IReadOnlyList<FigureInput> Inputs { get; init; } = [];

    /// <summary>Starts in the year by service and channel.</summary>
    public IReadOnlyDictionary<(string Service, string Channel), decimal> ByChannel { get; init; } =
        new Dictionary<(string, string), decimal>();

    public decimal Volume => Started.Values.Sum();
}
