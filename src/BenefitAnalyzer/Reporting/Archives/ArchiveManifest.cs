using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BenefitAnalyzer.Reporting.Archives;

/// <summary>What an archive says of itself: what it is, which program wrote it, and the hash of every entry.</summary>
/// <param name="Kind">One of <see cref="Snapshot"/> and <see cref="Pack"/>.</param>
/// <param name="Study">Short name of the study.</param>
/// <param name="Data">Hash of the data that its figures were computed from.</param>
public sealed record ArchiveManifest(string Kind, string Study, string Data)
{
    /// <summary>Name of its entry.</summary>
    public const string FileName = "manifest.json";

    /// <summary>A report as it was written.</summary>
    public const string Snapshot = "report-snapshot";

    /// <summary>A study to hand on.</summary>
    public const string Pack = "study-pack";

    /// <summary>Grows when archives can no longer be read by earlier programs.</summary>
    public const int CurrentFormat = 1;

    internal static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Version of the program that runs.</summary>
    public static string ThisProgram { get; } =
        typeof(ArchiveManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public int Format { get; init; } = CurrentFormat;

    /// <summary>Version of the program that wrote it.</summary>
    public string Program { get; init; } = ThisProgram;

    /// <summary>Of a pack: whom it is for.</summary>
    public string? For { get; init; }

    /// <summary>Of a snapshot: hash of the study file, its tables and scenarios.</summary>
    public string? Inputs { get; init; }

    /// <summary>Last day that the data holds; null where it is not dated.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Of a snapshot: what kind of report it is, with its sections.</summary>
    public ReportTemplate? Template { get; init; }

    /// <summary>Of a pack: logs that are CSV now and were of another form, or held dates of birth; null where there are none.</summary>
    public RewrittenLogs? Rewritten { get; init; }

    /// <summary>Every other entry, by name.</summary>
    public IReadOnlyList<ArchiveEntry> Entries { get; init; } = [];
}

/// <summary>An entry of an archive.</summary>
/// <param name="Bytes">Its length, unpacked.</param>
/// <param name="Sha256">Over its unpacked bytes, in lower-case hexadecimal.</param>
public sealed record ArchiveEntry(string Name, long Bytes, string Sha256);

/// <summary>Logs of a pack that were written anew.</summary>
/// <param name="Remark">What this means for whoever reads findings about their lines.</param>
public sealed record RewrittenLogs(string Remark, IReadOnlyList<RewrittenLog> Files);

/// <summary>A log that was written anew.</summary>
/// <param name="Name">Its entry.</param>
/// <param name="From">What the study calls the log that it was written from.</param>
public sealed record RewrittenLog(string Name, string From);
