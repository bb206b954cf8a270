using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.Funding.Portfolio.Results;

/// <summary>What tells figures of another question than that of reports from these: objective and swept ceiling stand in their addresses.</summary>
internal static class PortfolioAddress
{
    private const string ObjectiveKey = "objective";
    private const string SweptKey = "swept";

    /// <param name="id">Its address where the study's own objective is asked.</param>
    public static string Of(string id, PortfolioQuestion question) =>
        ScenarioAddress.With(
            id,
            [
                .. question.Objective is { } objective
                    ? [(ObjectiveKey, PortfolioQuestion.Objectives.Single(own => own.Objective == objective).Word)]
                    : Array.Empty<(string, string)>(),
                .. question.Ceiling is { } ceiling ? [(SweptKey, ceiling)] : Array.Empty<(string, string)>(),
            ]
        );

    /// <summary>The address without them, and what was asked; null where nobody can answer it.</summary>
    public static (string Address, PortfolioQuestion? Question) Read(string address)
    {
        var (left, objective) = ScenarioAddress.TakenOne(address, ObjectiveKey);
        var (plain, swept) = ScenarioAddress.TakenOne(left, SweptKey);
        var known = PortfolioQuestion.Objectives.Where(own => own.Word == objective).ToList();
        return objective is not null && known.Count == 0
            ? (plain, null)
            : (plain, new PortfolioQuestion(known.Count == 0 ? null : known[0].Objective, swept));
    }
}
