using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Studies;

/// <summary>The smallest good study, as a text in which a test replaces what it is about.</summary>
internal static class StudySample
{
    public const string Text = """
        study: small
        title: Small
        time_zone: Asia/Hong_Kong
        channels:
          web: { class: electronic }
          counter: { class: traditional }
        sources:
          - name: log
            files: logs/*.csv
            columns:
              started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
              service: service
              channel: channel
        """;

    /// <summary>Reads a study of one file; gives its diagnostics, one a line, or the study.</summary>
    public static StudyReading Read(string yaml)
    {
        using var folder = new TemporaryFolder();
        return StudyReader.Read(folder.With(StudyReader.FileName, yaml).Path);
    }

    public static string Findings(string yaml) => string.Join('\n', Read(yaml).Diagnostics);
}
