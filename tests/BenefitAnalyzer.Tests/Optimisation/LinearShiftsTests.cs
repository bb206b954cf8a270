using BenefitAnalyzer.Optimisation;

namespace BenefitAnalyzer.Tests.Optimisation;

[TestClass]
public sealed class LinearShiftsTests
{
    /// <summary>Two by two cells with published margins: 3, 9 over 8, 4.</summary>
    private static readonly IReadOnlyList<(int, double)>[] Margins =
    [
        [(0, 1), (1, 1)],
        [(2, 1), (3, 1)],
        [(0, 1), (2, 1)],
        [(1, 1), (3, 1)],
    ];

    [TestMethod]
    public void ACellOfATableMovesAsFarAsItsSmallestOppositeCellLets()
    {
        using var shifts = new LinearShifts([3, 9, 8, 4], [1, 1, 1, 1], Margins);

        CollectionAssert.AreEqual(new double[] { 8, -8, -8, 8 }, Whole(shifts.Raise(0, most: 100)));
        CollectionAssert.AreEqual(new double[] { -3, 3, 3, -3 }, Whole(shifts.Lower(0, most: 100)));
        CollectionAssert.AreEqual(new double[] { 5, -5, -5, 5 }, Whole(shifts.Raise(0, most: 5)));
    }

    [TestMethod]
    public void OfTwoWaysTheCheaperIsTaken()
    {
        using var shifts = new LinearShifts(
            [5, 20, 20],
            [1, 7, 2],
            [
                [(0, 1), (1, 1), (2, 1)],
            ]
        );

        CollectionAssert.AreEqual(new double[] { 10, 0, -10 }, Whole(shifts.Raise(0, most: 10)));
    }

    [TestMethod]
    public void AnAmountThatIsASumOfItsOwnDoesNotMove()
    {
        using var shifts = new LinearShifts(
            [5, 5],
            [1, 1],
            [
                [(0, 1)],
            ]
        );

        CollectionAssert.AreEqual(new double[] { 0, 0 }, Whole(shifts.Raise(0, most: 10)));
        CollectionAssert.AreEqual(new double[] { 0, 0 }, Whole(shifts.Lower(0, most: 10)));
    }

    private static double[] Whole(double[] changes) => [.. changes.Select(change => Math.Round(change, 6) + 0.0)];
}
