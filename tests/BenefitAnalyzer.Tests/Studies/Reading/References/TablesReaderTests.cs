using System.Text.Encodings.Web;
using System.Text.Json;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Studies.Reading.References;

[TestClass]
public sealed class TablesReaderTests
{
    private const string AllTables = """

        groups: { age_band: { values: [young, old] } }
        tables:
          services: tables/services.csv
          offices: tables/offices.csv
          departments: tables/departments.csv
          clusters: tables/clusters.csv
          districts: tables/districts.csv
          service_types: tables/types.csv
          population: tables/population.csv
          controls: tables/controls.csv
        """;

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [TestMethod]
    public void EveryTableIsReadIntoItsRecords()
    {
        using var folder = GoodTables();

        var tables = StudyReader.Read(folder.Path).Study!.Tables;

        var offices = tables.Offices.Select(office => new
        {
            office.Code,
            office.Name,
            office.District,
            Opening = office.Opening?.Text,
        });
        object[] rows = [.. tables.Services, .. offices, .. tables.Departments, .. tables.Clusters, .. tables.Districts];
        object[] more = [.. tables.ServiceTypes, .. tables.Population, .. tables.Controls];
        Golden.Verify(string.Join('\n', rows.Concat(more).Select(row => JsonSerializer.Serialize(row, AsWritten))));
    }

    [TestMethod]
    public void EveryBadCellIsReportedWithFileAndLine()
    {
        using var folder = GoodTables();
        folder
            .With(
                "tables/services.csv",
                """
                code,name_en,type,department,cluster,stage,stage_from,amenible,channels,completion_pledge,wait_pledge,e_option_from
                permit,Permit,licences,TD,homes,5,2005,yes,web wbe,ten,95 within 20,01/02/2005
                permit,Again,,,,,,,,,,
                ,No code,,,,,,,,,,
                """
            )
            .With("tables/offices.csv", "code,district\nhill,nroth\n")
            .With(
                "tables/population.csv",
                "group,value,people,with_access,access_low,access_high\nage,young,10,,,\nage_band,young,many,,,\nage_band,older,5,120%,0.9,0.8\nage_band,old,5,,,\nage_band,old,6,,,\n"
            )
            .With(
                "tables/controls.csv",
                "source,from,until,office,measure,total\nlogs,2005-01-01,2005-01-01,hil,fees,x\nlogs,2005-01-01,2005-01-01,hil,fees,12\n,,,,,1\n"
            );

        Golden.Verify(string.Join('\n', StudyReader.Read(folder.Path).Diagnostics));
    }

    [TestMethod]
    public void ATableThatIsNotThereIsReportedWhereTheStudyNamesIt()
    {
        using var folder = GoodTables();
        folder.With("study.yaml", StudySample.Text + "\ntables: { services: tables/service.csv, offices: tables/offices.ods }\n");

        Assert.AreEqual(
            """
            study.yaml:14:21: error BA2008: there is no file 'tables/service.csv'; did you mean 'tables/services.csv'?
            study.yaml:14:50: error BA2008: there is no file 'tables/offices.ods'; did you mean 'tables/offices.csv'?
            """,
            string.Join('\n', StudyReader.Read(folder.Path).Diagnostics)
        );
    }

    [TestMethod]
    public void AMissingColumnIsReportedAtTheHeadingRow()
    {
        using var folder = GoodTables();
        folder.With("tables/offices.csv", "\noffice code,name\nhill,Hill\n").With("tables/districts.csv", "cod\nnorth\n");

        Assert.AreEqual(
            """
            tables/districts.csv:1: error BA2009: there is no column 'code'; did you mean 'cod'?
            tables/districts.csv:1: warning BA2012: the column 'cod' is not read; did you mean 'code'?
            tables/offices.csv:2: error BA2009: there is no column 'code'; known: office code, name
            """,
            string.Join(
                '\n',
                StudyReader.Read(folder.Path).Diagnostics.Where(found => found.File is "tables/offices.csv" or "tables/districts.csv")
            )
        );
    }

    [TestMethod]
    public void CodesOfTablesThatAreNotGivenAreNotChecked()
    {
        using var folder = new TemporaryFolder();
        folder
            .With("study.yaml", StudySample.Text + "\ntables: { services: services.csv }\n")
            .With("services.csv", "code,department,type,cluster\npermit,TD,anything,homes\n");

        var reading = StudyReader.Read(folder.Path);

        Assert.IsEmpty(reading.Diagnostics);
        Assert.AreEqual("TD", reading.Study!.Tables.Services.Single().Department);
    }

    [TestMethod]
    public void HoursOfAnOfficeAreReadOrReportedAtTheirPlace()
    {
        using var folder = GoodTables();
        Assert.AreEqual(43, StudyReader.Read(folder.Path).Study!.Tables.Office("hill")!.Opening!.HoursPerWeek);

        folder.With("tables/offices.csv", "code,district,opening\nhill,north,\nvale,north,Mo-Fr 09:00-17:00\n");

        Assert.AreEqual(
            "tables/offices.csv:3: error BA2010: 'opening' is 'Mo-Fr 09:00-17:00'; allowed: hours such as Mon-Fri 09:00-13:00, 14:00-17:00; Sat 09:00-12:00",
            string.Join('\n', StudyReader.Read(folder.Path).Diagnostics)
        );
    }

    [TestMethod]
    public void CodesInTheStudyFileAreCheckedAgainstTheTables()
    {
        using var folder = GoodTables();
        folder.With(
            "study.yaml",
            StudySample.Text.Replace(
                "service: service",
                "service: { column: s, map: { P: permt } }\n      office: { value: hil }\n      district: { column: d, map: { N: noth } }",
                StringComparison.Ordinal
            )
                + AllTables
                + "\ntargets: [{ id: a, metric: take-up, value: 90%, by: 2003-12-31, services: [permit, premit] }]\n"
        );

        Golden.Verify(string.Join('\n', StudyReader.Read(folder.Path).Diagnostics));
    }

    private static TemporaryFolder GoodTables() =>
        new TemporaryFolder()
            .With("study.yaml", StudySample.Text + AllTables)
            .With(
                "tables/services.csv",
                """
                code,name_en,name_zh,type,department,cluster,stage,stage_from,amenable,e_option_from,channels,completion_pledge,wait_pledge,decided_by,our notes
                permit,Permit,許可證,licence,td,home,2,2005-01-31,yes,2005-02-01,web;counter,10,95% within 20,Panel 3,any text
                advice,,諮詢,,,,,,no,,,,,,
                """
            )
            .With(
                "tables/offices.csv",
                "code,name_en,name_zh,district,opening\nhill,Hill,山,north,\"Mon-Fri 09:00-17:00; Sat 09:00-12:00\"\n"
            )
            .With("tables/departments.csv", "code,name_en,name_zh\ntd,Transport Department,運輸署\n")
            .With("tables/clusters.csv", "code,name_en,name_zh\nhome,Home,家\n")
            .With("tables/districts.csv", "code,name_en,name_zh\nnorth,North,北區\n")
            .With("tables/types.csv", "code,name_en,name_zh\nlicence,Licence,牌照\n")
            .With(
                "tables/population.csv",
                "group,value,people,with_access,with_skill,access_low,access_high,source\nage_band,old,1200,60%,0.4,55%,65%,Census\ndistrict,north,300,,,,,\n"
            )
            .With(
                "tables/controls.csv",
                "source,from,until,office,measure,total\nlog,2005-01-01,2005-02-01,hill,fee,1234.50\nlog,2005-01-01,2005-02-01,,transactions,12\n"
            );
}
