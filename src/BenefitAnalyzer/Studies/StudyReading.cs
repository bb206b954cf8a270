using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Studies;

/// <summary>What reading a study gave.</summary>
/// <param name="Study">Null when a diagnostic is an error: a study that is partly wrong is not used.</param>
/// <param name="Diagnostics">All findings at once: those in study.yaml by line, then those in its tables.</param>
public sealed record StudyReading(Study? Study, IReadOnlyList<Diagnostic> Diagnostics);
