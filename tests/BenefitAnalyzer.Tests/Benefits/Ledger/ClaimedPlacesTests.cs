using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Tests.Benefits.Ledger;

/// <summary>Two offices with a counter of one grade, from each of which visits were displaced in 2005-06.</summary>
[TestClass]
public sealed class ClaimedPlacesTests
{
    [TestMethod]
    [DataRow("", "", DisplayName = "none is claimed")]
    [DataRow("halls,HQ,CA,1,2005-05-01,\n", "HQ 2005-06", DisplayName = "in one office")]
    [DataRow("halls,,CA,1,2005-05-01,\n", "EAST 2005-06, HQ 2005-06", DisplayName = "in no one office")]
    [DataRow("halls,EAST,CA,1,2009-05-01,\n", "EAST 2005-06", DisplayName = "later than the last year measured, which stands for it")]
    public void CeilingsAreAskedWherePostsAreClaimedAlone(string posts, string expected)
    {
        using var study = Study(posts);

        var made = StudyLedger.Of(study.Loaded, [Displaced("HQ"), Displaced("EAST")], _ => { }, CancellationToken.None)!;

        Assert.AreEqual(expected, string.Join(", ", made.Inputs.Ceilings.Select(ceiling => $"{ceiling.Office} {ceiling.Year}")));
    }

    [TestMethod]
    public void WithoutAClaimCountersAreNotLookedAt()
    {
        using var study = Study("", opening: "");
        var found = new List<Diagnostic>();

        _ = StudyLedger.Of(study.Loaded, [Displaced("HQ")], found.Add, CancellationToken.None);

        Assert.DoesNotContain(DiagnosticCodes.OpeningNotKnown, found.Select(one => one.Code));
    }

    private static DisplacedMonth Displaced(string office) =>
        new("halls", "permit", office, new DateOnly(2005, 4, 1), 20, EffectVerdict.Effect, null);

    private static LoadedExample Study(string posts, string opening = "Mon-Fri 09:00-11:00") =>
        LoadedExample.Write([
            (
                "study.yaml",
                """
                study: small
                title: Small
                time_zone: Asia/Hong_Kong
                channels:
                  counter: { class: traditional }
                  web: { class: electronic }
                tables:
                  offices: offices.csv
                  counter_pools: pools.csv
                  shifts: shifts.csv
                  grades: grades.csv
                  posts: posts.csv
                sources:
                  - name: log
                    files: data.csv
                    personal: no
                    columns:
                      started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
                      completed_at: { column: started, format: "yyyy-MM-dd HH:mm" }
                      outcome: outcome
                      office: office
                      service: service
                      channel: channel

                """ + LedgerStudy.Halls
            ),
            ("offices.csv", $"code,opening\nHQ,{opening}\nEAST,{opening}\n"),
            (
                "pools.csv",
                "pool,office,channels,grades,posts,standard_minutes,wait_pledge\ncounter,HQ,counter,CA,2,6,90% within 5\ncounter,EAST,counter,CA,2,6,90% within 5\n"
            ),
            ("shifts.csv", "shift,hours\nfull,Mon-Fri 09:00-11:00\n"),
            ("grades.csv", "code,annual_salary,practical_minutes\nCA,200000,90000\n"),
            ("posts.csv", "initiative,office,grade,posts,deleted_on,evidence\n" + posts),
            (
                "data.csv",
                "started,office,service,channel,outcome\n"
                    + string.Concat(
                        from office in new[] { "HQ", "EAST" }
                        from day in Enumerable.Range(4, 5)
                        from hour in new[] { 9, 10 }
                        select $"2005-04-{day:00} {hour:00}:15,{office},permit,counter,completed\n"
                    )
            ),
        ]);
}
