namespace BenefitAnalyzer.Tests.Samples;

/// <summary>A new folder that is removed with all its files at the end of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("benefit-sample-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
