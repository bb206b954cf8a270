namespace BenefitAnalyzer.Studies.Counters;

/// <summary>A row of the <c>tally_plan</c> table: one office-hour that was drawn for counting by hand.</summary>
/// <param name="Tally">Id of the tally.</param>
/// <param name="Input">What it measures, such as <c>minutes@e-centre</c>.</param>
/// <param name="Session">Unique in the study.</param>
/// <param name="Stratum">Part of the population out of which it was drawn.</param>
/// <param name="StratumHours">Office-hours that the stratum has.</param>
/// <param name="Place">Where it stands.</param>
public sealed record TallySession(
    string Tally,
    string Input,
    string Session,
    string Stratum,
    int StratumHours,
    string Office,
    DateOnly Day,
    int Hour,
    string Place
)
{
    /// <summary>Whether everybody who comes is counted, and not only those of an initiative, service or channel.</summary>
    public bool IsOfAll => !Input.Contains('@', StringComparison.Ordinal);
}
