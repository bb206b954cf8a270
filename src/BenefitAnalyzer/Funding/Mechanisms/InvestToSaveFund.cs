using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Mechanisms.Accounts;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Mechanisms;

/// <summary>A fund that lends the investment free of interest and is repaid out of realised savings, so that it can lend again.</summary>
/// <remarks>Votes do not limit it, its balance does: what it has lent and not got back by the beginning of a year, by the claims, may never exceed its capital.</remarks>
public sealed class InvestToSaveFund() : FundingMechanism("invest-to-save", new LocalText("Invest-to-save fund", "投資節流基金"))
{
    public decimal Capital { get; init; } = 100_000_000;

    /// <summary>Share of realised savings that goes to the fund until the advance is repaid; the department keeps the rest.</summary>
    public decimal RepaymentShare { get; init; } = 0.8m;

    /// <summary>Years from the start after which what is not repaid is written off.</summary>
    public int TermYears { get; init; } = 5;

    /// <summary>Share of realised savings that departments keep once the advance is repaid or written off.</summary>
    public decimal KeptAfter { get; init; } = 0.5m;

    /// <summary>With what a study says of it; what it leaves out stays as it is here.</summary>
    public static InvestToSaveFund Of(MechanismTerms terms)
    {
        var own = new InvestToSaveFund();
        return new InvestToSaveFund
        {
            Capital = terms.Capital ?? own.Capital,
            RepaymentShare = terms.Repaid ?? own.RepaymentShare,
            TermYears = terms.TermYears ?? own.TermYears,
            KeptAfter = terms.Kept ?? own.KeptAfter,
        };
    }

    public override decimal? FundCapital => Capital;

    public override IReadOnlyList<MechanismParameter> Parameters =>
        [
            new("capital", new("Capital of the fund", "基金資本"), MetricUnit.Money, Capital, 0, null),
            MechanismParameter.Share(
                "repaid",
                new("Share of released savings repaid to the fund", "已釋出節省償還基金的比率"),
                RepaymentShare
            ),
            MechanismParameter.Years("term", new("Term of a loan or contract", "貸款或合約年期"), TermYears, 1),
            MechanismParameter.KeptShare(KeptAfter),
        ];

    protected override FundingPlan? Choose(FundingCase funding, Action<Diagnostic> report, CancellationToken token)
    {
        var problem = funding.Claimed with { Ceilings = [.. funding.Claimed.Ceilings.Where(ceiling => ceiling.Vote is null)] };
        return Best(funding, problem, Limited, report, token) is { } result ? PlanOf(funding, result) : null;
    }

    internal override void Book(FundingPlan plan, IReadOnlyList<InitiativeFlows> flows, FundingBooks books)
    {
        foreach (var flow in flows)
        {
            var balance = 0m;
            for (var year = 0; year < flow.Investment.Count; year++)
            {
                var step = StepOf(flow, year, balance);
                books.Advance(flow.Option.Candidate.Id, year, flow.Investment[year]);
                books.Spend(Party.Departments, year, flow.Running[year]);
                var rest = flow.Realised[year] - step.Repaid;
                books.Realise(
                    flow.Option.Candidate.Id,
                    year,
                    flow.Realised[year],
                    step.Repaid,
                    step.Balance + step.WrittenOff > 0 ? rest : KeptAfter * rest
                );
                books.WriteOff(step.WrittenOff);
                books.FreeTime(year, flow.Time[year]);
                books.Gain(Party.Centre, year, flow.Avoidance[year]);
                balance = step.Balance;
            }

            books.Outstanding += balance;
        }
    }

    /// <summary>A year of a loan: advanced at its beginning, repaid at its end, written off after the last year of the term.</summary>
    private (decimal Repaid, decimal WrittenOff, decimal Balance) StepOf(InitiativeFlows flow, int year, decimal balance)
    {
        var owed = balance + flow.Investment[year];
        var repaid = Math.Min(owed, RepaymentShare * Math.Max(0, flow.Realised[year]));
        var rest = owed - repaid;
        return year >= flow.Option.Start + TermYears - 1 ? (repaid, rest, 0) : (repaid, 0, rest);
    }

    /// <summary>The balance of the fund in each year, and that only what is repaid in full within its term is lent for.</summary>
    private PortfolioModel Limited(PortfolioModel model)
    {
        var horizon = model.Problem.Horizon;
        var loans = model.Options.Select(LoanOf).ToList();
        var balances = Enumerable
            .Range(0, horizon.Years)
            .Select(year => new OptionLimit(
                LimitKind.FundBalance,
                "invest-to-save fund",
                horizon.Year(year),
                [.. loans.Select((loan, at) => (at, loan.DrawnBy[year])).Where(use => use.Item2 != 0)],
                Capital
            ));
        return model.With([
            .. balances,
            new OptionLimit(
                LimitKind.FundBalance,
                $"repayment within {TermYears} years",
                null,
                [.. loans.Index().Where(loan => !loan.Item.IsRepaid).Select(loan => (loan.Index, 1m))],
                0
            ),
        ]);
    }

    /// <summary>What an option draws on the fund up to each year, before what it repays at its end, and whether it repays all, by its claim.</summary>
    private (decimal[] DrawnBy, bool IsRepaid) LoanOf(FundingOption option)
    {
        var flow = InitiativeFlows.AsStated(option);
        var drawn = new decimal[flow.Investment.Count];
        var (balance, drawnSoFar, lost) = (0m, 0m, 0m);
        for (var year = 0; year < drawn.Length; year++)
        {
            var step = StepOf(flow, year, balance);
            drawnSoFar += flow.Investment[year];
            drawn[year] = Math.Round(drawnSoFar, 2);
            drawnSoFar -= step.Repaid;
            lost += step.WrittenOff;
            balance = step.Balance;
        }

        return (drawn, lost == 0 && balance == 0);
    }
}
