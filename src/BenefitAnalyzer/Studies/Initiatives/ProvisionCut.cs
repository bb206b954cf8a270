using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>A provision that was cut because of an initiative, other than by deleting posts.</summary>
/// <param name="Amount">A year, in whole units of the currency.</param>
/// <param name="CutOn">Null while it is only promised.</param>
/// <param name="Evidence">Id of the document that says so; null where there is none.</param>
/// <param name="Place">File and line or cell.</param>
public sealed record ProvisionCut(
    string Initiative,
    FiscalYear Year,
    string Vote,
    decimal Amount,
    DateOnly? CutOn,
    string? Evidence,
    bool IsRecurrent,
    string Place
)
{
    /// <summary>Whether only a plan was cut, nothing that was ever spent: then it is cost avoidance and no saving.</summary>
    public bool IsOnlyPlanned { get; init; }

    public Disposition Disposition { get; init; } = Disposition.Returned;

    public string? RedeployedTo { get; init; }
}
