using BenefitAnalyzer.Benefits.Cashability;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Sections;

namespace BenefitAnalyzer.Tests.Benefits.Cashability;

[TestClass]
public sealed class CashabilityFiguresTests
{
    [TestMethod]
    public void PostsLeadDownToStartsAndAreComputedAgainFromTheirId()
    {
        using var study = Study();
        var figures = new CashabilityFigures().Figures(study.Loaded, _ => { }, CancellationToken.None);

        var required = figures.Single(figure => figure.Id == "cashability/posts-required?office=HQ&grade=CA&year=2005-06");
        // One an hour of 6 minutes under 90 % within 5: one server gives 1 - 0.1 exp(-0.75) = 0.953. One post, of two in place.
        Assert.AreEqual(1, required.Value);
        Assert.AreEqual("volume/started?office=HQ&fiscal_year=2005-06&channel=counter", required.Inputs[0].Figure.Id);
        Assert.AreEqual(1, figures.Single(figure => figure.Definition == "cashability/posts-in-excess@2").Value);
        Assert.AreEqual(
            200_000,
            figures.Single(figure => figure.Id == "cashability/closure-saving?step=office&office=HQ&unit=HQ&year=2005-06").Value
        );
        var again = new StudyRunner(_ => { }).Explain(study.Loaded.Study, required.Id, CancellationToken.None);
        Assert.AreEqual(required.Value, again!.Figure.Value);
        Assert.AreEqual("data.csv", again.Files.Single().File.Name);
    }

    /// <summary>Two posts of the list; what was deleted by the end of the year is in place no more, what goes later still is.</summary>
    [TestMethod]
    [DataRow("2006-03-31", 0)]
    [DataRow("2006-04-01", 1)]
    [DataRow("", 1)]
    public void APostThatWasDeletedIsNotInExcess(string deletedOn, int excess)
    {
        using var study = Study(posts: $"initiative,office,grade,posts,deleted_on\nonline,HQ,CA,1,{deletedOn}\n");

        var figures = new CashabilityFigures().Figures(study.Loaded, _ => { }, CancellationToken.None);

        Assert.AreEqual(excess, figures.Single(figure => figure.Definition == "cashability/posts-in-excess@2").Value);
    }

    [TestMethod]
    public void WithoutPoolsNothingIsSaidAndWithThemTheReportHasASection()
    {
        using var none = Study(pools: "pool,office,channels,grades\n");
        Assert.IsEmpty(new CashabilityFigures().Figures(none.Loaded, found => Assert.Fail(found.ToString()), CancellationToken.None));
        Assert.IsNull(new CashabilitySection().Write(new ReportContext(none.Loaded), CancellationToken.None));

        using var study = Study();
        var section = new CashabilitySection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;
        Assert.HasCount(2, section.Blocks);
    }

    [TestMethod]
    public void AnOfficeWithoutHoursIsNotKnownAndSaysWhatToAdd()
    {
        using var study = Study(opening: "");
        var found = new List<Diagnostic>();

        var figures = new CashabilityFigures().Figures(study.Loaded, found.Add, CancellationToken.None);

        Assert.AreEqual(FigureState.NotKnown, figures.Single(figure => figure.Definition == "cashability/posts-required@1").State);
        Assert.AreEqual(DiagnosticCodes.OpeningNotKnown, found.Single().Code);
    }

    private static LoadedExample Study(
        string pools = "pool,office,channels,grades,posts,standard_minutes,wait_pledge\ncounter,HQ,counter,CA,2,6,90% within 5\n",
        string opening = "Mon-Fri 09:00-11:00",
        string posts = "initiative,office,grade,posts,deleted_on\n"
    ) =>
        LoadedExample.Write([
            (
                "study.yaml",
                """
                study: small
                title: Small
                time_zone: Asia/Hong_Kong
                channels:
                  counter: { class: traditional }
                tables:
                  offices: offices.csv
                  counter_pools: pools.csv
                  shifts: shifts.csv
                  grades: grades.csv
                  posts: posts.csv
                initiatives:
                  - { id: online, status: live, department: X, services: [permit], launched: 2005-04-01 }
                sources:
                  - name: log
                    files: data.csv
                    personal: no
                    columns:
                      started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
                      office: office
                      service: service
                      channel: channel
                """
            ),
            ("posts.csv", posts),
            ("offices.csv", $"code,opening\nHQ,{opening}\n"),
            ("pools.csv", pools),
            ("shifts.csv", "shift,hours\nfull,Mon-Fri 09:00-11:00\n"),
            ("grades.csv", "code,annual_salary,practical_minutes\nCA,200000,90000\n"),
            (
                "data.csv",
                "started,office,service,channel\n"
                    + string.Concat(
                        Enumerable
                            .Range(4, 5)
                            .SelectMany(day => new[] { 9, 10 }.Select(hour => $"2005-04-{day:00} {hour:00}:15,HQ,permit,counter\n"))
                    )
            ),
        ]);
}
