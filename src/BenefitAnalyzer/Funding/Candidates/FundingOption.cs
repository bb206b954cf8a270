using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Candidates;

/// <summary>An initiative in one scope from one start: what can be chosen or not. Its measures are of the horizon alone, to the hundredth.</summary>
public sealed class FundingOption
{
    private const int Decimals = 2;

    public FundingOption(Candidate candidate, Scope scope, int start, Horizon horizon)
    {
        (Candidate, Scope, Start, StartsIn, Horizon) = (candidate, scope, start, horizon.Year(start), horizon);
        PresentInvestment = Present(scope.Investment);
        PresentRunning = Present(scope.Running);
        RealisableSavings = Present(scope.Realisable);
        NotionalSavings = Present(scope.Notional);
        CostAvoidance = Present(scope.Avoidance);
        CitizenHours = Math.Round(ByYear(scope.CitizenHours).Sum(), Decimals);
    }

    public Candidate Candidate { get; }

    public Scope Scope { get; }

    /// <summary>Place of the start in the horizon.</summary>
    public int Start { get; }

    public FiscalYear StartsIn { get; }

    public Horizon Horizon { get; }

    public decimal PresentInvestment { get; }

    public decimal PresentRunning { get; }

    /// <summary>Present value of investment and running costs.</summary>
    public decimal PresentCosts => PresentInvestment + PresentRunning;

    /// <summary>Present value, were everything released.</summary>
    public decimal RealisableSavings { get; }

    /// <summary>Present value.</summary>
    public decimal NotionalSavings { get; }

    /// <summary>Present value.</summary>
    public decimal CostAvoidance { get; }

    /// <summary>Not discounted.</summary>
    public decimal CitizenHours { get; }

    /// <summary>Present value of all benefits to government.</summary>
    public decimal PresentBenefits => RealisableSavings + NotionalSavings + CostAvoidance;

    public decimal NetPresentValue => PresentBenefits - PresentCosts;

    /// <summary>Present value of costs less realisable savings and cost avoidance: the negative of the value without notional savings.</summary>
    public decimal NetGovernmentCost => PresentCosts - RealisableSavings - CostAvoidance;

    /// <summary>What the whole investment comes to, also in years after the horizon: the size of the project.</summary>
    public decimal Investment => Scope.Investment.Sum();

    /// <summary>Amounts of a scope by year of the horizon.</summary>
    public IReadOnlyList<decimal> ByYear(IReadOnlyList<decimal> sinceStart) =>
        [.. Enumerable.Range(0, Horizon.Years).Select(year => Scope.In(sinceStart, year - Start))];

    public override string ToString() => $"{Candidate.Id}/{Scope.Id} from {StartsIn}";

    private decimal Present(IReadOnlyList<decimal> sinceStart) => Math.Round(Horizon.PresentValue(ByYear(sinceStart)), Decimals);
}
