using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Rules;

namespace BenefitAnalyzer.Ingestion.Lanes;

/// <summary>Finds records in their files again by the transaction's id: rows are stored in no order and without their lines.</summary>
internal sealed class RecordFinder(RuleBook book)
{
    /// <summary>The accepted records of a file that hold one of the ids, in order, with their lines and hashes.</summary>
    /// <param name="lane">The lane that loaded the file.</param>
    /// <param name="ids">As they are stored.</param>
    public IReadOnlyList<CarefulLane.Reading> Find(LogFile file, string lane, IEnumerable<string> ids, CancellationToken token)
    {
        if (RecordPlan.Of(book, file.Source, Headings.Of(file, file.Source, token), file.Name, _ => { }) is not { } plan)
        {
            return [];
        }

        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var careful = new CarefulLane(plan, wanted.Contains);
        var readings =
            lane == LoadedFile.LaneFast && plan.IdColumn is not null
                ? careful.Read(LineReader.Read(file, new WantedLines(plan, new HashSet<long>(), wanted).Has, token))
                : careful.ReadAll(file, mayHaveQuotes: true, token);
        return [.. readings.Where(reading => reading.Row?.TransactionId is { } id && wanted.Contains(id))];
    }
}
