using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>reports:</c>, what reports of the study tell of where neither their template nor whoever writes them says otherwise.</summary>
internal static class ReportsReader
{
    public static readonly Key<PeriodLength> Length = new(
        "period",
        Scalars.OneOf([.. ReportedPeriod.Lengths]),
        "the period reported on: the last whole month, quarter of the fiscal year, or fiscal year (default: the last two whole fiscal years beside each other, else halves of the data)"
    );

    public static readonly Key<DateOnly> Until = new(
        "until",
        Scalars.Day,
        "day by whose beginning that period is over, such as 2006-01-01 for what ended with 2005 (default: the end of the data)"
    );

    public static readonly Key<ComparedPeriod> Against = new(
        "against",
        Scalars.OneOf([.. ReportedPeriod.Comparisons]),
        "what that period is held against: period_before (default), or year_before, which takes the season out of months and quarters"
    );

    public static readonly Key<KeyedValues> Key = new(
        "reports",
        new SectionKind(Length, Until, Against),
        "which period reports tell of, where neither their template nor 'benefit report' says"
    );

    /// <param name="section">The study's section, or a template; null for none.</param>
    public static ReportedPeriod Read(KeyedValues? section) =>
        section is null
            ? ReportedPeriod.NotSaid
            : new ReportedPeriod
            {
                Length = section.Find(Length)?.Value,
                Until = section.Find(Until)?.Value,
                Against = section.Find(Against)?.Value,
            };
}
