using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>A date of birth becomes a group by the age on the day of the start; the date itself stays in the log.</summary>
[TestClass]
public sealed class AgeBandsTests
{
    private const string Bands = "age: { column: born, format: \"dd/MM/yyyy\", bands: { young: 18, middle: 40, old: 65 } }";

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void TheBandIsThatOfTheFullYearsOnTheLocalDayOfTheStart(bool isLarge)
    {
        using var study = Study(
            [
                ("a", "01/04/1987", "young"), // 18 on that very day
                ("b", "02/04/1987", ""), // 18 on the morrow: no band is that young
                ("c", "02/04/1965", "young"), // 39
                ("d", "01/04/1965", "middle"),
                ("e", "29/02/1940", "old"), // 65 on 1 March
                ("f", "01/04/1940", "old"),
                ("g", "02/04/1940", "middle"),
                ("h", "", ""),
                ("i", "02/04/1875", "old"), // 129
            ],
            isLarge
        );

        CollectionAssert.AreEqual(
            new[] { "young", "", "young", "middle", "old", "old", "middle", "", "old" },
            study.Values("age").Take(9).ToList()
        );
        Assert.IsEmpty(study.Quarantine());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void ADateThatIsNoneOrOfNoAgeIsRejectedAndWithheld(bool isLarge)
    {
        using var study = Study(
            [("a", "31/02/1980", ""), ("b", "02/04/2005", ""), ("c", "01/04/1874", ""), ("d", "1980-01-01", "")],
            isLarge
        );

        Assert.AreEqual(
            "2 BA1209 born,3 BA1209 born,4 BA1209 born,5 BA1209 born",
            study.Loaded.Database.Scalar<string>(
                "SELECT string_agg(line || ' ' || code || ' ' || \"column\" || coalesce(value, ''), ',' ORDER BY line) FROM quarantine",
                CancellationToken.None
            )
        );
        var written = string.Concat(
            Directory
                .GetFiles(Path.Combine(study.Folder, ".benefit"), "*", SearchOption.AllDirectories)
                .Select(file => File.ReadAllText(file))
        );
        Assert.IsFalse(written.Contains("/1874", StringComparison.Ordinal), "a date of birth was written");
    }

    [TestMethod]
    public void ADateOfBirthFromATypedCellIsReadWhateverTheFormat()
    {
        var example = SmallLog.Study(files: "logs/*.jsonl", columns: Bands);
        var yaml = File.ReadAllText(Path.Combine(example.Folder, "study.yaml"));
        using var study = example
            .With("study.yaml", yaml + "\ngroups:\n  age: { name: Age, values: [young, middle, old] }\n")
            .With(
                "logs/1.jsonl",
                """
                {"id":"a","started":"2005-04-01 09:00:00","completed":"","service":"LIB","channel":"web","outcome":"pending","born":"1960-05-01"}
                {"id":"b","started":"2005-04-01 09:00:00","completed":"","service":"LIB","channel":"web","outcome":"pending","born":"01/05/1930"}
                {"id":"c","started":"2005-04-01 09:00:00","completed":"","service":"LIB","channel":"web","outcome":"pending","born":"1 May 1930"}
                """
            )
            .Load();

        CollectionAssert.AreEqual(new[] { "middle", "old" }, study.Values("age").ToList());
        Assert.AreEqual(
            "the date of birth is not in the format dd/MM/yyyy, or gives no age from 0 to 130 (it is withheld)",
            study.Loaded.Database.Scalar<string>("SELECT reason FROM quarantine", CancellationToken.None)
        );
    }

    [TestMethod]
    public void BandsOutOfOrderOrUnknownOrWithoutAFormatAreFaults()
    {
        using var study = Study([], isLarge: false, "age: { column: born, bands: { old: 65, young: 18, aged: 90 } }", isLoaded: false);

        var found = StudyReader
            .Read(study.Folder)
            .Diagnostics.Select(diagnostic => diagnostic.Message)
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.HasCount(3, found, string.Join('\n', found));
        Assert.Contains("'age' needs a format", found[0]);
        Assert.Contains("'young' begins at 18, not above 65 of the band before it: list the youngest first", found[1]);
        Assert.Contains("unknown age 'aged'", found[2]);
    }

    private static LoadedExample Study(
        IReadOnlyList<(string Id, string Born, string Band)> people,
        bool isLarge,
        string mapping = Bands,
        bool isLoaded = true
    )
    {
        var example = SmallLog.Study(columns: mapping);
        var yaml = File.ReadAllText(Path.Combine(example.Folder, "study.yaml"));
        var padding = isLarge ? SmallLog.Padding(id => Record(id, "01/01/1980")) : "";
        example
            .With("study.yaml", yaml + "\ngroups:\n  age: { name: Age, values: [young, middle, old] }\n")
            .With(
                "logs/1.csv",
                SmallLog.Heading.TrimEnd() + ",born\n" + string.Concat(people.Select(person => Record(person.Id, person.Born))) + padding
            );
        return isLoaded ? example.Load() : example;
    }

    private static string Record(string id, string born) => SmallLog.Record(id).TrimEnd() + $",{born}\n";
}
