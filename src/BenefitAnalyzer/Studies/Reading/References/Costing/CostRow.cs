using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>What rows of the cost tables have in common: days, amounts from 0, lists of codes.</summary>
/// <remarks>A fault here is a warning and its row is left out: other figures of the study stand without it, and what needs it says so.</remarks>
internal static class CostRow
{
    private static readonly char[] Separators = [';', ' '];

    /// <summary>Rows of a sheet with their days; one that shares a day with an earlier row of its key is reported and left out.</summary>
    /// <param name="key">What may hold only once a day; null leaves the row out (its fault was reported).</param>
    public static IEnumerable<(ReferenceRow Row, Period Days)> Dated(ReferenceSheet sheet, Func<ReferenceRow, string?> key)
    {
        var seen = new Dictionary<string, List<Period>>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            if (key(row) is not { } code || DatedRows.Days(row) is not { } days)
            {
                continue;
            }

            if (!seen.TryGetValue(code, out var earlier))
            {
                seen.Add(code, earlier = []);
            }

            if (earlier.Exists(other => other.Overlaps(days)))
            {
                row.Warn(
                    "valid_from",
                    DiagnosticCodes.CostsOverlap,
                    $"another row of '{code}' holds on some of the same days, so this one is not used; end one with 'valid_to' before the other begins"
                );
                continue;
            }

            earlier.Add(days);
            yield return (row, days);
        }
    }

    /// <summary>A number from 0; null when it is empty, bad or negative, which is reported.</summary>
    public static decimal? Amount(ReferenceRow row, string heading, bool isRequired = true)
    {
        var value = isRequired ? row.RequiredValue(heading, Scalars.Number) : row.Value(heading, Scalars.Number);
        if (value < 0)
        {
            row.Warn(heading, DiagnosticCodes.CostNegative, $"'{heading}' is {value}; give a number from 0, or leave the row out");
            return null;
        }

        return value;
    }

    /// <summary>A number above 0; null when it is empty, bad or not above 0, which is reported.</summary>
    public static decimal? Capacity(ReferenceRow row, string heading, bool isRequired = false)
    {
        var value = isRequired ? row.RequiredValue(heading, Scalars.Number) : row.Value(heading, Scalars.Number);
        if (value <= 0)
        {
            row.Warn(
                heading,
                DiagnosticCodes.CapacityNotPositive,
                $"'{heading}' is {value}; give the minutes that can be worked in a year, above 0"
            );
            return null;
        }

        return value;
    }

    /// <summary>A word of the checklist; null when it is none, which is reported.</summary>
    public static string? Component(ReferenceRow row)
    {
        string[] known = [.. CostComponent.Checklist.Select(component => component.Id)];
        if (row.RequiredText("component") is not { } component)
        {
            return null;
        }

        row.CheckReference("component", "component of cost", component, known);
        return known.Contains(component) ? component : null;
    }

    public static IReadOnlyList<string> Codes(ReferenceRow row, string heading, string what, IReadOnlyCollection<string> known)
    {
        var codes = (row.Text(heading) ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        foreach (var code in codes)
        {
            row.CheckReference(heading, what, code, known);
        }

        return codes;
    }
}
