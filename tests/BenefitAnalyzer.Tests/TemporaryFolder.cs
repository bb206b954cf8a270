namespace BenefitAnalyzer.Tests;

/// <summary>A folder of files that lives as long as one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benefit-test-");

    public string Path => folder.FullName;

    /// <summary>Writes a text file; <paramref name="file"/> may lie in a subfolder.</summary>
    public TemporaryFolder With(string file, string text) => With(file, System.Text.Encoding.UTF8.GetBytes(text));

    public TemporaryFolder With(string file, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
