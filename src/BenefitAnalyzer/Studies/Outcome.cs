namespace BenefitAnalyzer.Studies;

/// <summary>Codes of the <c>outcome</c> field. Ineligible counts as completed; pending is not finished yet.</summary>
public static class Outcome
{
    public const string Completed = "completed";
    public const string Ineligible = "ineligible";
    public const string Failed = "failed";
    public const string Abandoned = "abandoned";
    public const string Redirected = "redirected";
    public const string Pending = "pending";

    public static IReadOnlyList<string> All { get; } = [Completed, Ineligible, Failed, Abandoned, Redirected, Pending];
}
