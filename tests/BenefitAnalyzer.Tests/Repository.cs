namespace BenefitAnalyzer.Tests;

/// <summary>Where things lie beside the tests.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file of the shared real data; the test is skipped, with the reason, where it is absent.</summary>
    public static string Shared(params string[] path)
    {
        var folder = Environment.GetEnvironmentVariable("BENEFIT_SHARED") ?? Path.Combine(Root, "..", "shared");
        var file = Path.GetFullPath(Path.Combine([folder, .. path]));
        if (!File.Exists(file))
        {
            Assert.Inconclusive($"skipped: {Path.Combine(["shared", .. path])} is not beside the project");
        }

        return file;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BenefitAnalyzer.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No BenefitAnalyzer.sln above the tests.");
        }

        return folder.FullName;
    }
}
