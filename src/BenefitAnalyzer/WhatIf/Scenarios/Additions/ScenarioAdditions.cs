using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios.Additions;

/// <summary>What a scenario adds beside the initiatives: closings of channels, operators and contracts. Each is a flow of its own by the id of its lever.</summary>
/// <param name="bases">By initiative, what its flow rests on.</param>
internal sealed class ScenarioAdditions(
    LoadedStudy loaded,
    IReadOnlyDictionary<string, FlowBasis> bases,
    Action<Diagnostic> report,
    CancellationToken token
)
{
    private readonly ClosingFlows closings = new(loaded, report, token);
    private readonly OperatorFlows operators = new(loaded, bases, report, token);
    private readonly ContractFlows contracts = new(loaded.Study, report);
    private readonly HashSet<string> said = [];

    /// <param name="first">First year of the flows.</param>
    /// <param name="last">Last year of the flows; what comes later is lost to the appraisal.</param>
    /// <returns>Null where one cannot be told, which is reported.</returns>
    public IReadOnlyList<CashFlow>? Of(Scenario scenario, FiscalYear first, FiscalYear last)
    {
        var years = Enumerable.Range(first.BeginsIn, last.BeginsIn - first.BeginsIn + 1).Select(year => new FiscalYear(year)).ToList();
        List<CashFlow?> made =
        [
            .. Values(scenario, LeverKind.Closing).Select(value => closings.Of(value, scenario, years)),
            .. Values(scenario, LeverKind.Operators).Select(value => operators.Of(value, scenario, years)),
            .. contracts.Of(scenario, years),
        ];
        if (made.Contains(null))
        {
            return null;
        }

        List<CashFlow> flows = [.. made.OfType<CashFlow>()];
        foreach (var flow in flows.Where(flow => flow.Lines.All(line => line.Amount == 0) && said.Add(flow.Id)))
        {
            report(
                Diagnostic.Note(
                    DiagnosticCodes.LeverWithoutEffect,
                    null,
                    null,
                    $"'{flow.Id}' changes no money from {first} to {last}, the years appraised: it costs and saves nothing, or only later"
                )
            );
        }

        return flows;
    }

    /// <summary>What an added flow is called.</summary>
    public static LocalText? NameOf(Study study, string id) =>
        LeverName.Parse(id, LeverKind.All, LeverTargets.Of(study), out _) is { } lever
            ? lever.Target is null
                ? lever.Kind.Name
                : new LocalText($"{lever.Kind.Name.English}: {lever.Target}", $"{lever.Kind.Name.Chinese}：{lever.Target}")
            : null;

    private static IEnumerable<LeverValue> Values(Scenario scenario, LeverKind kind) =>
        scenario.Levers.Where(value => value.Lever.Kind == kind);
}
