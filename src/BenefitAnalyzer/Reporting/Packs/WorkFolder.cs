namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>A folder that lives as long as one piece of work; only its owner may look into it.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benefit-");

    public string Path => folder.FullName;

    /// <summary>A file of it, in a folder that is there.</summary>
    public string File(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
