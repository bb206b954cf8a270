namespace BenefitAnalyzer.Cli;

/// <summary>What the process returns; documented in the README and never renumbered.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, but a file was left out: it could not be read, or more of its records were rejected than allowed.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage or wrong input; the diagnostics say what to change.</summary>
    public const int BadInput = 2;

    /// <summary>A bug of ours, or a broken disk.</summary>
    public const int Bug = 3;

    public const int Cancelled = 130;
}
