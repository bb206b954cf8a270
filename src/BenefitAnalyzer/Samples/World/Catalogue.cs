namespace BenefitAnalyzer.Samples.World;

/// <summary>The codes that rows of the sample refer to by index.</summary>
internal static class Catalogue
{
    public const int Web = 0;
    public const int Kiosk = 1;
    public const int Counter = 2;
    public const int Phone = 3;
    public const int Post = 4;
    public const int Fax = 5;

    public const int Information = 0;
    public const int Payment = 1;
    public const int Application = 2;
    public const int Complaint = 3;

    public static IReadOnlyList<string> Channels { get; } = ["web", "kiosk", "counter", "phone", "post", "fax"];

    public static IReadOnlyList<string> AgeBands { get; } = ["18-29", "30-44", "45-59", "60+"];

    public static IReadOnlyList<string> Offices { get; } = [.. Template.Rows("offices.csv").Select(row => row[0])];

    /// <summary>Every service that stands in logs.</summary>
    public static SampleService[] Services { get; } = ReadServices();

    public static bool IsElectronic(int channel) => channel <= Kiosk;

    private static SampleService[] ReadServices()
    {
        var demand = Template.Rows("demand.csv").ToDictionary(row => row[0]);
        return [.. Template.Rows("services.csv").Where(row => demand.ContainsKey(row[0])).Select(row => Join(row, demand[row[0]]))];
    }

    private static SampleService Join(string[] service, string[] demand) =>
        new(
            Code: service[0],
            Type: Array.IndexOf(["information", "payment", "application", "complaint"], service[3]),
            Amenable: service[8] == "yes",
            ElectronicFrom: service[9].Length == 0 ? null : Template.Day(service[9]),
            Channels: [.. service[10].Split(';').Select(channel => Channels.ToList().IndexOf(channel))],
            PledgeDays: service[11].Length == 0 ? 0 : Template.WholeNumber(service[11]),
            WaitPledge: WaitPledge(service[12]),
            Volume: Template.Number(demand[1]),
            PeakMonths: [.. demand[2].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Template.WholeNumber)],
            TakeUpFrom: Template.Number(demand[3]),
            TakeUpCeiling: Template.Number(demand[4]),
            CounterMinutes: Template.Number(demand[5]),
            FeeCents: (int)Math.Round(100 * Template.Number(demand[6]))
        );

    /// <summary>Reads <c>95% within 20</c>.</summary>
    private static (double Share, double Minutes)? WaitPledge(string text) =>
        text.Split("% within ") is [var percent, var minutes] ? (Template.Number(percent) / 100, Template.Number(minutes)) : null;
}
