using System.Globalization;
using BenefitAnalyzer.Tests.Benefits.Attribution.Measured;

namespace BenefitAnalyzer.Tests.Benefits.Claims.Results;

/// <summary>
/// The annex of one paper for online booking. It claims $800,000 from posts and $100,000 from the old system, and prints $990,000 as their sum. Half
/// of the year, 90 % of the volume and half of the take-up came: of the posts' $800,000, $180,000. The old system was not measured.
/// </summary>
internal static class OnePaper
{
    public const string Annex =
        "initiative,line,kind,category,unit,2005-06\n"
        + "online,Counter posts,claim,realisable,$'000,800\n"
        + "online,Old system,claim,cost_avoidance,$'000,100\n"
        + "online,Total,total,,$'000,990\n"
        + "online,Better image of the service,stated,,,-\n";

    public const string Bases =
        "initiative,line,year,basis,volume,take_up,minutes,minute_cost,released,amount,live_months\n"
        + "online,Counter posts,2005-06,claimed,100000,40%,5,4,,,\n"
        + "online,Counter posts,2005-06,measured,90000,20%,5,4,100%,,6\n";

    public const string Outcomes = "initiative,indicator,baseline,target,actual\nonline,Satisfied users of 100,60,80,75\n";

    public const string Spending =
        "initiative,line,stage,year,amount\nonline,system,commitment,2004-05,1000\nonline,system,provision,2004-05,600\nonline,system,actual,2004-05,720\n";

    public const string Milestones =
        "initiative,milestone,planned,actual,reason\nonline,Live,2004-10-01,2005-01-01,contract was let again\n";

    public static SmallStudy Study(string annex = Annex, string bases = Bases, string spending = Spending) =>
        new SmallStudy()
            .Services("booking b c d e f")
            .Rows("2006-03-31 10:00,booking,web")
            .With(ThreeYearsOfServices.Initiative)
            .Table("claims", annex)
            .Table("claim_basis", bases)
            .Table("outcomes", Outcomes)
            .Table("initiative_costs", spending)
            .Table("milestones", Milestones);

    /// <summary>Counter time of $3,000 was claimed for 2004-05; volume and take-up come from the logs, of which $207.12 follow.</summary>
    public static SmallStudy Logged() =>
        new SmallStudy()
            .Services("booking b c d e f")
            .File("logs/log.csv", Log())
            .With(ThreeYearsOfServices.Initiative)
            .Table("claims", "initiative,line,category,unit,2004-05\nonline,Counter time,notional,$,3000\n")
            .Table(
                "claim_basis",
                "initiative,line,year,basis,service,volume,take_up,minutes,minute_cost,released,live_months\n"
                    + "online,Counter time,2004-05,claimed,,500,60%,5,2,,\n"
                    + "online,Counter time,2004-05,measured,booking,,,5,2,100%,\n"
            );

    /// <summary>Ten bookings a month in 2004-05, at the counter; from January 2005 on, seven of ten online.</summary>
    private static string Log()
    {
        var lines = new List<string> { "id,started,completed,service,channel,customer,outcome" };
        for (var month = new DateOnly(2004, 4, 1); month < new DateOnly(2005, 4, 1); month = month.AddMonths(1))
        {
            for (var row = 0; row < 10; row++)
            {
                var day = string.Create(CultureInfo.InvariantCulture, $"{month:yyyy-MM}-{row + 1:00} 10:00");
                var isOnline = month.Year == 2005 && row < 7;
                lines.Add($"r{lines.Count},{day},{day},booking,{(isOnline ? "web" : "counter")},,completed");
            }
        }

        return string.Join('\n', lines) + "\n";
    }
}
