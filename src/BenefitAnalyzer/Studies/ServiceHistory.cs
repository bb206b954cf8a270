using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>The dated attributes of services in one form: for each service, spans of days in which none of them changes.</summary>
/// <remarks>
/// The tables <c>stages</c> and <c>availability</c> give any number of dated rows a service; a service without rows there has what its
/// line of <c>services</c> says, which is the short form for one change.
/// </remarks>
public static class ServiceHistory
{
    /// <summary>All days: no row of a study reaches beyond.</summary>
    public static readonly Period Always = new(new DateOnly(1, 1, 1), new DateOnly(9999, 12, 31));

    public static IReadOnlyList<ServiceSpan> Of(ReferenceTables tables)
    {
        var stages = tables.Stages.ToLookup(row => row.Service);
        var availability = tables.Availability.ToLookup(row => row.Service);
        return [.. tables.Services.SelectMany(service => Spans(service, Stages(service, stages), Availability(service, availability)))];
    }

    private static List<StageRow> Stages(Service service, ILookup<string, StageRow> rows) =>
        rows.Contains(service.Code) ? [.. rows[service.Code]]
        : service.Stage is { } stage
            ? [new StageRow(service.Code, stage, Always with { From = service.StageFrom ?? Always.From }, null, service.DecidedBy, null)]
        : [];

    private static List<AvailabilityRow> Availability(Service service, ILookup<string, AvailabilityRow> rows)
    {
        if (rows.Contains(service.Code))
        {
            return [.. rows[service.Code]];
        }

        var from = service.ElectronicFrom ?? Always.Until;
        return
        [
            .. new[] { (Has: false, Days: Always with { Until = from }), (Has: true, Days: Always with { From = from }) }
                .Where(part => part.Days.From < part.Days.Until)
                .Select(part => new AvailabilityRow(service.Code, service.Amenable, part.Has, part.Days, service.DecidedBy, null, null)),
        ];
    }

    private static IEnumerable<ServiceSpan> Spans(Service service, List<StageRow> stages, List<AvailabilityRow> availability)
    {
        DateOnly[] cuts =
        [
            .. stages
                .Select(row => row.Days)
                .Concat(availability.Select(row => row.Days))
                .SelectMany(days => new[] { days.From, days.Until })
                .Append(Always.From)
                .Append(Always.Until)
                .Distinct()
                .Order(),
        ];
        foreach (var (from, until) in cuts.Zip(cuts.Skip(1)))
        {
            var available = availability.Find(row => row.Days.Contains(from));
            var stage = StageOn(from);
            yield return new ServiceSpan(
                service,
                new Period(from, until),
                stage,
                cuts.FirstOrDefault(day => day > from && StageOn(day) != stage, Always.Until),
                available?.Amenable,
                available?.ElectronicOption ?? false
            );
        }

        int? StageOn(DateOnly day) => stages.Find(row => row.Days.Contains(day))?.Stage;
    }
}
