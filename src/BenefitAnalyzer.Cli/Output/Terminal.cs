using System.Runtime.CompilerServices;
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

    /// <summary>Of this run of the command: several may go on in one process.</summary>
    private static readonly AsyncLocal<StrongBox<bool>?> Failed = new();

    /// <summary>Whether an error was reported since the command began: what it printed beside that is not all that was asked.</summary>
    public static bool HasReportedError => Failed.Value is { Value: true };

    public static void Begin()
    {
        UseUtf8();
        Failed.Value = new StrongBox<bool>();
    }

    public static void Report(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error && Failed.Value is { } failed)
        {
            failed.Value = true;
        }

        Console.Error.WriteLine(diagnostic);
    }

    public static StudyRunner Runner() => new(Report);
}
