using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>Where and when posts are claimed: only there does the ledger need to know how many can go.</summary>
internal sealed class ClaimedPlaces
{
    private readonly Dictionary<string, FiscalYear> firstByOffice = new(StringComparer.Ordinal);
    private readonly FiscalYear? firstAnywhere;
    private readonly FiscalYear lastMeasured;

    /// <param name="lastMeasured">Stands for the years after it.</param>
    public ClaimedPlaces(LedgerInputs inputs, FiscalCalendar calendar, FiscalYear lastMeasured)
    {
        this.lastMeasured = lastMeasured;
        var initiatives = inputs.Initiatives.ToDictionary(initiative => initiative.Id);
        foreach (var change in inputs.Tables.Posts.Where(change => initiatives.ContainsKey(change.Initiative)))
        {
            var from = calendar.YearOf(FirstDay(change, initiatives[change.Initiative], inputs.AsOf));
            if (change.Office is null)
            {
                firstAnywhere = Earlier(firstAnywhere, from);
            }
            else
            {
                firstByOffice[change.Office] = Earlier(firstByOffice.TryGetValue(change.Office, out var known) ? known : null, from);
            }
        }
    }

    public bool HasAny => firstAnywhere is not null || firstByOffice.Count > 0;

    public bool Contains(string office, FiscalYear year)
    {
        var first = firstByOffice.TryGetValue(office, out var own) ? Earlier(firstAnywhere, own) : firstAnywhere;
        return first is { } from && (year.BeginsIn >= from.BeginsIn || year == lastMeasured);
    }

    /// <summary>The day from which posts are claimed not to be paid any more.</summary>
    public static DateOnly FirstDay(PostChange change, Initiative initiative, DateOnly asOf) =>
        change.DeletedOn ?? change.DueOn ?? initiative.PlannedLaunch ?? asOf;

    private static FiscalYear Earlier(FiscalYear? one, FiscalYear other) =>
        one is { } known && known.BeginsIn < other.BeginsIn ? known : other;
}
