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
        var allowed = new List<MeasuredEffect>(effects.Count);
        var refused = new List<ClaimOverlap>();
        foreach (var cell in effects.GroupBy(effect => (effect.Service, effect.Channel, effect.Office, effect.Month, effect.Grade)))
        {
            var claims = cell.ToList();
            if (claims.TrueForAll(claim => claim.Initiative == claims[0].Initiative))
            {
                allowed.AddRange(claims);
                continue;
            }

            var own = claims.ConvertAll(claim => Times(claim, Share(shares, claim)));
            var measured = claims.Max(claim => Math.Abs(claim.Minutes));
            var claimed = own.Sum(claim => Math.Abs(claim.Minutes));
            if (claimed <= measured * Tolerance)
            {
                allowed.AddRange(own);
                continue;
            }

            string[] who = [.. claims.Select(claim => claim.Initiative).Distinct().Order(StringComparer.Ordinal)];
            refused.Add(new ClaimOverlap(who, cell.Key.Service, 1, measured, claimed));
        }

        return new SharedEffects(allowed, Together(refused));
    }

    private static IReadOnlyList<ClaimOverlap> Together(List<ClaimOverlap> cells) =>
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
}
