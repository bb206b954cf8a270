using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Tests.Studies.Reading.Yaml;

[TestClass]
public sealed class YamlPatchTests
{
    private const string Text = """
        # a study
        study: small   # its name
        title: { en: Small, zh-Hant: "小" }
        list:
          # the first
          - id: a
            value: 90%   # promised
          # the second
          - id: b
            value: 2

        last: end
        """;

    [TestMethod]
    public void AChangedValueLeavesCommentsAndQuotesAlone()
    {
        Assert.AreEqual(
            Text.Replace("90%", "95%", StringComparison.Ordinal).Replace("\"小\"", "\"大, 中\"", StringComparison.Ordinal),
            Patched(Text, Text.Replace("90%", "95%", StringComparison.Ordinal).Replace("\"小\"", "'大, 中'", StringComparison.Ordinal))
        );
    }

    [TestMethod]
    public void ItemsComeAtTheEndAndGoWithTheirLines()
    {
        var wanted = """
            study: small
            title: { en: Small, zh-Hant: 小 }
            list: [ { id: b, value: 2 }, { id: "c: d", value: [ 1, 2 ] } ]
            last: end
            """;

        Assert.AreEqual(
            """
            # a study
            study: small   # its name
            title: { en: Small, zh-Hant: "小" }
            list:
              # the first
              # the second
              - id: b
                value: 2
              - id: "c: d"
                value: [1, 2]

            last: end
            """,
            Patched(Text, wanted)
        );
    }

    [TestMethod]
    public void KeysComeAndGo()
    {
        Assert.AreEqual(
            "a: 1\nc: { d: 2, e: 3 }\nf: new\n",
            Patched("a: 1\nb: gone\nc: { d: 2 }\n", "{ a: 1, c: { d: 2, e: 3 }, f: new }")
        );
    }

    [TestMethod]
    public void LineBreaksOfWindowsStay()
    {
        Assert.AreEqual("a: 1\r\nb: 3\r\nc: 4\r\n", Patched("a: 1\r\nb: 2\r\n", "{ a: 1, b: 3, c: 4 }"));
    }

    [TestMethod]
    public void AValueThatIsSharedByAnAnchorIsNotChanged()
    {
        Assert.IsNull(Patched("a: &x 1\nb: *x\n", "{ a: 1, b: 2 }"));
    }

    private static string? Patched(string text, string wanted) =>
        YamlPatch.Apply(text, YamlTree.Load(text, new Findings(""))!, YamlTree.Load(wanted, new Findings(""))!);
}
