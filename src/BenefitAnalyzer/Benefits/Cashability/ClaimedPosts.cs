using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Cashability;

/// <summary>Posts of a grade that an initiative is said to release in a fiscal year.</summary>
/// <param name="Office">Null where the posts are of no one office.</param>
/// <param name="Place">File and line that says so.</param>
public sealed record ClaimedPosts(string Initiative, string? Office, string Grade, FiscalYear Year, decimal Posts, string Place);
