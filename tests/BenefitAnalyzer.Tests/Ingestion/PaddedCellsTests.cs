namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Blanks around a cell, or a spelling of a character that NFC repairs, change neither what it is mapped to nor whether it says nothing.</summary>
[TestClass]
public sealed class PaddedCellsTests
{
    private static readonly (string From, string Into)[] Mappings =
    [
        ("service: service", "service: { column: service, map: { L: LIB2, 行政: ADM } }"),
        ("outcome: outcome", "outcome: { column: outcome, map: { D: completed, completed: completed }, default: failed }"),
    ];

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void BothLanesMapWhatTheCellSays(bool withCare)
    {
        using var study = SmallLog.Study(
            source: "missing: [\"NULL\"]",
            columns: ["district: district", "office: { columns: [town, street], join: '-' }"]
        );
        var yaml = Mappings.Aggregate(
            File.ReadAllText(Path.Combine(study.Folder, "study.yaml")),
            (text, mapping) => text.Replace(mapping.From, mapping.Into, StringComparison.Ordinal)
        );
        study
            .With("study.yaml", yaml)
            .With(
                "logs/a.csv",
                "id,started,completed,service,channel,outcome,district,town,street\n"
                    + Record("a", " L ", " D ", " NULL ", "F", " NULL ")
                    + Record("b", "\uFA08政", "lost", " east ", " NULL", "M")
                    + Record("c", " other ", "  ", "NULL", "", " ")
                    + Record("d", "L", " NULL ", "west", "F", "M")
                    + SmallLog.Padding(id => Record(id, "L", "D", "west", "F", "M"))
            )
            .Load(withCare);

        Assert.AreEqual(withCare ? "careful" : "fast", study.Summary.Files.Single().Lane);
        CollectionAssert.AreEqual(
            new[] { "a LIB2 completed - F", "b ADM failed east M", "c other - - -", "d LIB2 - west F-M" },
            study
                .Values(
                    "concat_ws(' ', transaction_id, service, coalesce(outcome::VARCHAR, '-'), coalesce(district::VARCHAR, '-'), coalesce(office::VARCHAR, '-'))"
                )
                .Where(value => !value.StartsWith("pad-", StringComparison.Ordinal))
                .ToArray()
        );
    }

    private static string Record(string id, string service, string outcome, string district, string town, string street) =>
        $"{id},2005-04-01 09:00:00,2005-04-01 09:10:00,{service},web,{outcome},{district},{town},{street}\n";
}
