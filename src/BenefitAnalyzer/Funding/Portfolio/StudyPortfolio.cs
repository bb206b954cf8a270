using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Funding.Portfolio.Frontiers;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Reasons;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Funding.Portfolio;

/// <summary>What a study should fund under its ceilings, and all that is to be known of the choice.</summary>
/// <param name="Stability">Of every initiative; empty where nothing is uncertain.</param>
/// <param name="Prices">Of every ceiling and year.</param>
/// <param name="RulePrices">Of every ceiling on single projects, and every share of a department.</param>
/// <param name="Swept">Name of the ceiling of <paramref name="Budget"/>; null where the study has none for years.</param>
/// <param name="Budget">By rising size of the ceiling.</param>
/// <param name="Hours">Net government cost against citizens' hours.</param>
public sealed record StudyPortfolio(
    StudyBids Bids,
    PortfolioResult Result,
    IReadOnlyList<Drop> Drops,
    IReadOnlyList<ChoiceStability> Stability,
    IReadOnlyList<CeilingPrice> Prices,
    IReadOnlyList<RulePrice> RulePrices,
    string? Swept,
    IReadOnlyList<BudgetPoint> Budget,
    HoursFrontier Hours
)
{
    /// <summary>Whether any choice keeps within the limits. If not, <see cref="PortfolioResult.Conflict"/> says which cannot all be kept, and that is all there is.</summary>
    public bool IsChosen => Result.Value is not null;

    private const int StabilityDraws = 64;
    private const int FrontierPoints = 24;
    private static readonly decimal[] Factors = [0.25m, 0.5m, 0.75m, 1, 1.25m, 1.5m, 1.75m, 2];

    /// <summary>What reports print.</summary>
    /// <returns>Null where the study has no bids, or something is missing or wrong, which is reported.</returns>
    public static StudyPortfolio? OfReport(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Once<StudyPortfolio?>("", report, say => Of(loaded, PortfolioQuestion.OfReport, say, token));

    /// <returns>Null where the study has no bids, or something is missing or wrong, which is reported.</returns>
    public static StudyPortfolio? Of(LoadedStudy loaded, PortfolioQuestion question, Action<Diagnostic> report, CancellationToken token)
    {
        if (StudyBids.Of(loaded, report, token) is not { } bids)
        {
            return null;
        }

        bids = question.Objective is { } other ? bids with { Settings = bids.Settings with { Objective = other } } : bids;
        if (
            PortfolioModel.Of(bids.Problem, report) is not { } model
            || IsWithoutDraws(bids, report)
            || SweptOf(bids, question, report) is not { } swept
        )
        {
            return null;
        }

        var solver = bids.Solver;
        var result = solver.Solve(model, bids.Objective, null, token);
        foreach (var remark in PortfolioSolver.Remarks(result))
        {
            report(remark);
        }

        if (result.Value is null)
        {
            return new StudyPortfolio(bids, result, [], [], [], [], null, [], new HoursFrontier([], IsWhole: true));
        }

        return new StudyPortfolio(
            bids,
            result,
            DropReasons.Of(result, solver, token),
            model.Draws is null ? [] : ChoiceStability.Of(model, StabilityDraws, solver, token),
            CeilingPrice.Of(result, solver, token),
            RulePrice.Of(result, solver, token),
            swept.Length == 0 ? null : swept,
            swept.Length == 0 ? [] : BudgetFrontier.Sweep(model, bids.Objective, swept, Factors, solver, token),
            HoursFrontier.Of(model, FrontierPoints, solver, token)
        );
    }

    private static bool IsWithoutDraws(StudyBids bids, Action<Diagnostic> report)
    {
        if (!bids.Objective.IsDownside || bids.Problem.Draws is not null)
        {
            return false;
        }

        report(
            Diagnostic.Error(
                DiagnosticCodes.NoLevers,
                null,
                null,
                "a downside is judged by draws, and the study says nothing about what it does not know: name a table 'levers:' under 'tables:'"
            )
        );
        return true;
    }

    /// <summary>Empty where the study has no ceilings for years; null where it has none of the name asked for, which is reported.</summary>
    private static string? SweptOf(StudyBids bids, PortfolioQuestion question, Action<Diagnostic> report)
    {
        string[] known = [.. bids.Problem.Ceilings.Select(ceiling => ceiling.Name)];
        if (question.Ceiling is null || known.Contains(question.Ceiling))
        {
            return question.Ceiling ?? known.FirstOrDefault("");
        }

        report(
            Diagnostic.Error(
                DiagnosticCodes.CeilingUnknown,
                null,
                null,
                $"the table 'ceilings' has no ceiling '{question.Ceiling}' for years{NearestName.Hint(question.Ceiling, known)}"
            )
        );
        return null;
    }
}
