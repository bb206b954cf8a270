using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Inclusion;

/// <summary>How far each group of people is behind the best-served one, in percentage points: 0 for the best, below 0 for the others.</summary>
/// <remarks>
/// The groups are the values of the first declared group or district that is asked for; every other dimension divides the comparison
/// (by month and age, each month has its own best). People whose group was not recorded are no group and have no gap.
/// </remarks>
public abstract class GapMetric(string id, int version, LocalText name, LocalText formula, Metric of)
    : DerivedMetric(id, version, name, MetricUnit.PercentagePoints, formula, of)
{
    /// <summary>A share of fewer transactions than this may be best by chance, so nobody is measured against it.</summary>
    public const int SmallestBest = 100;

    private static readonly LocalText NoBest = new(
        $"no group has the {SmallestBest} transactions that it takes to be measured against",
        $"沒有組別達到可作比較基準的{SmallestBest}宗交易"
    );
    private static readonly LocalText NoGroup = new("people whose group was not recorded are no group", "沒有記錄組別的人不算一個組別");
    private static readonly LocalText Unbounded = new(
        "a channel is not recorded in full: the true gap may be larger or smaller",
        "有渠道紀錄不全：實際差距可能較大或較小"
    );

    public override string? Refusal(Study study, MetricQuery query)
    {
        var compared = query.By.FirstOrDefault(Dimensions.OfPeople(study).Contains);
        return compared is null ? $"{Id} compares groups of people: ask by one of {string.Join(", ", Dimensions.OfPeople(study))}"
            : query.Where.ContainsKey(compared) ? $"{Id} compares every {compared} with the best: keep all of them and look at the one"
            : query.Standardise is not null ? $"{Id} is not standardised; standardise {Of.Id} and compare"
            : null;
    }

    public override IReadOnlyList<MetricRow> Derive(Study study, MetricQuery query, IReadOnlyList<MetricRow> rows)
    {
        var compared = query.By.ToList().FindIndex(Dimensions.OfPeople(study).Contains);
        var best = rows.GroupBy(Others, KeyComparer.Instance).ToDictionary(group => group.Key, Best, KeyComparer.Instance);
        return [.. rows.Select(row => row with { Figure = Gap(row, best[Others(row)]) })];

        IReadOnlyList<string?> Others(MetricRow row) => [.. row.Keys.Where((_, at) => at != compared)];

        Figure? Best(IEnumerable<MetricRow> group) =>
            group
                .Where(row => row.Keys[compared] is not null)
                .Where(row => row.Figure is { State: FigureState.Known, Value: not null, Denominator: >= SmallestBest })
                .OrderByDescending(row => row.Figure.Value)
                .ThenBy(row => row.Keys, KeyComparer.Instance)
                .FirstOrDefault()
                ?.Figure;

        Figure Gap(MetricRow row, Figure? reference)
        {
            var own = row.Figure;
            var gap = new Figure(FigureAddress.Write(query, row.Keys), Definition, Unit, own.Origin)
            {
                Transactions = own.Transactions,
                Inputs = [new FigureInput("own", own)],
            };
            return row.Keys[compared] is null ? gap with { State = FigureState.NoData, Reason = NoGroup }
                : own.State != FigureState.Known ? gap with { State = own.State, Reason = own.Reason }
                : reference is null ? gap with { State = FigureState.Withheld, Reason = NoBest }
                : Between(gap, own, reference);
        }
    }

    private static Figure Between(Figure gap, Figure own, Figure best)
    {
        var isBounded = own.Bound != FigureBound.Exact || best.Bound != FigureBound.Exact;
        var isSampled = !ReferenceEquals(own, best) && own.Low is not null && best.Low is not null;
        var (low, high) = isSampled
            ? Intervals.Difference(own.Numerator!.Value, own.Denominator!.Value, best.Numerator!.Value, best.Denominator!.Value)
            : ((decimal?)null, (decimal?)null);
        return gap with
        {
            Value = own.Value - best.Value,
            Low = low,
            High = high,
            Partial = own.Partial ?? best.Partial,
            Reason = isBounded ? Unbounded : own.Reason ?? best.Reason,
            Inputs = [.. gap.Inputs, new FigureInput("best", best)],
        };
    }
}
