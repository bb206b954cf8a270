using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Tests.Studies.Reading.References;

[TestClass]
public sealed class CostTablesReaderTests
{
    [TestMethod]
    public void APostCostsItsSalaryWithOnCostsFromTheDayOfItsRow()
    {
        var reading = Read(
            ("grades", "code,annual_salary,annual_on_costs,practical_minutes,valid_from\nCA,200000,40000,90000,2004-04-01\n")
        );

        var grade = reading.Study!.Tables.Costs.Grades.Single();

        Assert.AreEqual(240000m, grade.AnnualCost);
        Assert.AreEqual(new DateOnly(2004, 4, 1), grade.Days.From);
        Assert.AreEqual("tables/grades.csv:2", grade.Place);
    }

    [TestMethod]
    public void ANegativeCapacityIsReportedAtItsCellAndTheStudyIsStillRead()
    {
        var reading = Read(("resources", "code,capacity_minutes\nweb,-5\n"));

        Assert.IsNull(reading.Study!.Tables.Costs.Resources.Single().AnnualCapacityMinutes);
        Assert.AreEqual(
            "tables/resources.csv:2: warning BA3102: 'capacity_minutes' is -5; give the minutes that can be worked in a year, above 0",
            string.Join('\n', reading.Diagnostics)
        );
    }

    [TestMethod]
    public void RowsThatHoldOnTheSameDaysAreReportedAndTheFirstStays()
    {
        var reading = Read(
            (
                "grades",
                "code,annual_salary,practical_minutes,valid_from,valid_to\nCA,1,90000,2004-04-01,2005-03-31\nCA,2,90000,2005-03-31,\nCA,3,90000,2005-04-01,\n"
            )
        );

        CollectionAssert.AreEqual(new[] { 1m, 3m }, reading.Study!.Tables.Costs.Grades.Select(grade => grade.AnnualSalary).ToArray());
        Assert.AreEqual(DiagnosticCodes.CostsOverlap, reading.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void DriversAddTheirMinutesToTheStandard()
    {
        var reading = Read(
            ("resources", "code,capacity_minutes\nstaff,100\n"),
            ("activities", "channel,resource,standard_minutes\ncounter,staff,4\n"),
            ("activity_drivers", "channel,resource,driver,minutes,quantity\ncounter,staff,documents,1.5,2\ncounter,staff,assisted,10,\n")
        );

        var activity = reading.Study!.Tables.Costs.Activities.Single();

        Assert.AreEqual(4 + (1.5m * 2) + (10 * 0.1m), activity.StandardMinutes(0.1m));
    }

    [TestMethod]
    public void AComponentOutsideTheChecklistSuggestsTheNearest()
    {
        var reading = Read(
            ("resources", "code,capacity_minutes\nstaff,100\n"),
            ("resource_costs", "resource,component,annual_cost\nstaff,acommodation,4\n")
        );

        Assert.IsNull(reading.Study);
        StringAssert.Contains(reading.Diagnostics.Single().Message, "accommodation", StringComparison.Ordinal);
    }

    [TestMethod]
    public void TheChecklistHasTheLinesOfTheServiceManual()
    {
        Assert.HasCount(21, CostComponent.Checklist);
        Assert.HasCount(21, CostComponent.Checklist.Select(component => component.Id).Distinct());
    }

    private static StudyReading Read(params (string Name, string Csv)[] tables)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, csv) in tables)
        {
            folder.With($"tables/{name}.csv", csv);
        }

        var named = string.Concat(tables.Select(table => $"\n  {table.Name}: tables/{table.Name}.csv"));
        return StudyReader.Read(folder.With(StudyReader.FileName, $"{StudySample.Text}\ntables:{named}\n").Path);
    }
}
