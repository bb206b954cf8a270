using BenefitAnalyzer.Ingestion.Rules;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>A valid record whose id may occur more than once.</summary>
/// <param name="Line">0 where the file is gone (<c>keep_removed</c>).</param>
/// <param name="Hash">Empty where the file is gone.</param>
internal sealed record Candidate(LoadedFile File, long Line, string Hash, RowValues Row)
{
    public (string Source, string Id) Key => (File.Source, Row.TransactionId!);
}
