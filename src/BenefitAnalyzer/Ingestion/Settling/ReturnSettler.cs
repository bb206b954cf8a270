using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>Lets one file count where several of a source of counted returns report the same, so that nothing is counted twice.</summary>
/// <remarks>The outcome depends on the set of files alone: all returns stay in their table, so that a file that goes brings others back.</remarks>
internal sealed class ReturnSettler(StudyDatabase database, Study study)
{
    /// <summary>A longer list of one source helps nobody in a terminal.</summary>
    private const int MostTold = 20;

    /// <summary>Marks returns that another file replaces and corrects the counts of their files; must stand inside a transaction.</summary>
    /// <returns>What was replaced by what.</returns>
    public IReadOnlyList<Diagnostic> Settle(CancellationToken token)
    {
        var told = new List<Diagnostic>();
        foreach (var source in study.Sources.Where(source => source.Kind == SourceKind.Counts))
        {
            database.Execute(
                Sql.Beside(typeof(ReturnSettler), "MarkReturns"),
                token,
                ("source", source.Name),
                ("keeps_first", source.OnDuplicate == OnDuplicate.KeepFirst)
            );
            database.Execute(
                Sql.Beside(typeof(ReturnSettler), "CountReturns"),
                token,
                ("source", source.Name),
                ("by_cell", source.IsByCell)
            );
            told.AddRange(Replaced(source, token));
        }

        return told;
    }

    private IEnumerable<Diagnostic> Replaced(Source source, CancellationToken token)
    {
        var rule = source.OnDuplicate == OnDuplicate.KeepFirst ? "keep_first" : "keep_last";
        var replaced = database.Query(
            Sql.Of(typeof(ReturnSettler)),
            row =>
            {
                string Volume(int column) =>
                    row.IsDBNull(column) ? "no volume" : string.Create(CultureInfo.InvariantCulture, $"volume {row.GetInt64(column)}");
                var kept = string.Create(CultureInfo.InvariantCulture, $"{row.GetString(4)}:{row.GetInt64(5)}");
                return Diagnostic.Warning(
                    DiagnosticCodes.ReturnRepeated,
                    row.GetString(0),
                    row.GetInt64(1),
                    $"{row.GetString(2)}: {Volume(3)} here, {Volume(6)} in {kept}, which counts instead (on_duplicate: {rule})"
                );
            },
            token,
            ("source", source.Name)
        );
        var more = replaced.Count - MostTold;
        return more <= 0
            ? replaced
            :
            [
                .. replaced.Take(MostTold),
                Diagnostic.Warning(
                    DiagnosticCodes.ReturnRepeated,
                    null,
                    null,
                    string.Create(CultureInfo.InvariantCulture, $"source {source.Name}: {more} more returns that another file reports too")
                ),
            ];
    }
}
