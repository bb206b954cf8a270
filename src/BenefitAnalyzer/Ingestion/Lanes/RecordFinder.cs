using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Rules;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Finds records in their files again by the transaction's id: rows are stored in no order and without their lines.</summary>
internal sealed class RecordFinder(RuleBook book)
{
    /// <summary>The accepted records of a file that hold one of the ids, in order, with their lines and hashes.</summary>
    /// <param name="lane">The lane that loaded the file.</param>
    /// <param name="ids">As they are stored.</param>
    public IReadOnlyList<CarefulLane.Reading> Find(ScannedFile scanned, string lane, IEnumerable<string> ids, CancellationToken token)
    {
        var file = scanned.Log;
        if (PlanOf(file, token) is not { } plan)
        {
            return [];
        }

        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var careful = new CarefulLane(plan, wanted.Contains);
        var readings =
            scanned.Scan.Keys is not null || lane == LoadedFile.LaneFast && plan.IdColumn is not null
                ? careful.Read(new WantedLines(plan, new HashSet<long>(), wanted).Of(file, scanned.Scan.Keys, token))
                : careful.ReadAll(file, mayHaveQuotes: scanned.Scan.HasQuotes, token);
        return [.. readings.Where(reading => reading.Row?.TransactionId is { } id && wanted.Contains(id))];
    }

    /// <summary>The accepted records of a file that have one of the keys, in order, with their lines and hashes.</summary>
    public IReadOnlyList<CarefulLane.Reading> Find(LogFile file, IdKeys known, IReadOnlySet<ulong> keys, CancellationToken token)
    {
        var lines = known.LinesWith(keys, none: false);
        if (lines.Count == 0 || PlanOf(file, token) is not { } plan)
        {
            return [];
        }

        var careful = new CarefulLane(plan, _ => true);
        return [.. careful.Read(LineReader.Read(file, lines, known, token)).Where(reading => reading.Row?.TransactionId is not null)];
    }

    private RecordPlan? PlanOf(LogFile file, CancellationToken token) =>
        RecordPlan.Of(book, file.Source, Headings.Of(file, file.Source, token), file.Name, _ => { });
}
