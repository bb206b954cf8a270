using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Files;
using BenefitAnalyzer.Ingestion.Lanes;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>
/// Copies logs of any format as CSV in UTF-8, from which their study reads the same rows: pseudonyms stand in the place of persons, groups by
/// age in the place of dates of birth, and what the study does not read is left out.
/// </summary>
/// <param name="pseudonyms">Null where the source holds no persons.</param>
internal sealed class PlainCopy(Study study, Source source, Pseudonyms? pseudonyms)
{
    private readonly CopiedCells cells = new(source, pseudonyms);
    private readonly IReadOnlyDictionary<string, string> made = MadeColumns(study, source);

    /// <summary>Fields whose column is made for the copy, with its heading: a date of birth becomes a group, and several columns of a person one pseudonym.</summary>
    public static IReadOnlyDictionary<string, string> MadeColumns(Study study, Source source)
    {
        var taken = source.Columns.SelectMany(mapping => mapping.Columns).ToHashSet(StringComparer.Ordinal);
        return source
            .Columns.Where(mapping => mapping.Bands.Count > 0 || PersonFields.IsJoined(study, source, mapping))
            .ToDictionary(mapping => mapping.Field, mapping => Free(mapping.Field), StringComparer.Ordinal);

        string Free(string heading)
        {
            while (!taken.Add(heading))
            {
                heading += "_";
            }

            return heading;
        }
    }

    /// <returns>Whether the copy could be made; if not, the reason was reported.</returns>
    public bool Write(LogFile log, string path, Action<Diagnostic> report, CancellationToken token)
    {
        try
        {
            var headings = Headings.Of(log, source, token);
            if (RecordPlan.Of(new RuleBook(study, pseudonyms), source, headings, log.Name, report) is not { } plan)
            {
                return false;
            }

            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            new CopiedRecords(
                plan.Options,
                headings.Count,
                Columns(plan, headings),
                new FormatOptions { Delimiter = new CsvFormat().DelimiterOf(new FormatOptions()) }
            ).Write(log, file, token);
            return true;
        }
        catch (Exception error) when (CopiedRecords.IsFaultOfFile(error))
        {
            report(
                Diagnostic.Error(DiagnosticCodes.UnreadableFile, log.Name, null, $"cannot be read as {source.Format.Id}: {error.Message}")
            );
            return false;
        }
    }

    private IReadOnlyList<CopiedColumn> Columns(RecordPlan plan, IReadOnlyList<string> headings)
    {
        var persons = source
            .Columns.Where(mapping => PersonFields.IsPerson(study, source, mapping))
            .SelectMany(mapping => mapping.Columns)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. source
                .Columns.Where(mapping => !made.ContainsKey(mapping.Field))
                .SelectMany(mapping => mapping.Columns)
                .Distinct(StringComparer.Ordinal)
                .Select(heading => new CopiedColumn(heading, Copied(headings, heading, persons.Contains(heading)))),
            .. source
                .Columns.Where(mapping => made.ContainsKey(mapping.Field))
                .Select(mapping => new CopiedColumn(
                    made[mapping.Field],
                    record =>
                        mapping.Bands.Count > 0 ? Band(plan, record, mapping.Field) : cells.Person(plan.TextOf(record, mapping.Field) ?? "")
                )),
        ];
    }

    /// <remarks>A column that a file may lack stands in the copy without values.</remarks>
    private Func<RecordCursor, string> Copied(IReadOnlyList<string> headings, string heading, bool isPerson)
    {
        var at = headings.Index().Where(item => item.Item == heading).Select(item => (int?)item.Index).FirstOrDefault();
        return at is not { } column ? _ => ""
            : isPerson ? record => cells.Person(record.Cell(column))
            : record => cells.Plain(record.Cell(column));
    }

    /// <remarks>Without a start there is no age, and the record is rejected for its start.</remarks>
    private static string Band(RecordPlan plan, RecordCursor record, string group)
    {
        var row = plan.RowColumns.NewRow();
        if (plan.Read(record, Field.StartedAt, row) is not null)
        {
            return "";
        }

        return plan.Read(record, group, row) is null ? row[group].Text ?? "" : CopiedCells.Unreadable;
    }
}
