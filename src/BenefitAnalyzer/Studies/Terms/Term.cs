namespace BenefitAnalyzer.Studies.Terms;

/// <summary>A term of art that reports use, with its Chinese.</summary>
/// <param name="Id">Short name, such as <c>cost-avoidance</c>.</param>
/// <param name="IsVerified">Whether a government paper was found that uses the Chinese; else it was chosen for this program.</param>
public sealed record Term(string Id, string English, string Chinese, bool IsVerified);
