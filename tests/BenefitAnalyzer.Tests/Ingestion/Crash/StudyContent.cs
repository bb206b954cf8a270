using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion.Crash;

/// <summary>All that an ingest leaves behind, as text that does not depend on the order or the numbers in which files were loaded.</summary>
internal static class StudyContent
{
    private static readonly (string Name, string Sql)[] Parts =
    [
        ("accepted", "SELECT f.path, t.* EXCLUDE (file, row_id) FROM accepted AS t JOIN files AS f ON f.file = t.file"),
        ("quarantine", "SELECT f.path, q.* EXCLUDE (file) FROM quarantine AS q JOIN files AS f ON f.file = q.file"),
        (
            "duplicates",
            "SELECT f.path, k.path AS kept_path, d.* EXCLUDE (file, kept_file) FROM duplicates AS d JOIN files AS f ON f.file = d.file JOIN files AS k ON k.file = d.kept_file"
        ),
        ("back_office", "SELECT f.path, b.* EXCLUDE (file) FROM back_office AS b JOIN files AS f ON f.file = b.file"),
        ("returns", "SELECT f.path, r.* EXCLUDE (file) FROM returns AS r JOIN files AS f ON f.file = r.file"),
        ("files", "SELECT * EXCLUDE (file) FROM files"),
        ("cube", "SELECT * FROM cube"),
        ("cube_office_month", "SELECT * FROM cube_office_month"),
        ("cube_month", "SELECT * FROM cube_month"),
        ("arrivals", "SELECT * FROM arrivals"),
        ("state", "SELECT * FROM state"),
    ];

    /// <summary>One line a row.</summary>
    public static List<string> Of(Study study)
    {
        using var database = StudyDatabase.OpenForReading(study);
        var rejected = Path.Combine(study.Folder, ".benefit", "rejected.csv");
        return
        [
            .. Parts.SelectMany(part =>
                database.Query(
                    $"SELECT '{part.Name} ' || CAST(row_of AS VARCHAR) FROM ({part.Sql}) AS row_of ORDER BY 1",
                    row => row.GetString(0),
                    CancellationToken.None
                )
            ),
            .. File.Exists(rejected) ? File.ReadAllLines(rejected) : [],
        ];
    }

    /// <summary>Files of which the database holds other rows than its ledger says; none, whenever a process was killed.</summary>
    public static IReadOnlyList<string> Torn(StudyDatabase database) =>
        database.Query(
            """
            SELECT f.path || ': ' || f.records || ' records, ' || count(t.file) || ' rows'
            FROM files AS f
            FULL JOIN (SELECT * FROM transactions WHERE NOT fault) AS t ON t.file = f.file
            WHERE f.lane IS NULL OR f.lane NOT IN ('counts', 'back-office')
            GROUP BY f.path, f.records, f.rejected
            HAVING f.path IS NULL OR count(t.file) <> f.records - f.rejected
            """,
            row => row.IsDBNull(0) ? "rows without a file" : row.GetString(0),
            CancellationToken.None
        );
}
