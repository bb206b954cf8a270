namespace BenefitAnalyzer.Samples.World;

/// <summary>When in a day people come: weights of the 24 hours, even within an hour.</summary>
internal sealed class HourProfile
{
    public static HourProfile Web { get; } = new(8, 4, 2, 1, 1, 2, 6, 14, 28, 42, 50, 48, 44, 42, 44, 44, 42, 38, 32, 34, 42, 46, 38, 22);
    public static HourProfile Kiosk { get; } = new(0, 0, 0, 0, 0, 0, 0, 4, 14, 26, 34, 36, 46, 42, 34, 32, 34, 38, 30, 20, 12, 6, 0, 0);
    public static HourProfile Counter { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 36, 46, 40, 48, 44, 38, 34, 24, 0, 0, 0, 0, 0, 0, 0);
    public static HourProfile Saturday { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 48, 44, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    public static HourProfile Phone { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 6, 44, 50, 46, 30, 34, 44, 44, 40, 20, 0, 0, 0, 0, 0, 0);

    /// <summary>Letters are logged when the morning's and the afternoon's delivery are opened.</summary>
    public static HourProfile Post { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 40, 20, 0, 0, 14, 10, 0, 0, 0, 0, 0, 0, 0, 0);

    private readonly byte[] hourOf = new byte[1024];

    private HourProfile(params double[] weights)
    {
        var sum = weights.Sum();
        var until = 0.0;
        var hour = -1;
        for (var slot = 0; slot < hourOf.Length; slot++)
        {
            while (slot >= until * hourOf.Length / sum && hour < 23)
            {
                until += weights[++hour];
            }

            hourOf[slot] = (byte)hour;
        }
    }

    public static HourProfile Of(int channel, bool saturday) =>
        channel switch
        {
            Catalogue.Web => Web,
            Catalogue.Kiosk => Kiosk,
            _ when saturday => Saturday,
            Catalogue.Phone => Phone,
            Catalogue.Counter => Counter,
            _ => Post,
        };

    /// <summary>Second of the day, 0 to 86,399.</summary>
    public int Draw(ref Draws draws) => (hourOf[draws.Below(hourOf.Length)] * 3600) + draws.Below(3600);
}
