using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>Tables of a command that was asked under other assumptions: what they are stands above, and in the address of every figure.</summary>
internal static class AssumedReport
{
    /// <param name="scenario">What was read of <paramref name="choice"/>.</param>
    public static IReadOnlyList<Block> Of(IEnumerable<Block> blocks, ScenarioChoice choice, Scenario scenario) =>
        choice.IsBase
            ? [.. blocks]
            :
            [
                new Callout(
                    new LocalText(
                        $"Under the scenario '{scenario.Title.English}': {string.Join("; ", scenario.Levers.Select(value => $"{value.Lever.Id} {LeverNumbers.TextOf(value).English}"))}.",
                        $"情景「{scenario.Title.Chinese}」：{string.Join("；", scenario.Levers.Select(value => $"{value.Lever.Id} {LeverNumbers.TextOf(value).Chinese}"))}。"
                    )
                ),
                .. blocks.Select(block =>
                    block is ReportTable table ? TableAddresses.Of(table, id => ScenarioAddress.Of(id, choice)) : block
                ),
            ];
}
