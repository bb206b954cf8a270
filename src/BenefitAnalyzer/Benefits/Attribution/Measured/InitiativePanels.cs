using BenefitAnalyzer.Benefits.Attribution.Series;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Attribution.Measured;

/// <summary>Turns what an initiative says of its services, offices and launches into panels.</summary>
/// <remarks>
/// Units are offices where offices are compared or launched one by one, else services. A month or week in which a unit was launched on another day than
/// its first is left out for it, since it is neither before nor after. A unit that is to follow serves as comparison meanwhile.
/// </remarks>
internal sealed class InitiativePanels(Study study, UnitSeriesReader reader, SeriesPeriod period)
{
    private readonly int periodsPerYear = period == SeriesPeriod.Week ? Panel.Weekly : Panel.Monthly;

    public InitiativePanel Of(Initiative initiative)
    {
        var isByOffice = IsByOffice(initiative, study);
        var (units, comparison) = isByOffice
            ? (OfficesOf(initiative, study), initiative.ComparisonOffices)
            : (initiative.Services, initiative.ComparisonServices);
        var sources = new List<Figure>();
        var byService = new Dictionary<(string, string), double[]>();
        var traditional = units
            .Select(unit => Series(unit, isTreated: true))
            .Concat(comparison.Except(units, StringComparer.Ordinal).Select(unit => Series(unit, isTreated: false)))
            .ToList();
        return new InitiativePanel(
            initiative,
            reader.Periods,
            new Panel(traditional, periodsPerYear),
            new Panel(All(initiative, isByOffice), periodsPerYear),
            byService,
            sources
        )
        {
            IsByOffice = isByOffice,
        };

        UnitSeries Series(string unit, bool isTreated)
        {
            var parts = new List<double[]>();
            foreach (var service in isByOffice ? initiative.Services : [unit])
            {
                IReadOnlyList<string> at = isByOffice ? [unit] : initiative.Offices;
                List<IReadOnlyList<Figure?>> figures =
                    at.Count == 0 ? [reader.Traditional(service)] : [.. at.Select(office => reader.AtOffice(service, office))];
                var counts = UnitSeriesReader.Sum(
                    at.Count == 0 ? [reader.CountsTraditional(service)] : [.. at.Select(office => reader.CountsAtOffice(service, office))],
                    reader.Periods.Count
                );
                parts.Add(counts);
                if (isTreated)
                {
                    byService[(unit, service)] = counts;
                    var since = LaunchOf(initiative, unit) is { } day ? day : DateOnly.MaxValue;
                    sources.AddRange(figures.SelectMany(series => series.Where((_, t) => reader.Periods[t] >= since)).OfType<Figure>());
                }
            }

            return Launched(
                new UnitSeries(unit, UnitSeriesReader.Sum(parts, reader.Periods.Count), null),
                isTreated ? LaunchOf(initiative, unit) : null
            );
        }
    }

    /// <summary>The offices whose completions are counted: its own; of an initiative by office those launched one by one, or all that are not compared with.</summary>
    /// <returns>Empty where no office is told from another.</returns>
    public static IReadOnlyList<string> OfficesOf(Initiative initiative, Study study)
    {
        if (initiative.Offices.Count > 0 || !IsByOffice(initiative, study))
        {
            return initiative.Offices;
        }

        var offices = CodesOf(study);
        List<string> launched = [.. initiative.Launches.Select(launch => launch.Unit).OfType<string>().Where(offices.Contains)];
        return launched.Count > 0
            ? launched
            : [.. offices.Except(initiative.ComparisonOffices, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static bool IsByOffice(Initiative initiative, Study study)
    {
        var offices = CodesOf(study);
        return initiative.ComparisonOffices.Count > 0
            || initiative.Launches.Any(launch => launch.Unit is { } unit && offices.Contains(unit));
    }

    private static HashSet<string> CodesOf(Study study) =>
        study.Tables.Offices.Select(office => office.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>Completions over all channels; an initiative by office is one unit here, launched when its first office was.</summary>
    private List<UnitSeries> All(Initiative initiative, bool isByOffice)
    {
        IEnumerable<UnitSeries> treated = isByOffice
            ?
            [
                Launched(
                    new UnitSeries(
                        initiative.Id,
                        UnitSeriesReader.Sum([.. initiative.Services.Select(reader.CountsAll)], reader.Periods.Count),
                        null
                    ),
                    initiative.Launched
                ),
            ]
            : initiative.Services.Select(service =>
                Launched(new UnitSeries(service, reader.CountsAll(service), null), LaunchOf(initiative, service))
            );
        return
        [
            .. treated,
            .. initiative
                .ComparisonServices.Except(initiative.Services, StringComparer.Ordinal)
                .Select(service => new UnitSeries(service, reader.CountsAll(service), null)),
        ];
    }

    /// <summary>Its own launch, else that of all; null where it is to follow.</summary>
    private static DateOnly? LaunchOf(Initiative initiative, string unit) =>
        (
            initiative.Launches.FirstOrDefault(launch => launch.Unit == unit)
            ?? initiative.Launches.FirstOrDefault(launch => launch.Unit is null)
        )?.Day
        ?? (initiative.Launches.Any(launch => launch.Unit is not null && IsUnitOf(initiative, launch.Unit)) ? null : initiative.Launched);

    private static bool IsUnitOf(Initiative initiative, string unit) =>
        initiative.Offices.Contains(unit) || initiative.Services.Contains(unit);

    private UnitSeries Launched(UnitSeries series, DateOnly? day)
    {
        var launch = day is { } from ? reader.Periods.Count(start => start < from) : reader.Periods.Count;
        var counts = series.Counts;
        if (day is { } began && launch > 0 && !IsFirstDay(began))
        {
            counts = [.. counts];
            counts[launch - 1] = double.NaN;
        }

        return series with
        {
            Counts = counts,
            Launch = launch >= reader.Periods.Count ? null : launch,
        };
    }

    private bool IsFirstDay(DateOnly day) => period == SeriesPeriod.Week ? day.DayOfWeek == DayOfWeek.Monday : day.Day == 1;
}
