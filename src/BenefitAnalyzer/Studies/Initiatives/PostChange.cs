namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>Posts deleted, or to be deleted, because of an initiative.</summary>
/// <param name="Office">Null where the posts are of no one office.</param>
/// <param name="DeletedOn">Null while it is only promised.</param>
/// <param name="Evidence">Id of the document that says so; null where there is none.</param>
/// <param name="Place">File and line or cell.</param>
public sealed record PostChange(
    string Initiative,
    string? Office,
    string Grade,
    decimal Posts,
    DateOnly? DeletedOn,
    string? Evidence,
    string Place
)
{
    /// <summary>Day by which deletion was promised.</summary>
    public DateOnly? DueOn { get; init; }

    public Disposition Disposition { get; init; } = Disposition.Returned;

    /// <summary>For what it is used instead, where it was redeployed.</summary>
    public string? RedeployedTo { get; init; }
}
