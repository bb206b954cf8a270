using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.Yaml;
using CsCheck;

namespace BenefitAnalyzer.Tests.Studies.Reading.Yaml;

[TestClass]
public sealed class YamlTreeTests
{
    [TestMethod]
    [DataRow("", "study.yaml:1:1: error BA2002: the file is empty")]
    [DataRow("a: [1\nb: 2", "study.yaml:1:4: error BA2002: a bracket or brace is not closed")]
    [DataRow("a: !!]", "study.yaml:1:2: error BA2002: a bracket or brace is not closed, or a '!' stands outside quotes")]
    [DataRow("a: {x: 1, y: 2", "study.yaml:2:1: error BA2002: while parsing a flow mapping, did not find expected ',' or '}'")]
    [DataRow("a:\n  b: 1\n\tc: 2", "study.yaml:3:1: error BA2002: a tab indents this line: use blanks")]
    [DataRow("a: 'x", "study.yaml:1:4: error BA2002: while scanning a quoted scalar, found unexpected end of stream")]
    [DataRow("a: *b", "study.yaml:1:4: error BA2002: there is no anchor '&b' before this")]
    [DataRow("? [a]\n: 1", "study.yaml:1:3: error BA2002: a key must be a plain text")]
    [DataRow("a: 1\n---\nb: 2", "study.yaml:2:1: error BA2002: a second document begins: a study is one document, without '---' inside")]
    [DataRow("- a", "study.yaml:1:1: error BA2005: 'study.yaml' is a list")]
    public void WhatIsNotYamlIsReportedWithItsPlace(string yaml, string finding)
    {
        Assert.StartsWith(finding, StudySample.Findings(yaml));
    }

    [TestMethod]
    public void DeepNestingIsReportedInsteadOfOverflowingTheStack()
    {
        Assert.AreEqual("study.yaml:1:51: error BA2002: nested too deep", StudySample.Findings(new string('[', 100_000)));
    }

    [TestMethod]
    public void AKeyThatStandsTwiceIsReportedWithTheOtherFindings()
    {
        var findings = StudySample.Findings(StudySample.Text + "\nseed: 1\nseed: 2\ncolour: red\n");

        Assert.AreEqual(
            "study.yaml:15:1: error BA2007: the key 'seed' stands twice; first in line 14\nstudy.yaml:16:1: error BA2003: unknown key 'colour'",
            findings
        );
    }

    [TestMethod]
    public void AnAnchorMaySaveRepeating()
    {
        var yaml = StudySample.Text.Replace(
            "web: { class: electronic }",
            "web: &e { class: electronic }\n  app: *e",
            StringComparison.Ordinal
        );

        Assert.HasCount(3, StudySample.Read(yaml).Study!.Channels);
    }

    [TestMethod]
    public void TextIsComposedAndHalvesOfCharactersAreReplaced()
    {
        var yaml = StudySample.Text.Replace("title: Small", "title: \"Cafe\\u0301\"", StringComparison.Ordinal);

        Assert.AreEqual("Caf\u00e9", StudySample.Read(yaml).Study!.Title.English);
    }

    [TestMethod]
    [DataRow("boston")]
    [DataRow("uk")]
    public void NoDamageToAStudyMakesTheReaderThrow(string example)
    {
        var good = File.ReadAllText(Path.Combine(ExamplesTests.FolderOf(example), StudyReader.FileName));

        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 8], Gen.String[Gen.Char["{}[]:,-'\"&*!|>%@`~#\n\t \0aé"], 0, 4])
            .Sample((start, length, inserted) => _ = StudySample.Read(Damage(start, length, inserted)), iter: 500);

        string Damage(int start, int length, string inserted) => good[..start] + inserted + good[Math.Min(good.Length, start + length)..];
    }

    [TestMethod]
    public void EveryNodeKnowsItsTextInTheFile()
    {
        const string Text = "a: 1   # one\r\nb: { c: 'x, y', d: [ 1, 2 ] }  # flow\r\ne:\r\n  - f: 中文\r\n    g: \"q\"\r\n\r\n# end\r\n";
        var root = (MapNode)YamlTree.Load(Text, new Findings("study.yaml"))!;

        string[] texts = [.. root.Entries.Select(entry => Text[entry.Value.Start..entry.Value.End])];

        CollectionAssert.AreEqual(new[] { "1", "{ c: 'x, y', d: [ 1, 2 ] }", "- f: 中文\r\n    g: \"q\"" }, texts);
        var inner = (MapNode)root.Entries[1].Value;
        Assert.AreEqual("'x, y'", Text[inner.Entries[0].Value.Start..inner.Entries[0].Value.End]);
        Assert.AreEqual("[ 1, 2 ]", Text[inner.Entries[1].Value.Start..inner.Entries[1].Value.End]);
    }
}
