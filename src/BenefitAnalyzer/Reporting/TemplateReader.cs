using System.Reflection;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting;

/// <summary>Reads templates of reports: short files that list sections, shipped with the program or in a study's folder <c>templates</c>.</summary>
internal static class TemplateReader
{
    /// <summary>Folder of a study in which its own templates stand.</summary>
    public const string Folder = "templates";

    private const string Ending = ".yaml";

    private static readonly string[] Known =
    [
        .. Catalog.Of<Sections.Section>().Select(section => section.Id).Order(StringComparer.Ordinal),
    ];

    private static readonly Key<string> Id = new("report", Scalars.StudyId, "short name, such as channel-comparison", isRequired: true);
    private static readonly Key<LocalText> Title = new("title", LocalTexts.Kind, "title of the report", isRequired: true);
    private static readonly Key<bool> About = new(
        "about",
        Scalars.OneOf(("study", false), ("initiative", true)),
        "study (default), or initiative: one that is named when the report is written, to which its sections keep"
    );
    private static readonly Key<IReadOnlyList<Placed<string>>> Listed = new(
        "sections",
        new ListKind<string>(Scalars.OneOf([.. Known.Select(id => (id, id))])),
        "the sections in their order; one that has nothing to say is left out",
        isRequired: true
    );

    private static readonly SectionKind Root = new(
        Id,
        Title,
        About,
        ReportsReader.Length,
        ReportsReader.Until,
        ReportsReader.Against,
        Listed
    );

    /// <summary>The templates that ship with the program, by their ids.</summary>
    public static IReadOnlyList<ReportTemplate> Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"{typeof(ReportTemplate).Namespace}.Templates.";
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return Parse(
                        reader.ReadToEnd(),
                        name[prefix.Length..],
                        found => throw new InvalidOperationException(found.ToString())
                    )!;
                }),
        ];
    }

    /// <summary>All that a study can be reported by: those shipped, and its own. Of one name the study's own stands.</summary>
    /// <param name="report">Receives what is wrong with the study's own; such a template is left out.</param>
    public static IReadOnlyList<ReportTemplate> Of(Study study, Action<Diagnostic> report)
    {
        var folder = Path.Combine(study.Folder, Folder);
        List<ReportTemplate> own = Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*" + Ending)
                    .Order(StringComparer.Ordinal)
                    .Select(file => Parse(File.ReadAllText(file), $"{Folder}/{Path.GetFileName(file)}", report))
                    .OfType<ReportTemplate>(),
            ]
            : [];
        return
        [
            .. own.Concat(ReportTemplate.All.Where(shipped => !own.Exists(template => template.Id == shipped.Id)))
                .Select(template => WithPeriod(template, study.Reports)),
        ];
    }

    private static ReportTemplate? Parse(string text, string file, Action<Diagnostic> report)
    {
        var findings = new Findings(file);
        var section = YamlTree.Load(text, findings) is { } root ? Root.Read(root, file, findings)?.Value : null;
        foreach (var twice in section?.Items(Listed).GroupBy(item => item.Value).Where(same => same.Count() > 1) ?? [])
        {
            findings.Error(DiagnosticCodes.BadValue, twice.Last().At, $"section '{twice.Key}' is listed twice");
        }

        foreach (var found in findings.Sorted)
        {
            report(found);
        }

        return section is null || findings.HasErrors
            ? null
            : new ReportTemplate(
                section.Value(Id, ""),
                section.Value(Title, LocalText.Same("")),
                [.. section.Items(Listed).Select(item => item.Value)]
            )
            {
                IsOfOneInitiative = section.Value(About, false),
                Reported = Said(ReportsReader.Read(section)),
            };
    }

    private static ReportTemplate WithPeriod(ReportTemplate template, ReportedPeriod otherwise) =>
        template with
        {
            Reported = Said((template.Reported ?? ReportedPeriod.NotSaid).Or(otherwise)),
        };

    private static ReportedPeriod? Said(ReportedPeriod reported) => reported == ReportedPeriod.NotSaid ? null : reported;
}
