using System.Diagnostics;
using System.Globalization;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Store;

/// <summary>Lets a test end another process of the command at a step of its work, or learn when it reached which.</summary>
/// <remarks>
/// The runtime calls it before the program's own first line when <c>DOTNET_STARTUP_HOOKS</c> names this assembly; its name and its lack of a
/// namespace are asked for. The program itself knows nothing of it.
/// </remarks>
internal static class StartupHook
{
    /// <summary><c>step:occurrence:microseconds</c>: the process ends so long after it reached the step for the so many-th time.</summary>
    public const string Kill = "BENEFIT_TEST_KILL";

    /// <summary>File that gets a line for every step: its name, and microseconds since the start.</summary>
    public const string Log = "BENEFIT_TEST_STEPS";

    /// <summary>The first step of every run.</summary>
    public const string Start = "start";

    public static void Initialize()
    {
        var clock = Stopwatch.StartNew();
        var log = Environment.GetEnvironmentVariable(Log);
        var kill = Environment.GetEnvironmentVariable(Kill)?.Split(':');
        var seen = 0;
        LoadBatch.MostFiles = 40; // files loaded before and after a kill, also in a small study
        Step.Listener = step =>
        {
            if (log is not null)
            {
                File.AppendAllText(log, string.Create(CultureInfo.InvariantCulture, $"{step}:{clock.Elapsed.TotalMicroseconds:0}\n"));
            }

            if (kill is [var at, var occurrence, var delay] && at == step && ++seen == int.Parse(occurrence, CultureInfo.InvariantCulture))
            {
                EndAfter(long.Parse(delay, CultureInfo.InvariantCulture));
            }
        };
        Step.Reached(Start);
    }

    /// <summary>Without any of what a process does when it ends: SIGKILL, where there are signals.</summary>
    private static void EndAfter(long microseconds)
    {
        if (microseconds == 0)
        {
            Process.GetCurrentProcess().Kill();
        }

        var clock = Stopwatch.StartNew();
        var thread = new Thread(() =>
        {
            while (clock.Elapsed.TotalMicroseconds < microseconds)
            {
                Thread.SpinWait(100);
            }

            Process.GetCurrentProcess().Kill();
        })
        {
            IsBackground = true,
        };
        thread.Start();
    }
}
