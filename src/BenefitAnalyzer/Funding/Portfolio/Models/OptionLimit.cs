using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Portfolio.Models;

/// <summary>What a limit stands for.</summary>
public enum LimitKind
{
    /// <summary>An initiative is done at most once.</summary>
    Once,
    Mandatory,
    Ceiling,
    LeastShare,
    MostShare,
    Prerequisite,
    Exclusion,
    Bundle,

    /// <summary>Citizens' hours that a point of a frontier must reach.</summary>
    LeastHours,

    /// <summary>Net government cost that a point of a frontier must not exceed.</summary>
    MostCost,

    /// <summary>What a fund can advance from its capital and repayments.</summary>
    FundBalance,
}

/// <summary>Σ use × chosen ≤ amount.</summary>
/// <param name="Name">Of the ceiling, exclusion, bundle, department or initiative that it comes from.</param>
/// <param name="Year">Null where it is of no one year.</param>
/// <param name="Uses">Place of an option and what it takes.</param>
public sealed record OptionLimit(
    LimitKind Kind,
    string Name,
    FiscalYear? Year,
    IReadOnlyList<(int Option, decimal Use)> Uses,
    decimal Amount
)
{
    /// <summary>Of a prerequisite: the initiative that has to start before; null of any other kind.</summary>
    public string? Needed { get; init; }

    /// <summary>What options take together.</summary>
    public decimal UsedBy(IReadOnlySet<int> chosen) => Uses.Where(use => chosen.Contains(use.Option)).Sum(use => use.Use);

    /// <summary>Kind, name and year, as a reader of the rules knows them.</summary>
    public string Describe() =>
        Kind switch
        {
            LimitKind.Ceiling => FormattableString.Invariant($"ceiling '{Name}' of {Amount:0.##} in {Year}"),
            LimitKind.Mandatory => $"'{Name}' is to be done in any case",
            LimitKind.LeastShare => $"least share of department '{Name}'",
            LimitKind.MostShare => $"largest share of department '{Name}'",
            LimitKind.Prerequisite => $"'{Name}' needs '{Needed}' where it starts by {Year}",
            LimitKind.Exclusion => $"exclusion '{Name}'",
            LimitKind.Bundle => $"bundle '{Name}'",
            LimitKind.LeastHours => FormattableString.Invariant($"at least {-Amount:0.##} citizens' hours"),
            LimitKind.MostCost => FormattableString.Invariant($"a net cost of at most {Amount:0.##}"),
            LimitKind.FundBalance => Year is null ? Name : $"balance of '{Name}' in {Year}",
            _ => $"'{Name}' is done once",
        };
}
