using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Shows long work on standard error: a bar with rate and time left on a terminal, plain lines elsewhere.</summary>
internal static class ProgressLines
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    /// <summary>Runs work and shows its progress until it ends.</summary>
    public static T Show<T>(Func<IProgress<StageProgress>, T> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(new Lines());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        T result = default!;
        console
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new TransferSpeedColumn(),
                new RemainingTimeColumn()
            )
            .Start(context => result = work(new Bar(context)));
        return result;
    }

    /// <summary>The first word of a stage: "reading" of all files is one kind of work.</summary>
    private static string KindOf(StageProgress value) => value.Stage.Split(' ')[0];

    private sealed class Bar(ProgressContext context) : IProgress<StageProgress>
    {
        private readonly Lock gate = new();
        private ProgressTask? task;
        private string kind = "";

        public void Report(StageProgress value)
        {
            lock (gate)
            {
                Show(value);
            }
        }

        private void Show(StageProgress value)
        {
            if (task is null || KindOf(value) != kind)
            {
                task?.StopTask();
                task = context.AddTask(Markup.Escape(value.Stage));
                kind = KindOf(value);
            }

            task.Description = Markup.Escape(value.Stage.Length > 60 ? value.Stage[..59] + "…" : value.Stage);
            task.IsIndeterminate = value.Total is null;
            task.MaxValue = Math.Max(1, value.Total ?? 1);
            task.Value = value.Done;
        }
    }

    private sealed class Lines : IProgress<StageProgress>
    {
        private readonly Lock gate = new();
        private readonly Stopwatch clock = Stopwatch.StartNew();
        private TimeSpan last;
        private string kind = "";

        public void Report(StageProgress value)
        {
            lock (gate)
            {
                // What is done next is said at once, how far it has come now and then.
                if (KindOf(value) == kind && clock.Elapsed - last < BetweenLines)
                {
                    return;
                }

                kind = KindOf(value);
                last = clock.Elapsed;
            }

            var share = value.Total is > 0 and var total
                ? string.Create(CultureInfo.InvariantCulture, $" {100 * value.Done / total}%")
                : "";
            Console.Error.WriteLine($"{value.Stage}{share}");
        }
    }
}
