using System.Text.RegularExpressions;

namespace BenefitAnalyzer.Tests.Reporting.Text;

/// <summary>Wherever the program says a term of the glossary in English, the Chinese beside it is the glossary's.</summary>
[TestClass]
public sealed partial class GlossaryTests
{
    /// <summary>English words that have another sense too, so that their Chinese is not always the glossary's.</summary>
    private static readonly string[] Ambiguous =
    [
        "savings", // 節省 within 可變現節省 and 名義節省; the glossary's are sums of money
        "commitment", // a sum approved, and a promise (承諾)
        "cumulative", // 累計 of figures; 累積 is that of a budget
    ];

    /// <summary>Terms that no paper confirmed yet, and that are held to one Chinese all the same.</summary>
    private static readonly string[] Chosen =
    [
        "cost avoidance",
        "dual running",
        "break even",
        "cost per transaction",
        "net present value",
        "discount rate",
        "optimism bias",
    ];

    [TestMethod]
    public void TermsAreThoseOfTheGlossary()
    {
        var pairs = Pairs();
        Assert.IsGreaterThan(1_500, pairs.Count);

        var faults = Terms()
            .SelectMany(term =>
                pairs
                    .Where(pair => Regex.IsMatch(pair.English, $@"\b{Regex.Escape(term.English)}s?\b", RegexOptions.IgnoreCase))
                    .Where(pair => !term.Chinese.Any(own => pair.Chinese.Contains(own, StringComparison.Ordinal)))
                    .Select(pair => $"{pair.File}: '{term.English}' is {string.Join('／', term.Chinese)}: {pair.English} = {pair.Chinese}")
            )
            .ToList();

        Assert.AreEqual("", string.Join('\n', faults));
    }

    private static List<(string English, string[] Chinese)> Terms() =>
        [
            .. File.ReadLines(Repository.Shared("glossary.tsv"))
                .Skip(1)
                .Select(line => line.Split('\t'))
                .SelectMany(cells =>
                    Bracketed()
                        .Replace(cells[0], "")
                        .Split(" / ")
                        .Select(english =>
                            (English: english.Trim(), Chinese: Bracketed().Replace(cells[1], "").Split('／'), Status: cells[2])
                        )
                )
                .Where(term => !Ambiguous.Contains(term.English) && (term.Status == "verified" || Chosen.Contains(term.English)))
                .Select(term => (term.English, term.Chinese)),
        ];

    /// <summary>Texts in English with the Chinese right after them, as they are written in the sources.</summary>
    private static List<(string File, string English, string Chinese)> Pairs() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src", "BenefitAnalyzer"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .SelectMany(file =>
                    TwoTexts()
                        .Matches(File.ReadAllText(file))
                        .Select(match => (Path.GetFileName(file), match.Groups["english"].Value, match.Groups["chinese"].Value))
                )
                .Where(pair => Han().IsMatch(pair.Item3) && !Han().IsMatch(pair.Item2)),
        ];

    [GeneratedRegex("""\$?"(?<english>(?:[^"\\\n]|\\.)*)"\s*,\s*\$?"(?<chinese>(?:[^"\\\n]|\\.)*)"(?=\s*[,)])""")]
    private static partial Regex TwoTexts();

    [GeneratedRegex(@"\s*[（(].*?[)）]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
