namespace BenefitAnalyzer.Funding.Candidates;

/// <summary>What uncertainty does to initiatives: factors on their amounts, as rows of draws.</summary>
/// <param name="Costs">Draws × candidates: factor on investment and running costs.</param>
/// <param name="Benefits">Draws × candidates: factor on savings, avoidance and citizens' hours.</param>
/// <param name="Volumes">Draws × candidates: factor on transactions and commercial revenue.</param>
public sealed record DrawFactors(double[][] Costs, double[][] Benefits, double[][] Volumes)
{
    public int Draws => Costs.Length;

    /// <summary>One draw in which everything comes as stated.</summary>
    public static DrawFactors Certain(int candidates)
    {
        var ones = Enumerable.Repeat(1.0, candidates).ToArray();
        return new DrawFactors([ones], [ones], [ones]);
    }
}
