using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.Reading;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.References;
using BenefitAnalyzer.Studies.Reading.Sources;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>Reads the study file and its reference tables, and checks everything that can be checked without the logs.</summary>
public static class StudyReader
{
    public const string FileName = "study.yaml";

    /// <summary>Reads <c>study.yaml</c> of a folder. What is wrong with it comes back as diagnostics, all at once.</summary>
    public static StudyReading Read(string folder)
    {
        var findings = new Findings(FileName);
        var fullPath = Path.GetFullPath(folder);
        var root = Text(fullPath, findings) is { } text ? YamlTree.Load(text, findings) : null;
        return Read(root, fullPath, new Dictionary<string, Table>(), findings);
    }

    /// <summary>Reads a study whose study file or tables do not stand in its folder yet, such as those that a workbook proposes.</summary>
    /// <param name="root">The study file; null when it could not be read, which is reported.</param>
    /// <param name="folder">Full path.</param>
    /// <param name="given">Tables to use instead of the files, by their name under <c>tables:</c>.</param>
    internal static StudyReading Read(Node? root, string folder, IReadOnlyDictionary<string, Table> given, Findings findings)
    {
        var study =
            root is not null && StudyKeys.Root.Read(root, FileName, findings) is { } section
                ? Build(section.Value, folder, given, findings)
                : null;
        return new StudyReading(findings.HasErrors ? null : study, findings.Sorted);
    }

    private static string? Text(string folder, Findings findings)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            findings.Add(
                Diagnostic.Error(
                    DiagnosticCodes.StudyNotFound,
                    FileName,
                    null,
                    $"there is no {FileName} in '{folder}'; 'benefit init' makes one"
                )
            );
            return null;
        }

        try
        {
            return Decoded(File.ReadAllText(path), findings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(Diagnostic.Error(DiagnosticCodes.StudyNotFound, FileName, null, $"it cannot be read: {exception.Message}"));
            return null;
        }
    }

    /// <summary>The text; null when it holds bytes that are not UTF-8, as a file saved in Big5 does.</summary>
    private static string? Decoded(string text, Findings findings)
    {
        var undecoded = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (undecoded < 0)
        {
            return text;
        }

        var before = text.AsSpan(0, undecoded);
        var place = new Place(before.Count('\n') + 1, undecoded - before.LastIndexOf('\n'));
        findings.Error(DiagnosticCodes.NotYaml, place, "the file is not UTF-8: save it in that encoding");
        return null;
    }

    private static Study Build(KeyedValues section, string folder, IReadOnlyDictionary<string, Table> given, Findings findings)
    {
        var channels = ChannelsReader.Read(section);
        var groups = GroupsReader.Read(section, findings);
        var tables = TablesReader.Read(section, channels, groups, folder, given, findings);
        var declared = new Declared(channels, groups, tables);
        var period = StudyKeys.PeriodKeys.Read(section.Find(StudyKeys.Period), findings);
        var id = section.Value(StudyKeys.Id, "");
        var sources = SourcesReader.Read(section, period, declared, findings);
        var privacy = PrivacyReader.Read(section, folder, findings);
        PrivacyReader.CheckPersons(sources, privacy, findings);
        Currencies.Check(section.Find(StudyKeys.Currency), findings);
        var study = new Study(folder, id)
        {
            Title = section.Value(StudyKeys.Title, LocalText.Same(id)),
            Currency = section.Value(StudyKeys.Currency, "HKD"),
            TimeZone = section.Value(StudyKeys.TimeZone, TimeZoneInfo.Utc),
            FiscalYearStart = section.Value(StudyKeys.FiscalYearStart, (4, 1)),
            Period = period,
            Seed = section.Value(StudyKeys.Seed, 1UL),
            FailureDemandDays = section.Value(StudyKeys.FailureDemandDays, 14),
            Channels = channels,
            Groups = groups,
            Tables = tables,
            References = TablesReader.References(section),
            Sources = sources,
            Privacy = privacy,
            Definitions = DefinitionsReader.Read(section, findings),
            Targets = TargetsReader.Read(section, declared, findings),
            Initiatives = InitiativesReader.Read(section, declared, findings),
            Appraisal = AppraisalReader.Read(section, findings),
            Draws = DrawsReader.Read(section),
            PhaseOut = PhaseOutReader.Read(section, declared, findings),
            Funding = FundingReader.Read(section, declared, findings),
            Brief = BriefReader.Read(section),
            Reports = ReportsReader.Read(section.Find(ReportsReader.Key)?.Value),
        };
        return BidPrices.Restated(study, findings.Add);
    }
}
