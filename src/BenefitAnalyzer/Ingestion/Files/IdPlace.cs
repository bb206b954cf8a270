using System.Text;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Where a line without quotes holds the transaction's id.</summary>
/// <param name="Delimiter">Ends cells.</param>
/// <param name="Column">0-based.</param>
/// <param name="Missing">Keys of the texts that mean "no value".</param>
internal sealed record IdPlace(byte Delimiter, int Column, IReadOnlySet<ulong> Missing)
{
    /// <summary>The place in a file's lines; null where ids are not stored as they stand in one cell of them.</summary>
    public static IdPlace? Of(Study study, LogFile file, CancellationToken token)
    {
        var source = file.Source;
        if (
            source.Kind != SourceKind.Log
            || source.Delimiter is not { } delimiter
            || !char.IsAscii(delimiter)
            || !source.Options.Encoding.IsUtf8
            || study.Privacy.Pseudonymise.Contains(Field.TransactionId)
            || source.Column(Field.TransactionId) is not { Columns: [var heading] }
        )
        {
            return null;
        }

        var column = Headings.Of(file, source, token).Index().FirstOrDefault(item => item.Item == heading, (Index: -1, Item: ""));
        var missing = source.Missing.Select(text => IdKeys.KeyOf(Encoding.UTF8.GetBytes(text))).ToHashSet();
        return column.Index < 0 ? null : new IdPlace((byte)delimiter, column.Index, missing);
    }

    /// <summary>The key of a line's id; null where the cell does not hold it as it is stored.</summary>
    /// <param name="line">Without its line break.</param>
    public ulong? KeyIn(ReadOnlySpan<byte> line)
    {
        for (var skipped = 0; skipped < Column; skipped++)
        {
            var end = line.IndexOf(Delimiter);
            if (end < 0)
            {
                return IdKeys.None;
            }

            line = line[(end + 1)..];
        }

        var length = line.IndexOf(Delimiter);
        var cell = (length < 0 ? line : line[..length]).Trim((byte)' ');
        return !Ascii.IsValid(cell) ? null
            : cell.IsEmpty ? IdKeys.None
            : IdKeys.KeyOf(cell) is var key && Missing.Contains(key) ? IdKeys.None
            : key;
    }
}
