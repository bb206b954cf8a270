using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Ledger.Measured;

/// <summary>The double-count detector: effects of which no minute is claimed twice, and the claims that were refused.</summary>
/// <remarks>
/// Claims on one cell (service, channel, office, month, grade) may together not exceed its displaced minutes. All initiatives that work on a cell
/// measure the same displacement, so the cell's is the largest that one of them measured. Where several do, <c>shares:</c> divides it; a claim
/// without a share is to all of it, and then every claim on the cell is refused.
/// </remarks>
public sealed record SharedEffects(IReadOnlyList<MeasuredEffect> Allowed, IReadOnlyList<ClaimOverlap> Refused)
{
    private const decimal Tolerance = 1.000000001m; // shares such as 0.1 + 0.2 + 0.7 are binary fractions

    public static SharedEffects Of(IReadOnlyList<Initiative> initiatives, IReadOnlyList<MeasuredEffect> effects)
    {
        var shares = initiatives.ToDictionary(initiative => initiative.Id, initiative => initiative.Shares);
        var cellOf = CellsOf(effects);
        var cells = new Cell[cellOf.Length == 0 ? 0 : cellOf.Max() + 1];
        var share = new decimal[effects.Count];
        for (var at = 0; at < effects.Count; at++)
        {
            share[at] =
                at > 0 && effects[at].Initiative == effects[at - 1].Initiative && effects[at].Service == effects[at - 1].Service
                    ? share[at - 1]
                    : Share(shares, effects[at]);
            cells[cellOf[at]].Add(effects[at], share[at]);
        }

        var allowed = new List<MeasuredEffect>(effects.Count);
        var refused = new Dictionary<int, SortedSet<string>>();
        for (var at = 0; at < effects.Count; at++)
        {
            ref var cell = ref cells[cellOf[at]];
            if (!cell.IsShared)
            {
                allowed.Add(effects[at]);
            }
            else if (cell.Claimed <= cell.Measured * Tolerance)
            {
                allowed.Add(Times(effects[at], share[at]));
            }
            else if (refused.TryGetValue(cellOf[at], out var who))
            {
                who.Add(effects[at].Initiative);
            }
            else
            {
                refused[cellOf[at]] = new SortedSet<string>(StringComparer.Ordinal) { effects[at].Initiative };
            }
        }

        return new SharedEffects(
            allowed,
            Together(
                refused.Select(cell => new ClaimOverlap(
                    [.. cell.Value],
                    cells[cell.Key].Service!,
                    1,
                    cells[cell.Key].Measured,
                    cells[cell.Key].Claimed
                ))
            )
        );
    }

    /// <summary>The number of each effect's cell. Effects come in runs of months, so a place is looked up once a run.</summary>
    private static int[] CellsOf(IReadOnlyList<MeasuredEffect> effects)
    {
        var places = new Dictionary<(string, string, string?, string?), int>();
        var cellOf = new int[effects.Count];
        if (effects.Count == 0)
        {
            return cellOf;
        }

        var first = effects.Min(effect => MonthNumber(effect.Month));
        var months = effects.Max(effect => MonthNumber(effect.Month)) - first + 1;
        MeasuredEffect? last = null;
        var place = 0;
        for (var at = 0; at < effects.Count; at++)
        {
            var effect = effects[at];
            if (last is null || !IsSamePlace(last, effect))
            {
                var key = (effect.Service, effect.Channel, effect.Office, effect.Grade);
                if (!places.TryGetValue(key, out place))
                {
                    places[key] = place = places.Count;
                }
            }

            last = effect;
            cellOf[at] = (place * months) + MonthNumber(effect.Month) - first;
        }

        return cellOf;
    }

    private static int MonthNumber(DateOnly month) => (month.Year * 12) + month.Month;

    private static bool IsSamePlace(MeasuredEffect one, MeasuredEffect other) =>
        one.Service == other.Service && one.Channel == other.Channel && one.Office == other.Office && one.Grade == other.Grade;

    private static IReadOnlyList<ClaimOverlap> Together(IEnumerable<ClaimOverlap> cells) =>
        [
            .. cells
                .GroupBy(cell => (Who: string.Join('\n', cell.Initiatives), cell.Service))
                .OrderBy(same => same.Key.Service, StringComparer.Ordinal)
                .ThenBy(same => same.Key.Who, StringComparer.Ordinal)
                .Select(same => new ClaimOverlap(
                    same.First().Initiatives,
                    same.Key.Service,
                    same.Count(),
                    same.Sum(cell => cell.MeasuredMinutes),
                    same.Sum(cell => cell.ClaimedMinutes)
                )),
        ];

    private static decimal Share(Dictionary<string, IReadOnlyDictionary<string, double>> shares, MeasuredEffect claim) =>
        shares.TryGetValue(claim.Initiative, out var own) && own.TryGetValue(claim.Service, out var share) ? (decimal)share : 1;

    private static MeasuredEffect Times(MeasuredEffect claim, decimal share) =>
        claim with
        {
            Transactions = claim.Transactions * share,
            Minutes = claim.Minutes * share,
            CitizenMinutes = claim.CitizenMinutes * share,
        };

    /// <summary>The claims on one cell.</summary>
    private struct Cell
    {
        private string? first;

        public string? Service { get; private set; }

        /// <summary>Whether more than one initiative claims it.</summary>
        public bool IsShared { get; private set; }

        public decimal Measured { get; private set; }

        public decimal Claimed { get; private set; }

        public void Add(MeasuredEffect effect, decimal share)
        {
            first ??= effect.Initiative;
            Service = effect.Service;
            IsShared |= effect.Initiative != first;
            Measured = Math.Max(Measured, Math.Abs(effect.Minutes));
            Claimed += Math.Abs(effect.Minutes) * share;
        }
    }
}
