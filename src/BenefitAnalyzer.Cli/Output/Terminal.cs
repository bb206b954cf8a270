using System.Text;
using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Results go to standard output, diagnostics and progress to standard error.</summary>
internal static class Terminal
{
    /// <summary>Chinese and the like come out right on every console, also on Windows.</summary>
    public static void UseUtf8()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
    }

    public static void Report(Diagnostic diagnostic) => Console.Error.WriteLine(diagnostic);

    public static StudyRunner Runner() => new(Report);
}
