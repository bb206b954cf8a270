using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.PhaseOut;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>Which counter pools a closing touches, from what they had to serve in their latest year.</summary>
public static class PhaseOutPools
{
    /// <summary>All pools of the offices concerned; empty where no pool serves the service by the channel.</summary>
    /// <param name="latest">One year a pool, with its demand.</param>
    public static IReadOnlyList<PhaseOutPool> Of(PhaseOutTarget target, IReadOnlyList<PoolYear> latest, IReadOnlyList<Channel> channels)
    {
        var closing = latest.Where(Closes).ToHashSet();
        var receiving = latest.Where(pool => !closing.Contains(pool) && Serves(pool)).ToHashSet();
        // Who cannot follow goes where the service is used today; a pool that only might serve it counts where there is no other.
        if (receiving.Any(pool => OfService(pool) > 0))
        {
            receiving.RemoveWhere(pool => OfService(pool) == 0);
        }

        var offices = closing.Concat(receiving).Select(pool => pool.Pool.Office).ToHashSet();
        return closing.Count == 0
            ? []
            :
            [
                .. latest
                    .Where(pool => offices.Contains(pool.Pool.Office))
                    .Select(pool => new PhaseOutPool(
                        pool.Demand!,
                        pool.Volume == 0 ? 0
                            : closing.Contains(pool) ? (double)(Closing(pool) / pool.Volume)
                            : receiving.Contains(pool) ? (double)(OfService(pool) / pool.Volume)
                            : 0,
                        closing.Contains(pool),
                        receiving.Contains(pool)
                    )),
            ];

        bool Closes(PoolYear pool) =>
            (target.Office ?? pool.Pool.Office) == pool.Pool.Office
            && pool.Pool.Serves(target.Service, target.Channel)
            && Closing(pool) > 0;

        bool Serves(PoolYear pool) =>
            channels.Any(channel => channel.Class == ChannelClass.Traditional && pool.Pool.Serves(target.Service, channel.Id));

        decimal Closing(PoolYear pool) => pool.ByChannel.GetValueOrDefault((target.Service, target.Channel));

        decimal OfService(PoolYear pool) => pool.Started.GetValueOrDefault(target.Service);
    }
}
