namespace BenefitAnalyzer.Samples.World;

/// <summary>Which service is wanted in a month and which channel a citizen takes for it.</summary>
internal sealed class MonthDemand
{
    private const double PeakFactor = 2.2;
    private static readonly double[] AgeFactor = [1.25, 1.15, 0.9, 0.55];

    /// <summary>Weights of counter, phone, post, fax by service type, before dropping what a service does not offer.</summary>
    private static readonly double[][] TraditionalWeights =
    [
        [34, 54, 4, 8],
        [72, 5, 23, 0.5],
        [70, 8, 18, 4],
        [26, 44, 14, 16],
    ];

    private readonly AliasTable services;

    /// <summary>Cumulative shares of the six channels for [service, 2 × age band + access].</summary>
    private readonly double[] cumulative = new double[Catalogue.Services.Length * 8 * 6];

    public MonthDemand(int month)
    {
        var first = SampleCalendar.Months[month];
        services = new AliasTable(Volumes(first.Month));

        // Adoption is logistic with its steepest month in the middle of the last two years.
        var growth = 1 / (1 + Math.Exp(-(month - 23.5) / 4));
        for (var service = 0; service < Catalogue.Services.Length; service++)
        {
            for (var kind = 0; kind < 8; kind++)
            {
                var shares = Shares(Catalogue.Services[service], kind / 2, kind % 2 == 1, growth, first);
                Accumulate(shares, cumulative.AsSpan(((service * 8) + kind) * 6, 6));
            }
        }
    }

    /// <summary>Of all new business in a month, the share of each service.</summary>
    public static IReadOnlyList<double> ServiceShares(int month)
    {
        var volumes = Volumes(SampleCalendar.Months[month].Month);
        return [.. volumes.Select(volume => volume / volumes.Sum())];
    }

    public int DrawService(ref Draws draws) => services.Draw(ref draws);

    public int DrawChannel(ref Draws draws, int service, Citizen citizen)
    {
        var kind = (2 * citizen.AgeBand) + (citizen.HasAccess ? 1 : 0);
        var row = cumulative.AsSpan(((service * 8) + kind) * 6, 6);
        var place = draws.Unit();
        var channel = 0;
        while (place >= row[channel])
        {
            channel++;
        }

        return channel;
    }

    private static double[] Volumes(int calendarMonth) =>
        [.. Catalogue.Services.Select(service => service.Volume * (service.PeakMonths.Contains(calendarMonth) ? PeakFactor : 1))];

    private static double[] Shares(SampleService service, int age, bool hasAccess, double growth, DateOnly first)
    {
        var shares = new double[6];
        var electronic = 0.0;
        if (service.ElectronicFrom <= first)
        {
            electronic = service.TakeUpFrom + ((service.TakeUpCeiling - service.TakeUpFrom) * growth);
            electronic = Math.Min(0.96, electronic * AgeFactor[age] * 1.2);
            var kiosk = service.Channels.Contains(Catalogue.Kiosk);
            var atKiosk =
                !kiosk ? 0
                : hasAccess ? 0.08
                : 1;

            // Who has no access at home uses the e-option only where a kiosk stands, and rarely.
            electronic =
                hasAccess ? electronic
                : kiosk ? electronic * 0.3
                : 0;
            shares[Catalogue.Kiosk] = electronic * atKiosk;
            shares[Catalogue.Web] = electronic - shares[Catalogue.Kiosk];
        }

        // An electronic-only service would leave a rest without a channel: every service here has a traditional one.
        var traditional = service.Channels.Where(channel => !Catalogue.IsElectronic(channel)).ToList();
        var weights = TraditionalWeights[service.Type];
        var sum = traditional.Sum(channel => weights[channel - Catalogue.Counter]);
        foreach (var channel in traditional)
        {
            shares[channel] = (1 - electronic) * weights[channel - Catalogue.Counter] / sum;
        }

        return shares;
    }

    private static void Accumulate(double[] shares, Span<double> cumulative)
    {
        var sum = 0.0;
        var last = Array.FindLastIndex(shares, share => share > 0);
        for (var channel = 0; channel < shares.Length; channel++)
        {
            sum += shares[channel];
            cumulative[channel] = channel >= last ? 1 : sum; // above every draw, whatever rounding did to the sum
        }
    }
}
