using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.Sources;

/// <summary><c>sources:</c>, the kinds of file that the study reads.</summary>
internal static class SourcesReader
{
    private static readonly string[] Endings = [".csv", ".tsv", ".txt"];
    private static readonly string[] Packings = [".gz", ".zst"];

    public static readonly Key<IReadOnlyList<Placed<Section>>> Key = new(
        "sources",
        new ListKind<Section>(SourceKeys.Section),
        "the kinds of file that the study reads; at least one",
        isRequired: true
    );

    /// <summary>Names of all sources, good or bad, for the tables that refer to them.</summary>
    public static IReadOnlyList<string> Names(Section study) =>
        [.. study.Items(Key).Select(source => source.Value.Find(SourceKeys.Name)).OfType<Placed<string>>().Select(name => name.Value)];

    public static IReadOnlyList<Source> Read(Section study, Period? period, Declared declared, Findings findings)
    {
        if (study.Find(Key) is { Value.Count: 0 } empty)
        {
            findings.Error(DiagnosticCodes.KeyMissing, empty.At, "'sources' has no good source; a study needs at least one");
        }

        var sections = study.Items(Key).Select(item => item.Value).ToList();
        findings.RepeatedNames("source", sections.Select(section => section.Find(SourceKeys.Name)).OfType<Placed<string>>());
        return [.. sections.Select(section => Build(section, period, declared, findings))];
    }

    private static Source Build(Section section, Period? period, Declared declared, Findings findings)
    {
        var kind = section.Value(SourceKeys.Kind, SourceKind.Log);
        CheckEnding(section, findings);
        foreach (var channel in section.Items(SourceKeys.Channels))
        {
            declared.Check(Field.Channel, channel, findings);
        }

        if (kind == SourceKind.Log && section.Has(PeriodsReader.Key))
        {
            findings.Error(DiagnosticCodes.BadValue, section.At, "'periods' is for a source of kind counts");
        }

        var periods = PeriodsReader.Read(section, findings);
        return new Source(section.Value(SourceKeys.Name, ""), section.Value(SourceKeys.Files, ""))
        {
            Kind = kind,
            Delimiter = section.Value(SourceKeys.Delimiter, section.Value(SourceKeys.Format, ',')),
            Missing = [.. section.Items(SourceKeys.Missing).Select(text => text.Value)],
            Thousands = section.Find(SourceKeys.Thousands)?.Value,
            Personal = section.Value(SourceKeys.Personal, kind == SourceKind.Log),
            Sampled = section.Value(SourceKeys.Sampled, false),
            MaxRejected = section.Value(SourceKeys.MaxRejected, 1),
            KeepRemoved = section.Value(SourceKeys.KeepRemoved, false),
            Channels = [.. section.Items(SourceKeys.Channels).Select(channel => channel.Value)],
            Expects = ExpectationReader.Read(section, period, declared, findings),
            Columns = ColumnsReader.Read(section, kind, periods, declared, findings),
            Periods = periods,
            Line = section.At.Line,
        };
    }

    /// <summary>Formats that cannot be read are refused here; a pattern with a wildcard in the ending is left to the files it finds.</summary>
    private static void CheckEnding(Section section, Findings findings)
    {
        if (section.Find(SourceKeys.Files) is not { } files)
        {
            return;
        }

        var packing = Packings.FirstOrDefault(ending => files.Value.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ?? "";
        var ending = Path.GetExtension(files.Value[..^packing.Length]);
        if (!ending.Contains('*', StringComparison.Ordinal) && !Endings.Contains(ending, StringComparer.OrdinalIgnoreCase))
        {
            findings.Error(
                DiagnosticCodes.BadValue,
                files.At,
                $"'{files.Value}' does not end in .csv, .tsv or .txt, alone or with .gz or .zst"
            );
        }
    }
}
