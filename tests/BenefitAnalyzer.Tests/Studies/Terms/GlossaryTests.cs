using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Terms;

namespace BenefitAnalyzer.Tests.Studies.Terms;

[TestClass]
public sealed class GlossaryTests
{
    private static readonly string Library = Path.Combine(Repository.Root, "src", "BenefitAnalyzer");

    [TestMethod]
    public void AVerifiedTermIsTheOneOfThePapers()
    {
        var papers = File.ReadLines(Repository.Shared("glossary.tsv"))
            .Select(line => line.Split('\t'))
            .Where(cells => cells[2] == "verified")
            .SelectMany(cells => cells[1].Split('／'))
            .ToHashSet();

        var verified = Glossary.Terms.Where(term => term.IsVerified).Select(term => term.Chinese);

        Assert.AreEqual("", string.Join('\n', verified.Where(term => !papers.Contains(term))));
    }

    /// <summary>A term that no text holds could be changed without anybody seeing it.</summary>
    [TestMethod]
    public void EveryTermThatMayBeChangedIsSaidByTheProgram()
    {
        var texts = Texts(Library);

        Assert.AreEqual(
            "",
            string.Join('\n', Changeable().Where(term => !texts.Any(text => text.Contains(term, StringComparison.Ordinal))))
        );
    }

    /// <summary>Headings of pages and legends of pictures do not come from the report, so that nothing would change them.</summary>
    [TestMethod]
    [DataRow("Html")]
    [DataRow("Docx")]
    [DataRow("Workbooks")]
    [DataRow("Charts")]
    [DataRow("Export")]
    [DataRow("Text")]
    public void NoWriterSaysSuchATermItself(string writer)
    {
        var texts = Texts(Path.Combine(Library, "Reporting", writer));

        Assert.AreEqual(
            "",
            string.Join('\n', Changeable().Where(term => texts.Any(text => text.Contains(term, StringComparison.Ordinal))))
        );
    }

    [TestMethod]
    public void AVerifiedAnUnknownAndARepeatedTermAreRefusedInTheirLines()
    {
        using var folder = new TemporaryFolder();
        folder.With(StudyReader.FileName, StudySample.Text + "\ntables: { glossary: tables/glossary.csv }\n");
        folder.With(
            "tables/glossary.csv",
            "term,zh,source\ncost avoidance,避免的開支,\nservice-cluster,服務羣組,\nnotional-saving,名義上的節省額,\nCost-Avoidance,免除的開支,\ndual-running,,\n"
        );

        var said = string.Join('\n', StudyReader.Read(folder.Path).Diagnostics);

        Assert.AreEqual(
            """
            tables/glossary.csv:3: error BA2013: 'service cluster' is '服務組' in government papers and cannot be changed: delete the row
            tables/glossary.csv:4: error BA2006: unknown term 'notional-saving'; did you mean 'notional-savings'?
            tables/glossary.csv:5: error BA2007: the term 'cost avoidance' stands twice
            tables/glossary.csv:6: error BA2010: 'zh' is empty
            """.ReplaceLineEndings("\n"),
            said
        );
    }

    [TestMethod]
    public void ATermThatIsNearNoneIsToldWhichMayBeGiven()
    {
        using var folder = new TemporaryFolder();
        folder.With(StudyReader.FileName, StudySample.Text + "\ntables: { glossary: tables/glossary.csv }\n");
        folder.With("tables/glossary.csv", "term,zh,source\nxyz,甲,\n");

        var said = StudyReader.Read(folder.Path).Diagnostics.Single().Message;

        Assert.StartsWith("unknown term 'xyz'; known: ", said);
        Assert.AreEqual(
            string.Join(", ", Glossary.Terms.Where(term => !term.IsVerified).Select(term => term.Id)),
            said["unknown term 'xyz'; known: ".Length..]
        );
    }

    private static IEnumerable<string> Changeable() => Glossary.Terms.Where(term => !term.IsVerified).Select(term => term.Chinese);

    private static List<string> Texts(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
}
