using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>What the scenario of a study says of services: by levers of all initiatives, and of those that the service is of.</summary>
internal sealed class ServiceLevers(Study study)
{
    private readonly ILookup<string, string> initiativesOf = study
        .Initiatives.SelectMany(initiative => initiative.Services, (initiative, service) => (service, initiative.Id))
        .ToLookup(pair => pair.service, pair => pair.Id);

    /// <summary>Product of the factors of a kind; 1 where none is set.</summary>
    public decimal Factor(LeverKind kind, string service, FiscalYear year) =>
        Of(kind, service).Aggregate(1m, (product, value) => product * (value.In(year) ?? 1));

    /// <summary>The value of a kind that is no factor, of an initiative before that of all; null where none is set.</summary>
    public decimal? Value(LeverKind kind, string service, FiscalYear year) =>
        Of(kind, service).Select(value => value.In(year)).FirstOrDefault(value => value is not null);

    /// <summary>The factor of all initiatives.</summary>
    public decimal Factor(LeverKind kind, FiscalYear year) =>
        study
            .Scenario.Levers.Where(value => value.Lever.Kind == kind && value.Lever.Target is null)
            .Aggregate(1m, (product, value) => product * (value.In(year) ?? 1));

    /// <summary>Whether anything is said of a kind for a service.</summary>
    public bool Sets(LeverKind kind, string service) => Of(kind, service).Any();

    private IEnumerable<LeverValue> Of(LeverKind kind, string service) =>
        study
            .Scenario.Levers.Where(value =>
                value.Lever.Kind == kind && (value.Lever.Target is null || initiativesOf[service].Contains(value.Lever.Target))
            )
            .OrderBy(value => value.Lever.Target is null);
}
