using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Samples;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Benchmarks;

/// <summary>A sample of some size in the temporary folder, made once and used again by later runs.</summary>
internal static class Workspace
{
    /// <summary>64 hexadecimal digits, so that no key is made in the user's settings.</summary>
    private const string Key = "00000000000000000000000000000000000000000000000000000000000000aa";

    /// <summary>The folder of a sample, with or without a pseudonymised column.</summary>
    public static string Sample(long rows, bool pseudonymise)
    {
        Environment.SetEnvironmentVariable(PseudonymKey.Variable, Key);
        var folder = Path.Combine(Path.GetTempPath(), "benefit-benchmarks", $"{rows}{(pseudonymise ? "-pseudonyms" : "")}");
        if (!File.Exists(Path.Combine(folder, StudyReader.FileName)))
        {
            Console.WriteLine($"writing a sample of {rows:#,0} rows");
            SampleGenerator.Write(new SampleOptions(rows) { Pseudonymise = pseudonymise }, folder, null, CancellationToken.None);
        }

        return folder;
    }

    public static Study Read(string folder) =>
        StudyReader.Read(folder).Study ?? throw new InvalidOperationException($"The study in {folder} has errors.");

    /// <summary>Forgets everything loaded.</summary>
    public static void Unload(Study study)
    {
        var folder = Path.GetDirectoryName(study.Database)!;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
