using System.Diagnostics;

namespace BenefitAnalyzer.Reporting.Pdf;

/// <summary>One run of a browser, which is ended when it takes too long.</summary>
internal static class BrowserRun
{
    private const int LinesKept = 3;

    /// <returns>Null when it ended well; else what happened, as the rest of a sentence that begins with the browser's name.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the browser was ended.</exception>
    public static async Task<string?> Of(string browser, IReadOnlyList<string> arguments, TimeSpan patience, CancellationToken token)
    {
        var start = new ProcessStartInfo(browser)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = new Process { StartInfo = start };
        var said = new LastLines();
        process.OutputDataReceived += (_, line) => said.Add(line.Data);
        process.ErrorDataReceived += (_, line) => said.Add(line.Data);
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return $"cannot be started: {error.Message}";
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(patience);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            token.ThrowIfCancellationRequested();
            return $"was ended after {patience.TotalSeconds:0} seconds without a result";
        }

        return process.ExitCode == 0 ? null : $"ended with code {process.ExitCode}{said}";
    }

    /// <summary>What a browser said last, which is where its reason stands.</summary>
    private sealed class LastLines
    {
        private readonly Lock gate = new();
        private readonly Queue<string> lines = new();

        public void Add(string? line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                return;
            }

            lock (gate)
            {
                lines.Enqueue(line.Trim());
                if (lines.Count > LinesKept)
                {
                    lines.Dequeue();
                }
            }
        }

        public override string ToString()
        {
            lock (gate)
            {
                return lines.Count == 0 ? "" : $": {string.Join(" | ", lines)}";
            }
        }
    }
}
