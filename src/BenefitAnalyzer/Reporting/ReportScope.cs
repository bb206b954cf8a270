using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Reporting;

/// <summary>What a report is about, where it is not about the whole study.</summary>
/// <param name="Initiative">The only one that it is about; null for all.</param>
/// <param name="Due">On which day it is asked what falls due.</param>
public sealed record ReportScope(Initiative? Initiative, DueQuestion Due)
{
    public static ReportScope Whole { get; } = new(null, new DueQuestion());
}
