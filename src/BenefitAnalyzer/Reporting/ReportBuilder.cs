using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;

namespace BenefitAnalyzer.Reporting;

/// <summary>Makes a report: asks each section of its template in turn.</summary>
public static class ReportBuilder
{
    /// <param name="written">Told of each section as soon as it is written; null where nobody waits for it.</param>
    public static Report Build(
        LoadedStudy loaded,
        ReportTemplate template,
        IProgress<StageProgress>? progress,
        CancellationToken token,
        Action<ReportSection>? written = null
    )
    {
        var context = new ReportContext(loaded);
        var known = Catalog.Of<Section>().ToDictionary(section => section.Id);
        var sections = new List<ReportSection>();
        foreach (var (at, id) in template.Sections.Index())
        {
            progress?.Report(new StageProgress($"writing {id}", at, template.Sections.Count, "sections"));
            if (known[id].Write(context, token) is { } section)
            {
                sections.Add(section);
                written?.Invoke(section);
            }
        }

        return new Report(template.Id, template.Title, loaded.Study.Title, loaded.Data, sections)
        {
            Definitions = context.Definitions,
            Currency = loaded.Study.Currency,
        };
    }
}
