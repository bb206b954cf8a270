using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Costs.Capacity;

/// <summary>Waiting in a queue with several servers (M/M/c: random arrivals, exponential handling, nobody leaves, first come first served).</summary>
/// <remarks>
/// A. K. Erlang 1917; formulas as in R. B. Cooper, Introduction to Queueing Theory, 2nd ed. 1981, §3.4. The probability of waiting comes from
/// 1/B(n) = 1 + n/load × 1/B(n − 1), the reciprocal of Erlang's loss formula, which holds no factorials and only grows: a thousand servers
/// do not overflow, and where the reciprocal does, nobody waits.
/// </remarks>
public static class ErlangC
{
    private const double MinutesPerHour = 60;

    /// <summary>What the pledge may be missed by because of rounding.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>Probability that an arrival must wait.</summary>
    /// <param name="load">Arrivals × handling time, in erlangs; not negative.</param>
    /// <returns>1 where the servers cannot keep up (load ≥ servers).</returns>
    public static double WaitProbability(int servers, double load)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(servers);
        ArgumentOutOfRangeException.ThrowIfNegative(load);
        if (load == 0)
        {
            return 0;
        }

        if (load >= servers)
        {
            return 1;
        }

        var reciprocal = 1.0;
        for (var count = 1; count <= servers; count++)
        {
            reciprocal = 1 + (count / load * reciprocal);
        }

        return OfReciprocal(reciprocal, servers, load);
    }

    /// <summary>Share of arrivals served within some minutes of waiting, 0 to 1; 0 where the servers cannot keep up.</summary>
    /// <param name="handlingMinutes">Mean time that a server is taken up, above 0.</param>
    public static double ServedWithin(int servers, double arrivalsPerHour, double handlingMinutes, double minutes)
    {
        var load = arrivalsPerHour * handlingMinutes / MinutesPerHour;
        return load == 0 ? 1
            : load >= servers ? 0
            : Level(WaitProbability(servers, load), servers, load, minutes / handlingMinutes);
    }

    /// <summary>Mean minutes of waiting over all arrivals; infinite where the servers cannot keep up.</summary>
    public static double MeanWaitMinutes(int servers, double arrivalsPerHour, double handlingMinutes)
    {
        var load = arrivalsPerHour * handlingMinutes / MinutesPerHour;
        return load == 0 ? 0
            : load >= servers ? double.PositiveInfinity
            : WaitProbability(servers, load) * handlingMinutes / (servers - load);
    }

    /// <summary>Fewest servers with which the pledge is met; 0 where nobody arrives.</summary>
    public static int ServersNeeded(double arrivalsPerHour, double handlingMinutes, WaitPledge pledge)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(arrivalsPerHour);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(handlingMinutes);
        var load = arrivalsPerHour * handlingMinutes / MinutesPerHour;
        if (load == 0)
        {
            return 0;
        }

        var reciprocal = 1.0;
        for (var servers = 1; ; servers++)
        {
            reciprocal = 1 + (servers / load * reciprocal);
            if (
                servers > load
                && Level(OfReciprocal(reciprocal, servers, load), servers, load, pledge.Minutes / handlingMinutes)
                    >= pledge.Share - Tolerance
            )
            {
                return servers;
            }
        }
    }

    private static double OfReciprocal(double reciprocal, int servers, double load)
    {
        var occupancy = load / servers;
        return 1 / (occupancy + (reciprocal * (1 - occupancy)));
    }

    /// <param name="handlings">Waiting allowed, in mean handling times.</param>
    private static double Level(double waits, int servers, double load, double handlings) =>
        1 - (waits * Math.Exp(-(servers - load) * handlings));
}
