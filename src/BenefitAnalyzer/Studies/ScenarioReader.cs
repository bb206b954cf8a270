using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Reading;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>Reads scenarios: files that say what else is assumed of some levers.</summary>
public static class ScenarioReader
{
    /// <summary>Folder of a study in which scenarios are looked for by name.</summary>
    public const string Folder = "scenarios";

    private static readonly Key<string> Id = new("scenario", Scalars.StudyId, "short name, such as slow-take-up", isRequired: true);
    private static readonly Key<LocalText> Title = new("title", LocalTexts.Kind, "what reports call it; its name when not given");

    private static readonly Kind<Written> Steps = new EitherKind<Written>(
        node => node is not MapNode,
        Scalars.Text.Select(value => new Written([new Step(null, value.Value, value.At)])),
        new MapKind<string>(Scalars.Text, Scalars.Text).Select(map => new Written([
            .. map.Value.Select(entry => new Step(entry.Name, entry.Value, entry.At)),
        ]))
    );

    private static readonly Key<IReadOnlyList<Entry<Written>>> Levers = new(
        "levers",
        new MapKind<Written>(
            Scalars.Text,
            new EitherKind<Written>(
                AdoptionReader.IsMeant,
                AdoptionReader.Kind.Select(section => new Written([]) { Adoption = section.Value }),
                Steps
            )
        ),
        "values by lever, such as 'take-up@hall-booking: 70%', or by fiscal year, each holding until the next, or a take-up that grows by m, p and q",
        isRequired: true
    );

    private static readonly SectionKind Root = new(Id, Title, Levers);

    /// <summary>A scenario of a file.</summary>
    /// <param name="nameOrFile">Path of a file, or the name of one in the study's folder <c>scenarios</c>.</param>
    /// <returns>Null when something is wrong with it, which is reported.</returns>
    public static Scenario? Read(Study study, string nameOrFile, Action<Diagnostic> report)
    {
        if (PathOf(study, nameOrFile) is not { } path)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.ScenarioNotFound,
                    null,
                    null,
                    $"there is no scenario '{Shortened.Of(nameOrFile)}'{NearestName.Hint(nameOrFile, Names(study))}: neither a file nor a name in '{Folder}/' of the study"
                )
            );
            return null;
        }

        var findings = new Findings(Path.GetFileName(path));
        var scenario = YamlTree.Load(File.ReadAllText(path), findings) is { } root ? Check(root, study, findings) : null;
        foreach (var found in findings.Sorted)
        {
            report(found);
        }

        return findings.HasErrors ? null : scenario;
    }

    /// <summary>A scenario of a tree; null when it is none.</summary>
    internal static Scenario? Check(Node root, Study study, Findings findings) =>
        Root.Read(root, "scenario", findings) is { } section ? Build(section.Value, study, findings) : null;

    /// <summary>Names of the scenarios that stand in the study's folder.</summary>
    public static IReadOnlyList<string> Names(Study study) =>
        Directory.Exists(Path.Combine(study.Folder, Folder))
            ?
            [
                .. Directory
                    .EnumerateFiles(Path.Combine(study.Folder, Folder), "*.yaml")
                    .Select(file => Path.GetFileNameWithoutExtension(file))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Those that can be read, each of another name.</summary>
    /// <param name="report">Receives what is wrong with the others.</param>
    public static IReadOnlyList<Scenario> All(Study study, Action<Diagnostic> report)
    {
        var all = new List<Scenario>();
        foreach (var name in Names(study))
        {
            if (Read(study, name, report) is not { } scenario)
            {
                continue;
            }

            if (scenario.Id == Scenario.Base.Id || all.Exists(other => other.Id == scenario.Id))
            {
                report(
                    Diagnostic.Warning(
                        DiagnosticCodes.ScenarioTwice,
                        $"{Folder}/{name}.yaml",
                        null,
                        $"'{scenario.Id}' is the name of another scenario, and this one is left out: give it a name of its own"
                    )
                );
                continue;
            }

            all.Add(scenario);
        }

        return all;
    }

    /// <summary>A lever set on the command line, such as <c>staff-cost=1.05</c>.</summary>
    /// <returns>Null when something is wrong with it, which is reported.</returns>
    public static LeverValue? Parse(Study study, string setting, Action<Diagnostic> report)
    {
        var parts = setting.Split('=', 2, StringSplitOptions.TrimEntries);
        var fault = "write it as lever=value";
        if (
            parts.Length == 2
            && LeverName.Parse(parts[0], LeverKind.All, LeverTargets.Of(study), out fault) is { } lever
            && (fault = LeverNumbers.FaultOf(lever, parts[1], out var value)).Length == 0
        )
        {
            return LeverValue.Of(lever, value, setting);
        }

        report(Diagnostic.Error(DiagnosticCodes.LeverNotUnderstood, null, null, $"'{Shortened.Of(setting)}': {fault}"));
        return null;
    }

    private static string? PathOf(Study study, string nameOrFile)
    {
        string[] places =
        [
            nameOrFile,
            Path.Combine(study.Folder, Folder, nameOrFile),
            Path.Combine(study.Folder, Folder, nameOrFile + ".yaml"),
        ];
        return places.FirstOrDefault(File.Exists);
    }

    private static Scenario Build(KeyedValues section, Study study, Findings findings)
    {
        var targets = LeverTargets.Of(study);
        var levers = new List<LeverValue>();
        foreach (var entry in section.Items(Levers))
        {
            if (LeverName.Parse(entry.Name.Value, LeverKind.All, targets, out var fault) is not { } lever)
            {
                findings.Error(DiagnosticCodes.LeverNotUnderstood, entry.Name.At, fault);
                continue;
            }

            var adoption = entry.Value.Adoption is { } grown ? AdoptionReader.Of(lever, grown, study, findings) : null;
            levers.Add(
                new LeverValue(lever, PathOf(lever, entry.Value.Steps, findings), findings.Named(entry.Name.At)) { Adoption = adoption }
            );
        }

        var id = section.Value(Id, "");
        return new Scenario(id, section.Value(Title, LocalText.Same(id)), levers);
    }

    private static List<(FiscalYear From, decimal Value)> PathOf(LeverName lever, IReadOnlyList<Step> steps, Findings findings)
    {
        var path = new List<(FiscalYear From, decimal Value)>();
        foreach (var step in steps)
        {
            var from = new FiscalYear(int.MinValue);
            if (step.Year is { } year && !FiscalYear.TryParse(year.Value, out from))
            {
                findings.Error(DiagnosticCodes.LeverNotUnderstood, year.At, $"'{year.Value}' is no fiscal year such as 2006-07");
            }
            else if (step.Year is not null && !lever.Kind.IsByYear)
            {
                findings.Error(DiagnosticCodes.LeverNotUnderstood, step.At, $"'{lever}' has one value for all years");
            }
            else if (LeverNumbers.FaultOf(lever, step.Text, out var value) is { Length: > 0 } fault)
            {
                findings.Error(DiagnosticCodes.LeverNotUnderstood, step.At, fault);
            }
            else
            {
                path.Add((from, value));
            }
        }

        return [.. path.OrderBy(step => step.From.BeginsIn)];
    }

    /// <summary>What is written of one lever.</summary>
    private sealed record Written(IReadOnlyList<Step> Steps)
    {
        public KeyedValues? Adoption { get; init; }
    }

    /// <param name="Year">Null for all years.</param>
    private sealed record Step(Placed<string>? Year, string Text, Place At);
}
