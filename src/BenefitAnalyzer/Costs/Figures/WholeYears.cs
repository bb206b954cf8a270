using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Costs.Figures;

/// <summary>Fiscal years of which the data has the first and the last month; others cannot be compared.</summary>
public static class WholeYears
{
    /// <summary>As they are printed, such as <c>2005-06</c>, earliest first.</summary>
    public static IReadOnlyList<string> Of(MetricEngine engine)
    {
        var (study, covered) = (engine.Loaded.Study, engine.Covered);
        var years = new List<string>();
        if (covered.From >= covered.Until)
        {
            return years;
        }

        var (month, day) = study.FiscalYearStart;
        for (var year = study.FiscalYearOf(covered.From).BeginsIn; year <= study.FiscalYearOf(covered.Until.AddDays(-1)).BeginsIn; year++)
        {
            var (from, until) = (new DateOnly(year, month, day), new DateOnly(year + 1, month, day));
            if (covered.From < from.AddMonths(1) && covered.Until > until.AddMonths(-1))
            {
                years.Add(new Units.FiscalYear(year).ToString());
            }
        }

        return years;
    }
}
