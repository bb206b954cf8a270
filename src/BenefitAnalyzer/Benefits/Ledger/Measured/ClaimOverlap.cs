namespace BenefitAnalyzer.Benefits.Ledger.Measured;

/// <summary>Claims of several initiatives to the same minutes of a service, all of which are refused.</summary>
/// <param name="Initiatives">Those that claim them, by id.</param>
/// <param name="Cells">Number of cells (service, channel, office, month, grade) in which they meet.</param>
/// <param name="MeasuredMinutes">What was displaced there in all.</param>
/// <param name="ClaimedMinutes">What they claim of it together.</param>
public sealed record ClaimOverlap(
    IReadOnlyList<string> Initiatives,
    string Service,
    int Cells,
    decimal MeasuredMinutes,
    decimal ClaimedMinutes
);
