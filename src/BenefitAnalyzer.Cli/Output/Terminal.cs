using System.Text;
using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Results go to standard output, diagnostics and progress to standard error.</summary>
internal static class Terminal
{
    /// <summary>Chinese and the like come out right on every console, also on Windows.</summary>
    private static void UseUtf8()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
    }

    /// <summary>Whether an error was reported since the command began: what it printed beside that is not all that was asked.</summary>
    public static bool HasReportedError { get; private set; }

    public static void Begin()
    {
        UseUtf8();
        HasReportedError = false;
    }

    public static void Report(Diagnostic diagnostic)
    {
        HasReportedError |= diagnostic.Severity == Severity.Error;
        Console.Error.WriteLine(diagnostic);
    }

    public static StudyRunner Runner() => new(Report);
}
