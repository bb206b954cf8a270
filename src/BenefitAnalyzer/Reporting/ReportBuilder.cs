using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Units;

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
        var sections = new ReportSection?[template.Sections.Count];
        var order = template.Sections.Index().OrderBy(own => known[own.Item].IsWrittenLast).Select(own => own.Index);
        foreach (var (done, at) in order.Index())
        {
            var id = template.Sections[at];
            progress?.Report(new StageProgress($"writing {id}", done, template.Sections.Count, "sections"));
            if (known[id].Write(context, token) is { } section)
            {
                sections[at] = section;
                context.Add(section);
                written?.Invoke(section);
            }
        }

        return new Report(template.Id, template.Title, loaded.Study.Title, loaded.Data, [.. sections.OfType<ReportSection>()])
        {
            Definitions = context.Definitions,
            Currency = loaded.Study.Currency,
            AsOf = LastDay(loaded.Engine.Covered),
        };
    }

    /// <summary>Null where nothing is dated.</summary>
    private static DateOnly? LastDay(Period covered) => covered.Until > covered.From ? covered.Until.AddDays(-1) : null;
}
