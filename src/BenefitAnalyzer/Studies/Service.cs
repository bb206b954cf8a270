using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>A row of the <c>services</c> table: a public service and what is known about it, with dates.</summary>
/// <param name="Type">information, payment, application or complaint, or the study's own types.</param>
/// <param name="Stage">Highest stage reached: 1 information, 2 e-service, 3 connected, 4 redefined; null when not assessed.</param>
/// <param name="Amenable">Whether the service is amenable to an electronic mode; null when not assessed.</param>
/// <param name="ElectronicFrom">First day of an e-option; null when there is none.</param>
/// <param name="Channels">Every channel the service offers, recorded or not; empty when not declared.</param>
/// <param name="CompletionPledge">Days within which the service promises completion; null when there is no pledge.</param>
/// <param name="WaitPledge">Promised wait; null when there is no pledge.</param>
/// <param name="DecidedBy">Who decided stage and amenability, and why.</param>
public sealed record Service(
    string Code,
    LocalText Name,
    string? Type,
    string? Department,
    string? Cluster,
    int? Stage,
    DateOnly? StageFrom,
    bool? Amenable,
    DateOnly? ElectronicFrom,
    IReadOnlyList<string> Channels,
    int? CompletionPledge,
    WaitPledge? WaitPledge,
    string? DecidedBy
);
