using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting;

/// <summary>Makes a report: asks each section of its template in turn.</summary>
public static class ReportBuilder
{
    /// <param name="scope">What it is about; null for the whole study.</param>
    /// <param name="report">Receives what sections find wrong with the study; null where nobody listens.</param>
    /// <param name="written">Told of each section as soon as it is written; null where nobody waits for it.</param>
    public static Report Build(
        LoadedStudy loaded,
        ReportTemplate template,
        IProgress<StageProgress>? progress,
        CancellationToken token,
        Action<ReportSection>? written = null,
        ReportScope? scope = null,
        Action<Diagnostic>? report = null
    )
    {
        var context = new ReportContext(loaded, scope, report);
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

        return new Report(template.Id, TitleOf(template, scope), loaded.Study.Title, loaded.Data, [.. sections.OfType<ReportSection>()])
        {
            Definitions = context.Definitions,
            Currency = loaded.Study.Currency,
            AsOf = LastDay(loaded.Engine.Covered),
        };
    }

    /// <summary>With the name of the initiative that the report is about.</summary>
    private static LocalText TitleOf(ReportTemplate template, ReportScope? scope) =>
        scope?.Initiative is { Name: var name }
            ? new LocalText($"{template.Title.English}: {name.English}", $"{template.Title.Chinese}：{name.Chinese}")
            : template.Title;

    /// <summary>Null where nothing is dated.</summary>
    private static DateOnly? LastDay(Period covered) => covered.Until > covered.From ? covered.Until.AddDays(-1) : null;
}
