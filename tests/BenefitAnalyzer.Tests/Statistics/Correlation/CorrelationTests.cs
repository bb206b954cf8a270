using BenefitAnalyzer.Statistics.Correlation;
using CsCheck;

namespace BenefitAnalyzer.Tests.Statistics.Correlation;

[TestClass]
public sealed class CorrelationTests
{
    /// <summary>N. Higham, IMA J. Numer. Anal. 22 (2002), section 4: the matrix of Tchernitser and Rubisov.</summary>
    [TestMethod]
    public void TheNearestCorrelationMatrixIsHighams()
    {
        var nearest = NearestCorrelation.Of(
            new double[,]
            {
                { 1, 1, 0 },
                { 1, 1, 1 },
                { 0, 1, 1 },
            }
        );

        Assert.AreEqual(0.7607, nearest[0, 1], 5e-5);
        Assert.AreEqual(0.1573, nearest[0, 2], 5e-5);
        Assert.AreEqual(0.7607, nearest[1, 2], 5e-5);
        Assert.AreEqual(0, NearestCorrelation.SmallestEigenvalue(nearest), 1e-7);
    }

    [TestMethod]
    public void TheNearestRanksArePossibleAlsoWhenPrintedWithFourDecimals() =>
        Gen.Int[3, 8]
            .SelectMany(count => Gen.Double[-0.99, 0.99].Array[count * count].Select(values => (count, values)))
            .Sample(
                stated =>
                {
                    var matrix = new double[stated.count, stated.count];
                    for (var row = 0; row < stated.count; row++)
                    {
                        for (var column = 0; column <= row; column++)
                        {
                            var value = row == column ? 1 : stated.values[(row * stated.count) + column];
                            (matrix[row, column], matrix[column, row]) = (value, value);
                        }
                    }

                    var nearest = GaussianCopula.NearestRanks(matrix);
                    foreach (var row in Enumerable.Range(0, stated.count))
                    {
                        foreach (var column in Enumerable.Range(0, stated.count))
                        {
                            nearest[row, column] = Math.Round(nearest[row, column], 4);
                        }
                    }

                    return GaussianCopula.Of(nearest) is not null;
                },
                iter: 100
            );

    [TestMethod]
    public void APossibleMatrixIsItsOwnNearest()
    {
        var stated = new double[,]
        {
            { 1, 0.5 },
            { 0.5, 1 },
        };

        Assert.AreEqual(0.5, NearestCorrelation.Of(stated)[0, 1], 1e-9);
        Assert.AreEqual(0.5, RankCorrelation.ToSpearman(RankCorrelation.ToPearson(0.5)), 1e-12);
        Assert.AreEqual(0.517638, RankCorrelation.ToPearson(0.5), 1e-6); // 2 sin 15°
    }
}
