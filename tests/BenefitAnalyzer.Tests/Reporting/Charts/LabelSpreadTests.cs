using BenefitAnalyzer.Reporting.Charts.Drawing;

namespace BenefitAnalyzer.Tests.Reporting.Charts;

[TestClass]
public sealed class LabelSpreadTests
{
    [TestMethod]
    public void LabelsThatWouldOverlapMoveApartAndKeepTheirOrder()
    {
        var centres = LabelSpread.Apart([50, 48, 49], [10, 10, 10], top: 0, bottom: 100);

        CollectionAssert.AreEqual(new float[] { 68, 48, 58 }, centres);
    }

    [TestMethod]
    public void LabelsStayAboveTheBottom()
    {
        var centres = LabelSpread.Apart([99, 98], [10, 10], top: 0, bottom: 100);

        CollectionAssert.AreEqual(new float[] { 95, 85 }, centres);
    }

    [TestMethod]
    public void LabelsWithRoomStayWhereTheyAre()
    {
        var centres = LabelSpread.Apart([20, 80], [10, 10], top: 0, bottom: 100);

        CollectionAssert.AreEqual(new float[] { 20, 80 }, centres);
    }
}
