namespace BenefitAnalyzer.Benefits.Opportunities;

/// <summary>What a service could still yield at a reachable take-up; amounts a year, in the study's currency.</summary>
/// <param name="Case">What it was computed from.</param>
/// <param name="Low">At the least take-up that comparable services reached.</param>
/// <param name="Middle">At their median, by which services are ranked.</param>
/// <param name="High">At the most that one of them reached.</param>
public sealed record Opportunity(OpportunityCase Case, OpportunityYield? Low, OpportunityYield? Middle, OpportunityYield? High)
{
    /// <summary>All completed volume × max(0, reachable − today's take-up) × (avoidable − added cost), less what it would cost.</summary>
    public static Opportunity Of(OpportunityCase service) =>
        new(
            service,
            OpportunityYield.At(service, service.Reachable?.Low),
            OpportunityYield.At(service, service.Reachable?.Middle),
            OpportunityYield.At(service, service.Reachable?.High)
        );

    /// <summary>Opportunities of several services, the largest yield first, then what would move; those not known last.</summary>
    public static IReadOnlyList<Opportunity> Rank(IEnumerable<OpportunityCase> services) =>
        [
            .. services
                .Select(Of)
                .OrderByDescending(found => found.Middle?.Net ?? found.Middle?.BeforeCostToMove ?? decimal.MinValue)
                .ThenByDescending(found => found.Middle?.Moved ?? -1)
                .ThenBy(found => found.Case.Service, StringComparer.Ordinal),
        ];
}
