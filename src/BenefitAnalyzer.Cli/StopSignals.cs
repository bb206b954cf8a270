using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BenefitAnalyzer.Cli;

/// <summary>Ctrl-C and the wish of the system that the program ends: work is cancelled, and ends where it leaves the study whole.</summary>
/// <remarks>Who asks again after a while wants no more than the end, which comes at once; System.CommandLine's own handler fails at a second signal.</remarks>
internal sealed class StopSignals : IDisposable
{
    /// <summary>One wish may arrive as several signals: of the terminal and of what started the program.</summary>
    private static readonly TimeSpan OneWish = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration[] signals;
    private long? asked;

    public StopSignals()
    {
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];
    }

    public CancellationToken Token => stop.Token;

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }

        stop.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        asked ??= Stopwatch.GetTimestamp();
        signal.Cancel = Stopwatch.GetElapsedTime(asked.Value) < OneWish; // else the system ends the program
        stop.Cancel();
    }
}
