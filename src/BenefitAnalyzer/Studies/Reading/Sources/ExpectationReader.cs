using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.Sources;

/// <summary><c>expects:</c> of a source, what must be there for its figures to be complete.</summary>
internal static class ExpectationReader
{
    private static readonly PeriodKeys MonthKeys = new(Scalars.Month);

    private static readonly Key<OfficesExpected> Offices = new(
        "offices",
        new EitherKind<OfficesExpected>(
            node => node is TextNode,
            Scalars.OneOf(("all", true), ("none", false)).Select(word => new OfficesExpected(word.Value, [])),
            new ListKind<string>(Scalars.Text).Select(list => new OfficesExpected(false, list.Value))
        ),
        "all offices of the offices table, a list of their codes, or none (default)"
    );

    private static readonly Key<KeyedValues> Months = new(
        "months",
        MonthKeys.Section,
        "months expected; those of the study period when not given"
    );

    private static readonly Key<bool> Each = new(
        "each",
        Scalars.OneOf(("month", false), ("day", true)),
        "month (default), or day: every day that an office opens by its hours and the table closed_days, every calendar day without offices"
    );

    public static readonly Key<KeyedValues> Key = new(
        "expects",
        new SectionKind(Offices, Months, Each),
        "what must be there: every office in every month, or on every opening day"
    );

    /// <param name="period">Period of the study.</param>
    public static Expectation? Read(KeyedValues source, Period? period, Declared declared, Findings findings)
    {
        if (source.Find(Key)?.Value is not { } section)
        {
            return null;
        }

        var offices = ReadOffices(section, declared, findings);
        var months = section.Has(Months) ? MonthKeys.Read(section.Find(Months), findings) : period;
        if (months is null && !section.Has(Months))
        {
            findings.Error(DiagnosticCodes.KeyMissing, section.At, "'expects' needs months, because the study has no period");
        }

        return months is null ? null : new Expectation(offices, months.Value, section.Find(Each)?.Value ?? false);
    }

    private static IReadOnlyList<string> ReadOffices(KeyedValues section, Declared declared, Findings findings)
    {
        if (section.Find(Offices) is not { } expected)
        {
            return [];
        }

        foreach (var code in expected.Value.Codes)
        {
            declared.Check(Field.Office, code, findings);
        }

        if (!expected.Value.All)
        {
            return [.. expected.Value.Codes.Select(code => code.Value)];
        }

        var all = declared.CodesOf(Field.Office);
        if (all.Count == 0)
        {
            findings.Error(DiagnosticCodes.UnknownReference, expected.At, "'offices: all' needs the table 'offices' under 'tables:'");
        }

        return all;
    }

    private sealed record OfficesExpected(bool All, IReadOnlyList<Placed<string>> Codes);
}
