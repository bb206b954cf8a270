using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Model;

/// <summary>A report before it is written in any format: the one model that HTML, CSV and JSON are made from.</summary>
/// <param name="Id">Template name, such as <c>channel-comparison</c>.</param>
/// <param name="Study">Title of the study.</param>
/// <param name="Data">Hash of the data that every figure was computed from.</param>
public sealed record Report(string Id, LocalText Title, LocalText Study, string Data, IReadOnlyList<ReportSection> Sections);
