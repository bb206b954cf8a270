using BenefitAnalyzer.Inputs;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Inputs;

/// <summary>Groups of citizens in the workbook.</summary>
[TestClass]
public sealed class InputWorkbookGroupsTests : IDisposable
{
    private readonly EditedStudy study = new();

    public void Dispose() => study.Dispose();

    [TestMethod]
    public void GroupsAndTheirValuesGetNamesInBothLanguagesAndTheJournalSaysSo()
    {
        study.Write();
        EditedWorkbook.Set(study.File, "groups", "C2", "Age");
        EditedWorkbook.Set(study.File, "groups", "D2", "年齡");
        EditedWorkbook.Set(study.File, "groups", "C3", "Under 60");
        EditedWorkbook.Set(study.File, "groups", "D3", "60歲以下");
        EditedWorkbook.Set(study.File, "groups", "A5", "age_band");
        EditedWorkbook.Set(study.File, "groups", "B5", "60+");
        EditedWorkbook.Set(study.File, "groups", "D5", "60歲或以上");
        EditedWorkbook.Set(study.File, "groups", "A6", "tenure");
        EditedWorkbook.Set(study.File, "groups", "B6", "public");

        var read = study.Read();

        Assert.AreEqual("", string.Join('\n', study.Found));
        CollectionAssert.AreEqual(
            new InputChange[]
            {
                new("groups", "age_band", "name_en", "", "Age"),
                new("groups", "age_band", "name_zh", "", "年齡"),
                new("groups", "age_band young", "name_en", "", "Under 60"),
                new("groups", "age_band young", "name_zh", "", "60歲以下"),
                new("groups", "age_band 60+", null, null, "group=age_band; value=60+; name_zh=60歲或以上"),
                new("groups", "tenure public", null, null, "group=tenure; value=public"),
            },
            read!.Changes.ToArray()
        );
        Assert.Contains(",groups,age_band,name_zh,,年齡,", study.Text("journal.csv"));
        var groups = StudyReader.Read(study.Folder.Path).Study!.Groups;
        CollectionAssert.AreEqual(
            new[] { "age_band Age 年齡", "tenure tenure tenure" },
            groups.Select(group => $"{group.Id} {group.Name.English} {group.Name.Chinese}").ToArray()
        );
        CollectionAssert.AreEqual(
            new[] { "young Under 60 60歲以下", "old old old", "60+ 60歲或以上 60歲或以上" },
            groups[0].Values.Select(value => $"{value.Id} {value.Name.English} {value.Name.Chinese}").ToArray()
        );
        Assert.AreEqual("public", groups[1].Values.Single().Id);
    }

    [TestMethod]
    public void AGroupGoesWithItsRowsAndAValueThatIsListedWithoutNamesStaysAList()
    {
        study.Folder.With(
            "study.yaml",
            EditedStudy.Yaml.Replace("[young, old] }", "[young, old] }\n  tenure: { values: [public, private] }", StringComparison.Ordinal)
        );
        study.Write();
        EditedWorkbook.DeleteRow(study.File, "groups", 7);
        EditedWorkbook.Set(study.File, "groups", "B6", "rented");

        Assert.IsNotNull(study.Read(), string.Join('\n', study.Found));

        Assert.Contains("  tenure: { values: [rented] }", study.Text("study.yaml"));
        File.Delete(study.File);
        study.Write();
        EditedWorkbook.DeleteRow(study.File, "groups", 6);
        EditedWorkbook.DeleteRow(study.File, "groups", 5);

        Assert.IsNotNull(study.Read(), string.Join('\n', study.Found));

        Assert.DoesNotContain("tenure", study.Text("study.yaml"));
    }

    [TestMethod]
    public void FaultsOfGroupsAreNamedAtTheirCells()
    {
        study.Write();
        EditedWorkbook.Set(study.File, "groups", "B4", "young");
        EditedWorkbook.Set(study.File, "groups", "A5", "office");
        EditedWorkbook.Set(study.File, "groups", "B5", "HQ");

        Assert.IsNull(study.Read());

        Assert.AreEqual(EditedStudy.Yaml, study.Text("study.yaml"));
        Assert.Contains(
            "inputs.xlsx[groups!B4]: error BA2007: 'young' of 'age_band' stands twice",
            study.Found.Select(one => one.ToString())
        );
        Assert.Contains(
            "inputs.xlsx[groups!A5]: error BA2005: 'office' is the name of a field or dimension: choose another for the group",
            study.Found.Select(one => one.ToString())
        );
    }
}
