using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Launches;

/// <summary>The launches of <c>effects.csv</c>. No two of them touch the same service at the same office.</summary>
internal static class LaunchPlan
{
    private const double DaysPerMonth = 30.4;

    private static readonly IReadOnlyList<string[]> Rows = Template.Rows("effects.csv");

    /// <summary>Ids as in the study file.</summary>
    public static IReadOnlyList<string> Initiatives { get; } = [.. Rows.Select(row => row[0]).Distinct()];

    public static IReadOnlyList<SampleLaunch> All { get; } = [.. Rows.Select(Read)];

    private static readonly SampleLaunch?[,] ByServiceAndOffice = Index();

    public static SampleLaunch? Of(int service, int office) => ByServiceAndOffice[service, office];

    /// <summary>Visits on a day that nobody would have made without the launches, as a share of all others.</summary>
    /// <param name="serviceShares">Of all visits on the day, those for each service.</param>
    /// <param name="officeShares">Of all citizens, those of each office.</param>
    public static double NewShare(int day, IReadOnlyList<double> serviceShares, IReadOnlyList<double> officeShares) =>
        All.Sum(launch =>
            launch.NewShare
            * launch.Reach(day)
            * launch.Services.Sum(service => serviceShares[service])
            * launch.Offices.Sum(office => officeShares[office])
        );

    private static SampleLaunch Read(string[] row) =>
        new(
            Initiative: Initiatives.ToList().IndexOf(row[0]),
            Services: [.. row[1].Split(';').Select(code => Array.FindIndex(Catalogue.Services, service => service.Code == code))],
            Offices: row[2].Length == 0
                ? [.. Enumerable.Range(0, Catalogue.Offices.Count)]
                : [.. row[2].Split(';').Select(code => Catalogue.Offices.ToList().IndexOf(code))],
            Day: Template.Day(row[3]).DayNumber - SampleCalendar.From.DayNumber,
            RampDays: DaysPerMonth * Template.Number(row[4]),
            MovedShare: Template.Number(row[5]),
            NewShare: Template.Number(row[6]),
            Channel: (byte)Catalogue.Channels.ToList().IndexOf(row[7])
        );

    private static SampleLaunch?[,] Index()
    {
        var index = new SampleLaunch?[Catalogue.Services.Length, Catalogue.Offices.Count];
        foreach (var launch in All)
        {
            foreach (var service in launch.Services)
            {
                foreach (var office in launch.Offices)
                {
                    index[service, office] = index[service, office] is null
                        ? launch
                        : throw new InvalidDataException(
                            $"effects.csv: two launches for {Catalogue.Services[service].Code} at {Catalogue.Offices[office]}"
                        );
                }
            }
        }

        return index;
    }
}
