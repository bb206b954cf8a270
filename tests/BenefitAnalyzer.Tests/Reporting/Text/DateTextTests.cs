using BenefitAnalyzer.Reporting.Text;
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
}
