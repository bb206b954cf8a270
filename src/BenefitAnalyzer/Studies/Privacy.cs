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

    public static Privacy Default { get; } = new([], 10, null, 0.5);
}
