using System.Globalization;
using System.Text;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Logs;

/// <summary>Makes rows wrong in the ways of <c>faults.csv</c>, one after the other, so that every kind turns up in a small sample too.</summary>
internal sealed class PlantedFaults
{
    private static readonly IReadOnlyList<string[]> Kinds = Template.Rows("faults.csv");
    private static readonly List<string> Columns = [.. RowText.Columns];
    private long planted;

    /// <summary>Replaces the text of a good row by that of a bad one, which has exactly one fault.</summary>
    /// <returns>What is wrong: the code, the column and the value, as <c>truth/planted.csv</c> lists them.</returns>
    public (string Code, string Column, string Value) Spoil(in SampleRow row, Span<byte> line, ref int length)
    {
        var cells = Encoding.UTF8.GetString(line[..(length - 1)]).Split(',');
        var kind = Kinds[(int)(planted++ % Kinds.Count)];
        var (code, column, value) = (kind[0], kind[1], kind[2]);
        var index = Columns.IndexOf(column);
        switch (code)
        {
            case DiagnosticCodes.WrongColumnCount:
                cells = value == "too few" ? cells[..^3] : [.. cells, "checked"];
                break;
            case DiagnosticCodes.CompletedBeforeStarted:
                value = Text(row.StartedAt - 60);
                cells[index] = value;
                break;
            case DiagnosticCodes.OutsideStudyPeriod:
                cells[index] = value;
                cells[Columns.IndexOf("completed_at")] = value; // not before the start: that would be a second fault
                break;
            default:
                cells[index] = value;
                break;
        }

        length = Encoding.UTF8.GetBytes(string.Join(',', cells) + "\n", line);
        return (code, column, value);
    }

    private static string Text(int second) =>
        SampleCalendar.From.ToDateTime(TimeOnly.MinValue).AddSeconds(second).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
