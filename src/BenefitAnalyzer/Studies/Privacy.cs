using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>What is hidden: fields replaced by keyed hashes before they are stored, and cells too small to print.</summary>
/// <param name="Pseudonymise">Fields replaced by HMAC-SHA256, usually <c>customer</c>.</param>
/// <param name="SmallestCell">Counts of personal sources below this are suppressed in everything published.</param>
/// <param name="KeyFile">Path of the key outside the study folder; null for the default place.</param>
/// <param name="SmallestLinkableShare">Share of rows with a customer below which customer-linked figures are withheld, 0 to 1.</param>
public sealed record Privacy(IReadOnlyList<string> Pseudonymise, int SmallestCell, string? KeyFile, double SmallestLinkableShare)
{
    /// <summary>Fields that name a person or a thing; all others are codes and measures, which could not be counted as hashes.</summary>
    public static readonly IReadOnlyList<string> Identifiers = [Field.Customer, Field.SessionId, Field.TransactionId];

    /// <summary>Who holds the key: joining customers of several departments needs the same one. Null where the study does not say.</summary>
    public LocalText? KeyHolder { get; init; }

    public static Privacy Default { get; } = new([], 10, null, 0.5);
}
