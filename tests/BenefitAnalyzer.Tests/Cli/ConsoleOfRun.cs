using System.Text;

namespace BenefitAnalyzer.Tests.Cli;

/// <summary>A stream of the console that each run of a command has to itself, so that tests of commands may run beside each other.</summary>
/// <remarks>What is written goes to the run that the writing code was called from, on whichever thread; outside of runs to the console as it was.</remarks>
internal sealed class ConsoleOfRun(TextWriter outside) : TextWriter
{
    private readonly AsyncLocal<TextWriter?> own = new();

    public static ConsoleOfRun Output { get; } = new(Console.Out);

    public static ConsoleOfRun Errors { get; } = new(Console.Error);

    public override Encoding Encoding => outside.Encoding;

    /// <summary>Called once, before any test.</summary>
    public static void TakeOver()
    {
        Console.SetOut(Output);
        Console.SetError(Errors);
    }

    /// <summary>What this run writes from here on.</summary>
    public StringWriter Begin()
    {
        var text = new StringWriter();
        own.Value = Synchronized(text);
        return text;
    }

    public override void Write(char value) => Target.Write(value);

    public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

    public override void Write(string? value) => Target.Write(value);

    public override void WriteLine(string? value) => Target.WriteLine(value);

    public override void Flush() => Target.Flush();

    private TextWriter Target => own.Value ?? outside;
}
