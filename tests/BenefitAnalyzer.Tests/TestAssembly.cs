using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Tests.Cli;

[assembly: Parallelize(Workers = 0, Scope = ExecutionScope.ClassLevel)] // as many as processors

namespace BenefitAnalyzer.Tests;

/// <summary>What all tests have in common, set before the first of them.</summary>
[TestClass]
public static class TestAssembly
{
    /// <summary>The key of tests: their own, so that none is made in the user's settings, and one for all, since they run beside each other.</summary>
    public static string Key { get; } = new('c', 64);

    [AssemblyInitialize]
    public static void Begin(TestContext _)
    {
        Environment.SetEnvironmentVariable(PseudonymKey.Variable, Key);
        ConsoleOfRun.TakeOver();
    }

    [AssemblyCleanup]
    public static void End()
    {
        LoadedExample.RemoveShared();
        SampleDemo.Remove();
    }
}
