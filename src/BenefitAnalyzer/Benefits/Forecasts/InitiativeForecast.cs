using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Forecasts;

/// <summary>What an initiative that is not live may displace in a full year like the last whole one.</summary>
/// <param name="Year">The fiscal year whose volumes, minutes and costs it is computed with.</param>
/// <param name="Comparable">Initiatives or services that it is held against, in the order of their ids.</param>
public sealed record InitiativeForecast(
    Initiative Initiative,
    FiscalYear Year,
    ForecastBasis Basis,
    IReadOnlyList<string> Comparable,
    IReadOnlyList<ForecastPart> Parts
)
{
    /// <summary>Services of which something tells what may go away.</summary>
    public IReadOnlyList<ForecastPart> Told { get; } = [.. Parts.Where(part => part.Share is not null)];

    public decimal Volume => Told.Sum(part => part.Volume);

    public ShareRange Displaced => Sum(part => part.Volume)!;

    /// <summary>Displaced as a share of all traditional completions of the services told of: a ratio of sums.</summary>
    public ShareRange? Share =>
        Volume == 0 ? null : new ShareRange(Displaced.Low / Volume, Displaced.Middle / Volume, Displaced.High / Volume);

    /// <summary>Null where a service's minutes are not known.</summary>
    public ShareRange? Minutes => Sum(part => part.Minutes);

    public ShareRange? Value => Sum(part => part.Value);

    /// <summary>Shares of services go together, low with low: the widest range that they can have.</summary>
    private ShareRange? Sum(Func<ForecastPart, decimal?> whole) =>
        Told.Any(part => whole(part) is null)
            ? null
            : new ShareRange(
                Told.Sum(part => part.Share!.Low * whole(part)!.Value),
                Told.Sum(part => part.Share!.Middle * whole(part)!.Value),
                Told.Sum(part => part.Share!.High * whole(part)!.Value)
            );
}
