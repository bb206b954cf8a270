using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Model;

/// <summary>A titled part of a report.</summary>
/// <param name="Id">Stable name, used for links and file names.</param>
public sealed record ReportSection(string Id, LocalText Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>What it finds, in one sentence: where the section says nothing else, what its first chart shows; null where it has none.</summary>
    public LocalText? Finding
    {
        get => field ?? Blocks.OfType<ChartBlock>().FirstOrDefault()?.Finding;
        init;
    }
}
