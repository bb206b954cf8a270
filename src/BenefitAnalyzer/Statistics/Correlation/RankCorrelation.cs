namespace BenefitAnalyzer.Statistics.Correlation;

/// <summary>Between the correlation of ranks (Spearman), which people can state, and that of the normals behind a copula (Pearson).</summary>
/// <remarks>K. Pearson, Drapers' Company Research Memoirs IV (1907): exact for the bivariate normal.</remarks>
public static class RankCorrelation
{
    public static double ToPearson(double spearman) => 2 * Math.Sin(Math.PI * spearman / 6);

    public static double ToSpearman(double pearson) => 6 / Math.PI * Math.Asin(pearson / 2);
}
