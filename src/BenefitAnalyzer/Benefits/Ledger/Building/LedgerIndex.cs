using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>The inputs of a ledger, found by what they belong to.</summary>
internal sealed class LedgerIndex
{
    private readonly Dictionary<(string, string, string, FiscalYear), FreedTime> freed = [];
    private readonly Dictionary<(string, string, FiscalYear), (decimal Posts, ArrivalEvidence Evidence)> ceilings = [];

    public LedgerIndex(LedgerInputs inputs, FiscalCalendar calendar)
    {
        Initiatives = inputs.Initiatives.ToDictionary(initiative => initiative.Id);
        Dated = inputs
            .Tables.Evidence.Where(document => document.Date is not null)
            .GroupBy(document => document.Id)
            .ToDictionary(same => same.Key, same => same.First());
        AsOfYear = calendar.YearOf(inputs.AsOf);
        // Effects come in runs of months of one place, so a cell is looked up once a year of a run.
        MeasuredEffect? last = null;
        FreedTime? time = null;
        Period span = default;
        foreach (var effect in inputs.Effects.Allowed)
        {
            if (effect is not { Verdict: EffectVerdict.Effect, Grade: { } grade })
            {
                continue;
            }

            if (time is null || !span.Contains(effect.Month) || !IsSameCell(last!, effect))
            {
                var year = calendar.YearOf(effect.Month);
                span = calendar.Span(year);
                var key = (effect.Initiative, effect.Office ?? "", grade, year);
                if (!freed.TryGetValue(key, out time))
                {
                    freed[key] = time = new FreedTime();
                }
            }

            last = effect;
            time.Add(effect.Service, effect.Channel, effect.Minutes, effect.MinutesAreMeasured);
        }

        // Posts are whole, so those of all initiatives together are not the sum; without them the sum has to do.
        foreach (var same in inputs.Ceilings.GroupBy(ceiling => (ceiling.Office, ceiling.Grade, ceiling.Year)))
        {
            var together = same.Where(ceiling => ceiling.Initiative is null).ToList();
            var ruling = together.Count > 0 ? together : [.. same];
            ceilings[same.Key] = (ruling.Sum(ceiling => (decimal)ceiling.Posts), ruling.Max(ceiling => ceiling.Evidence));
        }

        var measured = freed.Keys.Select(key => key.Item4).Concat(ceilings.Keys.Select(key => key.Item3)).ToList();
        LastMeasured = measured.Count == 0 ? null : measured.MaxBy(year => year.BeginsIn);
    }

    public IReadOnlyDictionary<string, Initiative> Initiatives { get; }

    /// <summary>Documents of the register that have a date, by id.</summary>
    public IReadOnlyDictionary<string, EvidenceDocument> Dated { get; }

    public FiscalYear AsOfYear { get; }

    /// <summary>The last year in which anything was measured; null when nothing was.</summary>
    public FiscalYear? LastMeasured { get; }

    /// <summary>The year whose measurement stands for a year: later years are taken to be like the last one measured.</summary>
    public FiscalYear MeasuredFor(FiscalYear year) => LastMeasured is { } last && year.BeginsIn > last.BeginsIn ? last : year;

    public FreedTime? Freed(string initiative, string office, string grade, FiscalYear year) =>
        freed.GetValueOrDefault((initiative, office, grade, year));

    /// <summary>Every cell with freed time, in an order that depends on the cells alone.</summary>
    public IEnumerable<(string Initiative, string Office, string Grade, FiscalYear Year, FreedTime Time)> AllFreed() =>
        freed
            .Select(cell => (cell.Key.Item1, cell.Key.Item2, cell.Key.Item3, cell.Key.Item4, cell.Value))
            .OrderBy(cell => cell.Item4.BeginsIn)
            .ThenBy(cell => cell.Item2, StringComparer.Ordinal)
            .ThenBy(cell => cell.Item3, StringComparer.Ordinal)
            .ThenBy(cell => cell.Item1, StringComparer.Ordinal);

    /// <summary>Whole posts that can go in a year, by office and grade.</summary>
    public Dictionary<(string Office, string Grade), decimal> PostsOf(FiscalYear year) =>
        ceilings
            .Where(ceiling => ceiling.Key.Item3 == year)
            .ToDictionary(ceiling => (ceiling.Key.Item1, ceiling.Key.Item2), ceiling => ceiling.Value.Posts);

    public ArrivalEvidence ArrivalsOf(string office, string grade, FiscalYear year) =>
        ceilings.TryGetValue((office, grade, year), out var ceiling) ? ceiling.Evidence : ArrivalEvidence.None;

    private static bool IsSameCell(MeasuredEffect one, MeasuredEffect other) =>
        one.Initiative == other.Initiative && one.Office == other.Office && one.Grade == other.Grade;
}
