using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>The fiscal years to which lines reach: each initiative's to the last one that its own rows, the logs or the horizon name.</summary>
/// <remarks>A year that only another initiative names is none of its own: savings would go on for as long as an unrelated row says.</remarks>
internal sealed class OwnYears
{
    private readonly Dictionary<string, FiscalYear> lastByInitiative;
    private readonly FiscalYear asOf;

    public OwnYears(LedgerInputs inputs, LedgerIndex index, FiscalCalendar calendar)
    {
        asOf = index.AsOfYear;
        var begun = Begun(inputs, index, calendar).Append(asOf).MinBy(year => year.BeginsIn);
        Horizon = inputs.HorizonYears is { } years ? new FiscalYear((inputs.BaseYear ?? begun).BeginsIn + years - 1) : null;
        lastByInitiative = Named(inputs, calendar)
            .GroupBy(named => named.Initiative)
            .ToDictionary(own => own.Key, own => own.Select(named => named.Year).Append(Horizon ?? asOf).MaxBy(year => year.BeginsIn));
        All = Enumerable
            .Range(begun.BeginsIn, lastByInitiative.Values.Append(asOf).Max(year => year.BeginsIn) - begun.BeginsIn + 1)
            .Select(year => new FiscalYear(year))
            .ToList();
    }

    /// <summary>From the first year in which any initiative has a line to the last one of all.</summary>
    public IReadOnlyList<FiscalYear> All { get; }

    /// <summary>The last year that the study appraises; null where it names no horizon.</summary>
    public FiscalYear? Horizon { get; }

    /// <summary>Whether lines of an initiative reach to a year.</summary>
    public bool Reach(string initiative, FiscalYear year) => year.BeginsIn <= lastByInitiative.GetValueOrDefault(initiative, asOf).BeginsIn;

    /// <summary>The first years of everything that becomes a line.</summary>
    private static IEnumerable<FiscalYear> Begun(LedgerInputs inputs, LedgerIndex index, FiscalCalendar calendar) =>
        [
            .. inputs.Tables.Costs.Where(cost => cost.Stage != CostStage.Commitment).Select(cost => cost.Year),
            .. inputs.Tables.Provisions.Select(cut => cut.Year),
            .. inputs
                .Tables.Posts.Where(change => index.Initiatives.ContainsKey(change.Initiative))
                .Select(change => calendar.YearOf(ClaimedPlaces.FirstDay(change, index.Initiatives[change.Initiative], inputs.AsOf))),
            .. index.AllFreed().Select(cell => cell.Year),
        ];

    private static IEnumerable<(string Initiative, FiscalYear Year)> Named(LedgerInputs inputs, FiscalCalendar calendar)
    {
        IEnumerable<(string Initiative, DateOnly? Day)> days =
        [
            .. inputs.Initiatives.Select(initiative => (initiative.Id, initiative.PlannedLaunch)),
            .. inputs.Tables.Posts.SelectMany(change => new[] { (change.Initiative, change.DeletedOn), (change.Initiative, change.DueOn) }),
            .. inputs.Tables.Milestones.SelectMany(own => new[] { (own.Initiative, own.Planned), (own.Initiative, own.Actual) }),
        ];
        return
        [
            // Every initiative reaches to the horizon, whatever else it names.
            .. inputs.Initiatives.Select(initiative => (initiative.Id, calendar.YearOf(inputs.AsOf))),
            .. inputs.Tables.Costs.Select(cost => (cost.Initiative, cost.Year)),
            .. inputs.Tables.Provisions.Select(cut => (cut.Initiative, cut.Year)),
            .. days.Where(named => named.Day is not null).Select(named => (named.Initiative, calendar.YearOf(named.Day!.Value))),
        ];
    }
}
