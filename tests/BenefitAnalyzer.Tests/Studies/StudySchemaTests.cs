using System.Text.Json;
using System.Text.Json.Nodes;
using BenefitAnalyzer.Studies;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BenefitAnalyzer.Tests.Studies;

[TestClass]
public sealed class StudySchemaTests
{
    private static string CommittedFile =>
        Path.Combine(ExamplesTests.FolderOf("."), "../../../../src/BenefitAnalyzer/Studies", StudySchema.FileName);

    [TestMethod]
    public void TheCommittedSchemaIsCurrent()
    {
        if (Environment.GetEnvironmentVariable("BA_GOLDEN") == "update")
        {
            File.WriteAllText(CommittedFile, StudySchema.Text());
        }

        Assert.AreEqual(StudySchema.Text(), File.ReadAllText(CommittedFile).ReplaceLineEndings("\n"));
    }

    [TestMethod]
    [DataRow("boston")]
    [DataRow("uk")]
    public async Task TheSchemaAcceptsTheExamples(string example)
    {
        var yaml = await File.ReadAllTextAsync(Path.Combine(ExamplesTests.FolderOf(example), StudyReader.FileName));

        Assert.AreEqual("", await Faults(yaml));
    }

    [TestMethod]
    public async Task TheSchemaAcceptsTheTemplate()
    {
        using var folder = new TemporaryFolder();
        StudyTemplate.Write(folder.Path);

        Assert.AreEqual("", await Faults(await File.ReadAllTextAsync(Path.Combine(folder.Path, StudyReader.FileName))));
    }

    [TestMethod]
    [DataRow("time_zone:", "timezone:")]
    [DataRow("class: electronic", "class: electronics")]
    [DataRow("files:", "file:")]
    [DataRow("{ column: started", "{ colum: started")]
    [DataRow("study: small", "study: small\nprivacy: { smallest_cell: none }")]
    public async Task TheSchemaRejectsWhatTheReaderRejects(string good, string bad)
    {
        var yaml = StudySample.Text.Replace(good, bad, StringComparison.Ordinal);

        Assert.AreEqual("", await Faults(StudySample.Text));
        Assert.AreNotEqual("", await Faults(yaml));
        Assert.IsNull(StudySample.Read(yaml).Study);
    }

    [TestMethod]
    public void EveryKeyHasADescription()
    {
        Assert.IsEmpty(Undescribed(JsonNode.Parse(StudySchema.Text())!));

        static IEnumerable<string> Undescribed(JsonNode node) =>
            node switch
            {
                JsonObject map => Properties(map)
                    .Where(key => key.Value!["description"] is null)
                    .Select(key => key.Key)
                    .Concat(Children(map)),
                JsonArray list => list.OfType<JsonNode>().SelectMany(Undescribed),
                _ => [],
            };
        static IEnumerable<string> Children(JsonObject map) => map.Select(pair => pair.Value).OfType<JsonNode>().SelectMany(Undescribed);
        static JsonObject Properties(JsonObject map) => map["properties"] as JsonObject ?? [];
    }

    private static async Task<string> Faults(string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(StudySchema.Text());
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return string.Join('\n', schema.Validate(ToJson(stream.Documents[0].RootNode)!.ToJsonString()));
    }

    /// <summary>YAML as an editor sees it: plain texts that look like numbers or flags are such.</summary>
    private static JsonNode? ToJson(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, ToJson(pair.Value)))
            ),
            YamlSequenceNode list => new JsonArray([.. list.Select(ToJson)]),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } when IsJsonLiteral(text) => JsonNode.Parse(text),
            _ => JsonValue.Create(((YamlScalarNode)node).Value),
        };

    private static bool IsJsonLiteral(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
