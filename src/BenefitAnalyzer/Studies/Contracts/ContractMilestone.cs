namespace BenefitAnalyzer.Studies.Contracts;

/// <summary>A row of the <c>contract_milestones</c> table: a step on the way to a successor, in the order of the table.</summary>
/// <param name="Starts">Day on which the first step begins; null for those that follow another.</param>
/// <param name="Chance">Probability that the step is needed at all, 0 to 1: a challenge, a second round.</param>
/// <param name="IsOfRest">Whether it is for the rest, when only part is extended.</param>
public sealed record ContractMilestone(
    string Contract,
    SuccessionPath Path,
    string Name,
    DateOnly? Starts,
    int LowDays,
    int LikelyDays,
    int HighDays,
    DurationShape Shape,
    double Chance,
    bool IsOfRest
)
{
    public string Place { get; init; } = "";
}
