using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Sources;

/// <summary>Checks how one field is filled: exactly one origin, usable formats, known codes.</summary>
/// <param name="fields">All fields that the source fills.</param>
internal sealed class MappingReader(IReadOnlySet<string> fields, Declared declared, Findings findings)
{
    public ColumnMapping Read(Placed<string> field, Mapping mapping)
    {
        if (mapping.Section is not { } section)
        {
            CheckFormat(field.Value, IsTimeOrPeriod(field.Value), null, field.At);
            return new ColumnMapping(field.Value, [mapping.Heading!.Value]);
        }

        CheckOrigin(field, section);
        var needsFormat = IsTimeOrPeriod(field.Value) || section.Has(MappingForm.Bands);
        CheckFormat(field.Value, needsFormat, section.Find(MappingForm.Format), section.Has(MappingForm.Format) ? null : section.At);
        CheckCodes(field.Value, section);
        CheckConstant(field.Value, section);
        return new ColumnMapping(field.Value, ColumnsOf(section))
        {
            Join = section.Value(MappingForm.Join, " / "),
            Format = section.Find(MappingForm.Format)?.Value,
            Map = MapOf(section),
            Bands = BandsOf(field.Value, section),
            Default = section.Find(MappingForm.Default)?.Value,
            Constant = section.Find(MappingForm.Constant)?.Value,
            MinutesPerUnit = section.Value(MappingForm.Unit, 1),
            Between = BetweenOf(section),
        };
    }

    private static IReadOnlyList<string> ColumnsOf(KeyedValues section) =>
        section.Find(MappingForm.Column) is { } column
            ? [column.Value]
            : [.. section.Items(MappingForm.Columns).Select(heading => heading.Value)];

    private static Dictionary<string, string> MapOf(KeyedValues section) =>
        section.Items(MappingForm.Map).DistinctBy(entry => entry.Name.Value).ToDictionary(entry => entry.Name.Value, entry => entry.Value);

    private IReadOnlyList<AgeBand> BandsOf(string field, KeyedValues section)
    {
        var bands = section.Items(MappingForm.Bands);
        if (bands.Count > 0 && (section.Has(MappingForm.Map) || section.Has(MappingForm.Default) || !section.Has(MappingForm.Column)))
        {
            Bad(section.At, $"'{field}' has bands, so it needs a column with dates of birth, and neither map nor default");
        }

        foreach (var band in bands)
        {
            declared.Check(field, new Placed<string>(band.Name.Value, band.Name.At), findings);
        }

        foreach (var (younger, older) in bands.Zip(bands.Skip(1)).Where(pair => pair.First.Value >= pair.Second.Value))
        {
            Bad(
                older.At,
                $"'{older.Name.Value}' begins at {older.Value}, not above {younger.Value} of the band before it: list the youngest first"
            );
        }

        return [.. bands.Select(band => new AgeBand(band.Name.Value, band.Value))];
    }

    private (string From, string Until)? BetweenOf(KeyedValues section)
    {
        if (section.Find(MappingForm.From) is not { } from || section.Find(MappingForm.Until) is not { } until)
        {
            return null;
        }

        CheckTimeField(from);
        CheckTimeField(until);
        return (from.Value, until.Value);
    }

    private void CheckTimeField(Placed<string> field)
    {
        var times = fields.Where(FieldForms.IsTime).Order(StringComparer.Ordinal);
        if (!times.Contains(field.Value))
        {
            findings.UnknownName(field.At, "time field of this source", field.Value, times);
        }
    }

    /// <summary>A field comes from one column, several columns, a constant or two times: from exactly one of these.</summary>
    private void CheckOrigin(Placed<string> field, KeyedValues section)
    {
        var isComputed = section.Has(MappingForm.From) || section.Has(MappingForm.Until);
        bool[] origins = [section.Has(MappingForm.Column), section.Has(MappingForm.Columns), section.Has(MappingForm.Constant), isComputed];
        if (origins.Count(given => given) != 1)
        {
            Bad(section.At, $"'{field.Value}' must come from exactly one of column, columns, value, or from and until together");
        }
        else if (isComputed && !(section.Has(MappingForm.From) && section.Has(MappingForm.Until)))
        {
            Bad(section.At, $"'{field.Value}' needs both from and until");
        }

        if (section.Find(MappingForm.Columns) is { Value.Count: 0 } none)
        {
            Bad(none.At, $"'{field.Value}' names no column");
        }
    }

    /// <param name="missingAt">Where to report that there is no format; null when there is one, good or bad.</param>
    private void CheckFormat(string field, bool isNeeded, Placed<string>? format, Place? missingAt)
    {
        if (!isNeeded)
        {
            if (format is not null)
            {
                Bad(format.At, $"'{field}' is a code; a format is for dates of birth, with bands");
            }

            return;
        }

        if (missingAt is { } at)
        {
            findings.Error(
                DiagnosticCodes.KeyMissing,
                at,
                $"'{field}' needs a format: {field}: {{ column: …, format: \"yyyy-MM-dd HH:mm:ss\" }}"
            );
        }
        else if (format is not null && TimeFormatCheck.Fault(format.Value) is { } fault)
        {
            Bad(format.At, $"the format '{format.Value}' {fault}");
        }
    }

    private void CheckCodes(string field, KeyedValues section)
    {
        if (section.Find(MappingForm.Default) is { } otherwise)
        {
            declared.Check(field, otherwise, findings);
            if (!section.Has(MappingForm.Map))
            {
                Bad(otherwise.At, "'default' is for values that 'map' does not list; for the same code in every row write 'value'");
            }
        }

        foreach (var entry in section.Items(MappingForm.Map))
        {
            declared.Check(field, new Placed<string>(entry.Value, entry.At), findings);
        }
    }

    private void CheckConstant(string field, KeyedValues section)
    {
        if (section.Find(MappingForm.Constant) is not { } constant)
        {
            return;
        }

        declared.Check(field, constant, findings);
        var form = FieldForms.FormOf(field);
        if (
            (form == MappingForm.Number || form == MappingForm.Minutes)
            && !(ScalarText.TryNumber(constant.Value, out var number) && number >= 0)
        )
        {
            Bad(constant.At, $"'{field}' is '{constant.Value}'; allowed: a number from 0");
        }

        if (
            section.Find(MappingForm.Format) is { } format
            && TimeFormatCheck.Fault(format.Value) is null
            && !TimeFormatCheck.Fits(constant.Value, format.Value)
        )
        {
            Bad(constant.At, $"'{constant.Value}' is not written in the format '{format.Value}'");
        }
    }

    private static bool IsTimeOrPeriod(string field) => FieldForms.FormOf(field) == MappingForm.Time;

    private void Bad(Place at, string message) => findings.Error(DiagnosticCodes.BadValue, at, message);
}
