using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting;

/// <summary>A kind of report: a title and the sections it lists, by their ids.</summary>
public sealed record ReportTemplate(string Id, LocalText Title, IReadOnlyList<string> Sections)
{
    /// <summary>Whether it is about one initiative, which must then be named.</summary>
    public bool IsOfOneInitiative { get; init; }

    /// <summary>The period that it tells of; null where it does not say.</summary>
    public ReportedPeriod? Reported { get; init; }

    /// <summary>The one that is written where nobody names another: it lists every section that tells of the study as a whole.</summary>
    public const string DefaultId = "funding-mechanism-review";

    /// <summary>Those that ship with the program, by their ids; a study may have more (<see cref="TemplateReader"/>).</summary>
    public static IReadOnlyList<ReportTemplate> All { get; } = TemplateReader.Shipped();

    public static ReportTemplate Default => All.Single(template => template.Id == DefaultId);
}
