using System.IO.Compression;

namespace BenefitAnalyzer.Tests.Reporting;

/// <summary>A small study about persons with a short report of its own, for tests of what is handed on.</summary>
internal static class EvidenceStudy
{
    public const string Template = "short";

    /// <summary>Raw ids of persons begin so; nothing that leaves the study may hold one.</summary>
    public const string RawPerson = "PERSON-";

    private const string Sections = """
        report: short
        title: { en: Short report, zh-Hant: 簡短報告 }
        sections: [take-up, services, channel-mix]
        """;

    /// <summary>Sixty visits a month: forty at the counter, twenty on the web, and two by fax.</summary>
    public static LoadedExample Load()
    {
        string[] rows =
        [
            .. from month in new[] { "2005-01", "2005-02", "2005-03" }
            from at in Enumerable.Range(0, 62)
            let channel = at < 40 ? "counter"
            : at < 60 ? "web"
            : "fax"
            let service = at % 2 == 0 ? "permit" : "licence"
            select $"{month}-{1 + at % 28:00} 09:{at % 60:00},{service},{channel},{RawPerson}{at:000}",
        ];
        return new SmallStudy()
            .Rows(rows)
            .Source("channels: [web, counter, fax]")
            .File("templates/short.yaml", Sections)
            .With("privacy: { pseudonymise: [customer], smallest_cell: 10 }")
            .Load(personal: true);
    }

    /// <summary>All files below a folder, by name.</summary>
    public static Dictionary<string, string> FilesOf(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                file => Convert.ToHexString(File.ReadAllBytes(file))
            );

    /// <summary>Writes an archive again with other entries.</summary>
    /// <param name="change">Given the name of an entry and its bytes: the bytes to write, or null to leave it out.</param>
    public static string Tampered(
        string archive,
        string copy,
        Func<string, byte[], byte[]?> change,
        params (string Name, byte[] Bytes)[] added
    )
    {
        using var source = ZipFile.OpenRead(archive);
        using var target = ZipFile.Open(copy, ZipArchiveMode.Create);
        foreach (var entry in source.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(content);
            }

            if (change(entry.FullName, content.ToArray()) is { } bytes)
            {
                Add(entry.FullName, bytes);
            }
        }

        foreach (var (name, bytes) in added)
        {
            Add(name, bytes);
        }

        return copy;

        void Add(string name, byte[] bytes)
        {
            using var stream = target.CreateEntry(name).Open();
            stream.Write(bytes);
        }
    }
}
