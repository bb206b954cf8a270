using System.Runtime.CompilerServices;

namespace BenefitAnalyzer.Tests;

/// <summary>Compares a text with the approved one beside the test, in <c>Golden/TestClass.TestName.approved.txt</c>.</summary>
/// <remarks><c>BA_GOLDEN=update</c> rewrites the approved files; read their diff as code.</remarks>
internal static class Golden
{
    public static void Verify(string text, [CallerMemberName] string test = "", [CallerFilePath] string testFile = "")
    {
        var actual = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var name = $"{Path.GetFileNameWithoutExtension(testFile)}.{test}.approved.txt";
        var approvedFile = Path.Combine(Path.GetDirectoryName(testFile)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("BA_GOLDEN") == "update")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approvedFile)!);
            File.WriteAllText(approvedFile, actual);
            return;
        }

        Assert.IsTrue(
            File.Exists(approvedFile),
            $"There is no {approvedFile}; run with BA_GOLDEN=update and read what it writes:\n{actual}"
        );
        var approved = File.ReadAllText(approvedFile).ReplaceLineEndings("\n");
        if (approved != actual)
        {
            Assert.Fail($"{approvedFile}\n{FirstDifference(approved.Split('\n'), actual.Split('\n'))}");
        }
    }

    private static string FirstDifference(string[] approved, string[] actual)
    {
        var index = Enumerable.Range(0, Math.Max(approved.Length, actual.Length)).First(line => At(approved, line) != At(actual, line));
        return $"line {index + 1} approved: {At(approved, index)}\nline {index + 1} actual:   {At(actual, index)}";

        static string At(string[] lines, int index) => index < lines.Length ? lines[index] : "(no line)";
    }
}
