using System.Globalization;
using BenefitAnalyzer.Studies.Reading;
using BenefitAnalyzer.Studies.Reading.References;

namespace BenefitAnalyzer.Inputs.Changes;

/// <summary>When two texts are the same value, and how a new value is written where an old one stood.</summary>
/// <remarks>A workbook knows numbers, not how they were written: 0.90 comes back as 0.9 and 90% too.</remarks>
internal static class CellValues
{
    /// <summary>The text to write for a cell: the old one when the value is the same.</summary>
    public static string Written(ColumnForm form, string old, string edited)
    {
        if (Same(form, old, edited))
        {
            return old;
        }

        var wasPercent = form == ColumnForm.Share && old.EndsWith('%') && !edited.EndsWith('%');
        return wasPercent && ScalarText.TryNumber(edited, out var share)
            ? (share * 100).ToString("0.############", CultureInfo.InvariantCulture) + "%"
            : edited;
    }

    private static bool Same(ColumnForm form, string old, string edited) =>
        form switch
        {
            _ when old == edited => true,
            ColumnForm.Whole or ColumnForm.Number => ScalarText.TryNumber(old, out var left)
                && ScalarText.TryNumber(edited, out var right)
                && left == right,
            ColumnForm.Share => ScalarText.TryNumberOrPercent(old, out var left)
                && ScalarText.TryNumberOrPercent(edited, out var right)
                && Math.Abs(left - right) < 1e-12, // a workbook keeps 15 digits
            ColumnForm.YesNo => ScalarText.TryYesNo(old, out var left) && ScalarText.TryYesNo(edited, out var right) && left == right,
            ColumnForm.Text => old.ReplaceLineEndings("\n") == edited.ReplaceLineEndings("\n"),
            _ => false,
        };
}
