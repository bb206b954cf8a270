using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting;

/// <summary>A kind of report: a title and the sections it lists, by their ids.</summary>
public sealed record ReportTemplate(string Id, LocalText Title, IReadOnlyList<string> Sections)
{
    /// <summary>The one that is written where nobody names another: it lists every section.</summary>
    public const string DefaultId = "funding-mechanism-review";

    /// <summary>Those that ship with the program, by their ids; a study may have more (<see cref="TemplateReader"/>).</summary>
    public static IReadOnlyList<ReportTemplate> All { get; } = TemplateReader.Shipped();

    public static ReportTemplate Default => All.Single(template => template.Id == DefaultId);
}
