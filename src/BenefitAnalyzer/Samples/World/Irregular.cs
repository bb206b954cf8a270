namespace BenefitAnalyzer.Samples.World;

/// <summary>What a reader of logs should wonder at: a program that asks as nobody would, and transactions that an operator enters twice.</summary>
/// <remarks>All of it is valid and counts; <c>truth/flagged.csv</c> lists it.</remarks>
internal static class Irregular
{
    public const byte None = 0;
    public const byte Burst = 1;
    public const byte Repeat = 2;

    /// <summary>As <c>truth/flagged.csv</c> names them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["", "burst", "repeat"];

    /// <summary>Rows of the burst, all within one hour of a night.</summary>
    public const int BurstRows = 30;
    public const int MostRepeats = 12;
    public const int BurstHour = 3;

    /// <summary>A repeat follows after one to less than four minutes.</summary>
    public const int LeastSeconds = 60;
    public const int MoreSeconds = 179;
    private const int LastSecondOfDay = SampleCalendar.SecondsPerDay - LeastSeconds - MoreSeconds;
    private static readonly int RepeatsFrom = DayOf(new DateOnly(2005, 10, 1));
    private static readonly int RepeatsUntil = DayOf(new DateOnly(2006, 3, 1));

    public static int BurstDay { get; } = DayOf(new DateOnly(2005, 11, 16));

    public static byte BurstService { get; } = ServiceOf("CR01");

    private static readonly byte RepeatedService = ServiceOf("LR01");

    /// <summary>Whether an operator who is paid by the transaction would enter this one twice.</summary>
    public static bool CanRepeat(in SampleRow row)
    {
        var day = row.StartedAt / SampleCalendar.SecondsPerDay;
        return row is { Channel: Catalogue.Web, Outcome: Journey.Completed, Customer: >= 0 }
            && row.Service == RepeatedService
            && day >= RepeatsFrom
            && day < RepeatsUntil
            && row.StartedAt % SampleCalendar.SecondsPerDay < LastSecondOfDay;
    }

    private static int DayOf(DateOnly day) => day.DayNumber - SampleCalendar.From.DayNumber;

    private static byte ServiceOf(string code) => (byte)Array.FindIndex(Catalogue.Services, service => service.Code == code);
}
