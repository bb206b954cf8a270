using System.Globalization;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Store;

/// <summary>What DuckDB is told when a database is opened.</summary>
internal static class DatabaseSettings
{
    private const long SmallestMemory = 512L << 20;

    /// <summary>More makes nothing faster: the cubes of 10 million rows take as long with 4 GB.</summary>
    private const long LargestMemory = 1L << 30;

    /// <summary>Logs and databases below this many bytes are worked on by one thread.</summary>
    private const long Small = 16L << 20;

    /// <summary>The connection string of a database.</summary>
    /// <param name="spillFolder">Where what does not fit into memory goes; null for a database in memory.</param>
    /// <param name="bytes">Size of the database.</param>
    public static string Of(string path, bool readOnly, string? spillFolder, long bytes)
    {
        var limit = Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2, SmallestMemory, LargestMemory);
        var memory = string.Create(CultureInfo.InvariantCulture, $"{limit >> 20}MiB");
        var settings = new DuckDBConnectionStringBuilder
        {
            DataSource = path,
            ["access_mode"] = readOnly ? "READ_ONLY" : "AUTOMATIC",
            ["memory_limit"] = memory,
            // Blocks are kept for the next use instead of being given back: taking memory anew cost half of the time of a large grouping.
            ["block_allocator_memory"] = memory,
            ["threads"] = ThreadsFor(bytes),
            ["autoinstall_known_extensions"] = "false",
            ["autoload_known_extensions"] = "false",
            // Keeping the order of files while loading costs as much again as loading; nothing depends on the order of a table.
            ["preserve_insertion_order"] = "false",
        };
        if (spillFolder is not null)
        {
            settings["temp_directory"] = spillFolder;
        }

        return settings.ConnectionString;
    }

    /// <summary>How many threads pay for data of a size.</summary>
    /// <remarks>
    /// DuckDB shares work out by groups of 122,880 rows. With fewer there is work for one thread, and others look for it busily: a fifth of the time of
    /// a small ingest. Processors that the process may not use are not counted.
    /// </remarks>
    public static string ThreadsFor(long bytes) => (bytes < Small ? 1 : Environment.ProcessorCount).ToString(CultureInfo.InvariantCulture);
}
