using BenefitAnalyzer.Metrics.Customers;

namespace BenefitAnalyzer.Tests.Metrics.Customers;

[TestClass]
public sealed class ServiceCoUseTests
{
    [TestMethod]
    public void ACustomerCountsOnceForAPairHoweverOftenHeUsesIt()
    {
        using var study = new SmallStudy()
            .Services("permit licence hall")
            .Rows(
                "2005-04-01 10:00,permit,web,ann",
                "2005-04-02 10:00,permit,counter,ann",
                "2005-05-01 10:00,licence,web,ann",
                "2005-04-01 10:00,licence,web,bob",
                "2005-04-01 10:00,permit,web,bob",
                "2005-04-01 10:00,hall,web,bob",
                "2005-04-01 10:00,hall,web,cat",
                "2005-04-01 10:00,permit,web,cat,failed",
                "2005-04-01 10:00,permit,web",
                "2005-04-01 10:00,hall,web"
            )
            .Load();

        var pairs = ServiceCoUse.Of(study.Loaded, CancellationToken.None);

        Assert.AreEqual(
            "hall+licence 1, hall+permit 1, licence+permit 2",
            string.Join(", ", pairs.Select(pair => $"{pair.One}+{pair.Other} {pair.Customers}"))
        );
    }
}
