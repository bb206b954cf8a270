namespace BenefitAnalyzer.Store;

/// <summary>Says which step of the work on a study is reached, so that a test can end the process just there.</summary>
/// <remarks>Nobody listens otherwise, and nothing outside the tests can.</remarks>
internal static class Step
{
    internal const string Opened = "opened";
    internal const string Committing = "committing";
    internal const string Committed = "committed";
    internal const string CheckingPoint = "checkpoint"; // DuckDB writes its log into the database now
    internal const string CheckedPoint = "checkpoint done";
    internal const string Closing = "closing";
    internal const string Closed = "closed";
    internal const string Discarding = "discarding";
    internal const string ListingRejects = "listing rejects";

    internal static Action<string>? Listener { get; set; }

    internal static void Reached(string step) => Listener?.Invoke(step);
}
