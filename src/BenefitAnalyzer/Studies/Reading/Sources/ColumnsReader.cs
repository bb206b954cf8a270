using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Sources;

/// <summary><c>columns:</c> of a source: which fields are filled, and whether those that it needs are.</summary>
internal static class ColumnsReader
{
    private static readonly string[] NeededByLogs = [Field.StartedAt, Field.Service, Field.Channel];

    public static readonly Key<IReadOnlyList<Entry<Mapping>>> Key = new(
        "columns",
        new ColumnsKind(),
        "which column fills which field",
        isRequired: true
    );

    public static IReadOnlyList<ColumnMapping> Read(
        KeyedValues source,
        SourceKind kind,
        WidePeriods? periods,
        Declared declared,
        Findings findings
    )
    {
        if (source.Find(Key) is not { } columns)
        {
            return [];
        }

        var allowed = AllowedFields(kind, declared);
        var known = columns.Value.Where(entry => IsKnown(entry.Name, allowed, kind, findings)).ToList();
        var fields = known.Select(entry => entry.Name.Value).ToHashSet();
        ReportMissing(fields, kind, periods is not null, columns.At, findings);
        foreach (var name in known.Select(entry => entry.Name).Where(name => periods is not null && IsFromHeading(name.Value, periods)))
        {
            findings.Error(
                DiagnosticCodes.BadValue,
                name.At,
                $"'{name.Value}' already comes from the headings (periods:): leave it out here"
            );
        }

        var reader = new MappingReader(fields, declared, findings);
        return [.. known.Select(entry => reader.Read(entry.Name, entry.Value))];
    }

    private static List<string> AllowedFields(SourceKind kind, Declared declared) =>
        kind switch
        {
            SourceKind.Log => [.. Field.OfLogs, .. declared.Groups.Select(group => group.Id)],
            SourceKind.Counts => [.. Field.OfCounts],
            _ => [Field.TransactionId],
        };

    private static string NameOf(SourceKind kind) =>
        kind switch
        {
            SourceKind.Log => "log",
            SourceKind.Counts => "counts",
            _ => "back_office",
        };

    private static bool IsKnown(Placed<string> name, List<string> allowed, SourceKind kind, Findings findings)
    {
        if (allowed.Contains(name.Value))
        {
            return true;
        }

        var hint =
            Field.OfLogs.Contains(name.Value) ? $" of a source of kind {NameOf(kind)}; it belongs to kind log"
            : Field.OfCounts.Contains(name.Value) ? $" of a source of kind {NameOf(kind)}; it belongs to kind counts"
            : NearestName.Hint(name.Value, allowed);
        var orGroup = kind == SourceKind.Log ? "neither a field nor a declared group" : "not a field";
        findings.Error(DiagnosticCodes.UnknownKey, name.At, $"'{name.Value}' is {orGroup}{hint}");
        return false;
    }

    private static void ReportMissing(HashSet<string> fields, SourceKind kind, bool hasPeriods, Place at, Findings findings)
    {
        string[] needed = (kind, hasPeriods) switch
        {
            (SourceKind.Log, _) => NeededByLogs,
            (SourceKind.BackOffice, _) => [Field.TransactionId],
            (_, true) => [Field.Service],
            (_, false) => [Field.Service, Field.Volume, Field.PeriodStart, Field.PeriodEnd],
        };
        var missing = needed.Where(field => !fields.Contains(field)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var alternative =
            kind == SourceKind.Counts && missing.Any(field => field != Field.Service)
                ? "; or give 'periods', when periods are columns"
                : "";
        findings.Error(DiagnosticCodes.KeyMissing, at, $"a source of kind {NameOf(kind)} needs {string.Join(", ", missing)}{alternative}");
    }

    private static bool IsFromHeading(string field, WidePeriods periods) =>
        field is Field.PeriodStart or Field.PeriodEnd || periods.Measures.Values.Contains(field);
}
