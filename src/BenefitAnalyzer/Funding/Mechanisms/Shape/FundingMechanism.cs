using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Reasons;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Mechanisms.Shape;

/// <summary>A way to pay for initiatives: who decides what is funded, and who pays and keeps what.</summary>
public abstract class FundingMechanism(string id, LocalText name)
{
    public string Id { get; } = id;

    public LocalText Name { get; } = name;

    /// <summary>What it is set by, with what is allowed.</summary>
    public abstract IReadOnlyList<MechanismParameter> Parameters { get; }

    /// <summary>Whether money comes back and can be spent again; then the capital that it begins with.</summary>
    public virtual decimal? FundCapital => null;

    /// <param name="report">Receives what is wrong, and notes.</param>
    /// <returns>Null where something is wrong.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public MechanismOutcome? Run(FundingCase funding, Action<Diagnostic> report, CancellationToken token)
    {
        var impossible = Parameters.Where(parameter => !parameter.IsAllowed).ToList();
        foreach (var parameter in impossible)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.MechanismParameterImpossible,
                    null,
                    null,
                    FormattableString.Invariant(
                        $"mechanism '{Id}': {parameter.Key} is {parameter.Value}; allowed is from {parameter.Least}"
                    ) + (parameter.Most is { } most ? FormattableString.Invariant($" to {most}") : "")
                )
            );
        }

        return impossible.Count == 0 && Choose(funding, report, token) is { } plan
            ? new OutcomeBuilder(this, funding, plan).Build(token)
            : null;
    }

    /// <summary>What is funded, by what is claimed.</summary>
    /// <returns>Null where something is wrong, which is reported.</returns>
    protected abstract FundingPlan? Choose(FundingCase funding, Action<Diagnostic> report, CancellationToken token);

    /// <summary>What comes of a draw under it: services may end before the horizon does.</summary>
    internal virtual IReadOnlyList<InitiativeFlows> Played(FundingPlan plan, IReadOnlyList<InitiativeFlows> flows) => flows;

    /// <summary>Enters one draw into books.</summary>
    /// <param name="flows">Of what is funded, and of commercial services under contract.</param>
    internal abstract void Book(FundingPlan plan, IReadOnlyList<InitiativeFlows> flows, FundingBooks books);

    /// <summary>The operator's account of a contract; null where a mechanism has no operators.</summary>
    internal virtual OperatorAccount? AccountOf(Contract contract, FundingCase funding) => null;

    /// <summary>The best choice by expected net present value as claimed.</summary>
    private protected static PortfolioResult? Best(
        FundingCase funding,
        PortfolioProblem problem,
        Func<PortfolioModel, PortfolioModel> limited,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        if (PortfolioModel.Of(problem, report) is not { } model)
        {
            return null;
        }

        var result = funding.Solver.Solve(limited(model), new PortfolioObjective(PortfolioMeasure.NetPresentValue), null, token);
        foreach (var remark in PortfolioSolver.Remarks(result))
        {
            report(remark);
        }

        return result.Value is null ? null : result;
    }

    private protected static FundingPlan PlanOf(FundingCase funding, PortfolioResult result) =>
        new(
            [.. result.Options.Select(funding.Real)],
            [.. DropReasons.Of(result).Select(drop => new Refusal(drop.Candidate, RefusalCause.NotChosen, drop.Value, drop))],
            [],
            result.Status == PortfolioStatus.Proved
        );

    /// <summary>What does not depend on who pays for the investment: running costs, savings split by one share, time and avoidance.</summary>
    private protected static void BookRest(InitiativeFlows flows, decimal kept, FundingBooks books)
    {
        for (var year = 0; year < flows.Running.Count; year++)
        {
            books.Spend(Party.Departments, year, flows.Running[year]);
            BookBenefits(flows, year, kept, books);
        }
    }

    private protected static void BookBenefits(InitiativeFlows flows, int year, decimal kept, FundingBooks books)
    {
        books.Realise(flows.Option.Candidate.Id, year, flows.Realised[year], 0, kept * flows.Realised[year]);
        books.FreeTime(year, flows.Time[year]);
        books.Gain(Party.Centre, year, flows.Avoidance[year]);
    }
}
