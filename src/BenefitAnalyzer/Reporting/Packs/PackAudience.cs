namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>Whom a study is packed for, which decides what goes along.</summary>
public enum PackAudience
{
    /// <summary>Study file, tables and logs, with pseudonyms in the place of persons.</summary>
    Colleague,

    /// <summary>The same with the figures that were published, to be computed again.</summary>
    Auditor,

    /// <summary>Only counts large enough to be published, as a study of its own.</summary>
    Public,
}

/// <summary>A study to be packed.</summary>
/// <param name="Output">The archive to write; nothing is overwritten.</param>
/// <param name="Template">For an auditor: the kind of report whose figures go along.</param>
public sealed record PackRequest(PackAudience For, string Output, string Template = ReportTemplate.DefaultId);

/// <summary>A study that was packed.</summary>
/// <param name="Entries">Files in it, the manifest left out.</param>
/// <param name="Figures">Published figures in it, each once a table.</param>
public sealed record PackSummary(FileInfo File, int Entries, int Figures);
