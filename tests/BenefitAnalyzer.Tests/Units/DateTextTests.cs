using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Text;

[TestClass]
public sealed class DateTextTests
{
    [TestMethod]
    public void MonthsAndPeriodsFollowTheLanguage()
    {
        var april = new DateOnly(2005, 4, 1);

        Assert.AreEqual(new LocalText("Apr 2005", "2005年4月"), DateText.Month(april));
        Assert.AreEqual(
            new LocalText("1 Apr 2005 to 31 Mar 2006", "2005年4月1日至2006年3月31日"),
            DateText.Period(new Period(april, april.AddYears(1)))
        );
    }

    [TestMethod]
    public void WholeMonthsAreNamedOnceAndTheirYearOnceWhereItIsOne()
    {
        var april = new DateOnly(2005, 4, 1);
        var november = new DateOnly(2005, 11, 1);

        Assert.AreEqual(new LocalText("Apr 2005", "2005年4月"), DateText.Months(new Period(april, april.AddMonths(1))));
        Assert.AreEqual(new LocalText("Apr–Jun 2005", "2005年4–6月"), DateText.Months(new Period(april, april.AddMonths(3))));
        Assert.AreEqual(
            new LocalText("Nov 2005 – Jan 2006", "2005年11月–2006年1月"),
            DateText.Months(new Period(november, november.AddMonths(3)))
        );
    }
}
