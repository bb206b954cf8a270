using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>A draft for machines: the same facts, <c>null</c> where somebody must decide.</summary>
public static class SourceDraftJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Of(SourceDraft draft) => JsonSerializer.Serialize(draft, Options) + "\n";
}
