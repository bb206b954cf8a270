using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Tests.Store;

/// <summary>A database that an older program made is loaded anew, as long as its version tells it apart.</summary>
[TestClass]
public sealed partial class DatabaseSchemaTests
{
    public TestContext TestContext { get; set; } = null!;

    /// <summary>The golden line holds the version and a hash of all tables and views: where this fails, they changed, so the version must grow too.</summary>
    [TestMethod]
    public void WhoeverChangesTablesOrViewsRaisesTheVersion()
    {
        using var study = LoadedExample.HongKong();

        var made = study.Loaded.Database.Query(
            "SELECT sql FROM duckdb_tables() UNION ALL SELECT sql FROM duckdb_views() WHERE NOT internal ORDER BY sql",
            row => Excluded().Replace(row.GetString(0), InOrder),
            TestContext.CancellationToken
        );

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', made))));
        Golden.Verify(
            string.Create(CultureInfo.InvariantCulture, $"version {DatabaseSchema.Version}: {made.Count} tables and views, {hash[..16]}\n")
        );
    }

    /// <summary>DuckDB prints the columns that a view leaves out in another order each time that it has read the view.</summary>
    private static string InOrder(Match excluded) =>
        $"EXCLUDE ({string.Join(", ", excluded.Groups[1].Value.Split(", ").Order(StringComparer.Ordinal))})";

    [GeneratedRegex(@"EXCLUDE \(([^)]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Excluded();
}
