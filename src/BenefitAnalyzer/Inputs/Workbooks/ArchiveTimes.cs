using System.IO.Compression;

namespace BenefitAnalyzer.Inputs.Workbooks;

/// <summary>The parts of a document carry the time at which they were written; without it the same content gives the same bytes.</summary>
internal static class ArchiveTimes
{
    private static readonly DateTimeOffset First = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Gives each part the first time that an archive can hold.</summary>
    /// <param name="stream">A closed document; can be read, written and sought in.</param>
    public static void Remove(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            entry.LastWriteTime = First;
        }
    }
}
