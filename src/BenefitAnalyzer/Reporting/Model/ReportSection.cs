using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Model;

/// <summary>A titled part of a report.</summary>
/// <param name="Id">Stable name, used for links and file names.</param>
public sealed record ReportSection(string Id, LocalText Title, IReadOnlyList<Block> Blocks);
