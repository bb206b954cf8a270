namespace BenefitAnalyzer.Tests.Costs.Capacity;

/// <summary>One queue and several servers, event by event: written without the formula that it checks.</summary>
internal static class QueueSimulation
{
    private const int Ignored = 5_000;
    private const int Batches = 40;

    /// <returns>Share that began to be served within the minutes; its standard error from 40 batches, since waits depend on each other.</returns>
    public static (double Share, double StandardError) ServedWithin(
        int servers,
        double arrivalsPerHour,
        double handlingMinutes,
        double minutes,
        ulong seed,
        int arrivals
    )
    {
        var state = seed;
        var freeAt = new PriorityQueue<int, double>(Enumerable.Range(0, servers).Select(server => (server, 0.0)));
        var now = 0.0;
        var inTime = new double[Batches];
        for (var arrival = -Ignored; arrival < arrivals; arrival++)
        {
            now += Exponential() * 60 / arrivalsPerHour;
            freeAt.TryDequeue(out var server, out var free);
            var begins = Math.Max(now, free);
            freeAt.Enqueue(server, begins + (Exponential() * handlingMinutes));
            if (arrival >= 0 && begins - now <= minutes)
            {
                inTime[(int)((long)arrival * Batches / arrivals)]++;
            }
        }

        var shares = inTime.Select(count => count * Batches / arrivals).ToList();
        var mean = shares.Average();
        var variance = shares.Sum(share => (share - mean) * (share - mean)) / (Batches - 1);
        return (mean, Math.Sqrt(variance / Batches));

        double Exponential() => -Math.Log(((Next() >> 11) + 0.5) / (1UL << 53));

        // SplitMix64: Steele, Lea and Flood 2014.
        ulong Next()
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
