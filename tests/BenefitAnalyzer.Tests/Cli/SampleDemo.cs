namespace BenefitAnalyzer.Tests.Cli;

/// <summary>One run of <c>benefit demo</c> for all tests that read what it prints or writes.</summary>
internal static class SampleDemo
{
    private static readonly Lazy<(TemporaryFolder Folder, CommandRun Run)> Done = new(() =>
    {
        var folder = new TemporaryFolder();
        return (folder, CommandRun.Of("demo", "--output", Path.Combine(folder.Path, "demo")).GetAwaiter().GetResult());
    });

    public static CommandRun Run => Done.Value.Run;

    /// <summary>The review of the funding mechanism in all formats but PDF, with the sample study in a folder of it.</summary>
    public static string Folder => Path.Combine(Done.Value.Folder.Path, "demo");

    public const string StudyFolder = "study";

    /// <summary>Removes it after the last test.</summary>
    public static void Remove()
    {
        if (Done.IsValueCreated)
        {
            Done.Value.Folder.Dispose();
        }
    }
}
