using System.Text;
using BenefitAnalyzer.Ingestion.Files;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Tells the lines of a plain file that must be read record by record: by their number, or by the transaction's id that they hold.</summary>
/// <remarks>
/// Finding the id looks at one cell and parses nothing. A line with a quote may hold it in another place, so it is always wanted, and what
/// it holds is told when it has been read.
/// </remarks>
internal sealed class WantedLines
{
    private readonly IReadOnlySet<long> numbers;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>Of the ids as they stand in the file: a quick look before the exact one.</summary>
    private readonly HashSet<ulong> keys = [];
    private readonly bool wantsMissingId;
    private readonly RecordPlan plan;
    private readonly int column = -1;

    /// <param name="numbers">Lines wanted whatever they hold.</param>
    /// <param name="ids">Ids as they are stored; null means a record without an id. Empty when the plan has no id column.</param>
    public WantedLines(RecordPlan plan, IReadOnlySet<long> numbers, IEnumerable<string?> ids)
    {
        this.plan = plan;
        this.numbers = numbers;
        foreach (var id in ids)
        {
            column = plan.IdColumn!.Value;
            wantsMissingId |= id is null;
            if (id is not null && this.ids.Add(id))
            {
                keys.Add(IdKeys.KeyOf(Encoding.UTF8.GetBytes(id)));
            }
        }
    }

    public bool IsEmpty => numbers.Count == 0 && column < 0;

    /// <summary>Whether an id is wanted; null means a record without an id.</summary>
    public bool HasId(string? id) => id is null ? wantsMissingId : ids.Contains(id);

    public bool HasNumber(long number) => numbers.Contains(number);

    /// <summary>Yields the wanted lines of a file, and now and then one that holds no wanted id.</summary>
    /// <param name="known">Keys of its lines; null where there are none, and the whole file is looked through.</param>
    public IEnumerable<LineReader.Line> Of(LogFile file, IdKeys? known, CancellationToken token)
    {
        if (known is null)
        {
            return LineReader.Read(file, Has, token);
        }

        var lines = column < 0 ? [] : known.LinesWith(keys, wantsMissingId);
        return LineReader.Read(file, [.. lines.Union(numbers).Order()], known, token);
    }

    /// <summary>Whether a line must be read; now and then one that holds no wanted id.</summary>
    private bool Has(long number, ReadOnlySpan<byte> line)
    {
        if (number == 1)
        {
            return false; // the heading row
        }

        return column >= 0 && (HoldsId(Cell(line)) || line.Contains((byte)'"')) || numbers.Contains(number);
    }

    private bool HoldsId(ReadOnlySpan<byte> cell) =>
        IsVerbatim(cell) ? keys.Contains(IdKeys.KeyOf(cell)) : HasId(plan.IdOf(Encoding.UTF8.GetString(cell)));

    /// <summary>Whether the id is stored just as it stands in its cell: plain text without blanks around it.</summary>
    private bool IsVerbatim(ReadOnlySpan<byte> cell) =>
        plan.KeepsIds && !cell.IsEmpty && cell[0] != ' ' && cell[^1] != ' ' && plan.Source.Missing.Count == 0 && Ascii.IsValid(cell);

    /// <summary>The cell of the id in a line without quotes; empty where the line is too short.</summary>
    private ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> line)
    {
        var delimiter = (byte)plan.Source.Delimiter!.Value;
        for (var skipped = 0; skipped < column; skipped++)
        {
            var end = line.IndexOf(delimiter);
            if (end < 0)
            {
                return [];
            }

            line = line[(end + 1)..];
        }

        var length = line.IndexOf(delimiter);
        return length < 0 ? line : line[..length];
    }
}
