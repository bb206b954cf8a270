using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenefitAnalyzer.Studies.Reading;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies;

/// <summary>The JSON Schema (draft-07) of study.yaml, with which editors complete and check it.</summary>
/// <remarks>
/// Made from the keys that the reader accepts, so the two cannot drift. <c>study.schema.json</c> beside this file is the same text,
/// kept current by a test, for editors that fetch it from the repository.
/// </remarks>
public static class StudySchema
{
    public const string FileName = "study.schema.json";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text()
    {
        var definitions = new SchemaDefinitions();
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = "BenefitAnalyzer study" };
        foreach (var (name, value) in StudyKeys.Root.Schema(definitions))
        {
            schema[name] = value?.DeepClone();
        }

        schema["definitions"] = definitions.ToJson();
        return schema.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }
}
