using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BenefitAnalyzer.Store;

namespace BenefitAnalyzer.Tests.Store;

/// <summary>A database that an older program made is loaded anew, as long as its version tells it apart.</summary>
[TestClass]
public sealed class DatabaseSchemaTests
{
    public TestContext TestContext { get; set; } = null!;

    /// <summary>The golden line holds the version and a hash of all tables and views: where this fails, they changed, so the version must grow too.</summary>
    [TestMethod]
    public void WhoeverChangesTablesOrViewsRaisesTheVersion()
    {
        using var study = LoadedExample.HongKong();

        var made = study.Loaded.Database.Query(
            "SELECT sql FROM duckdb_tables() UNION ALL SELECT sql FROM duckdb_views() WHERE NOT internal ORDER BY sql",
            row => row.GetString(0),
            TestContext.CancellationToken
        );

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', made))));
        Golden.Verify(
            string.Create(CultureInfo.InvariantCulture, $"version {DatabaseSchema.Version}: {made.Count} tables and views, {hash[..16]}\n")
        );
    }
}
