using BenefitAnalyzer.Benefits.Ledger.Measured;

namespace BenefitAnalyzer.Tests.Benefits.Ledger;

/// <summary>Two visits of 6 and 8 minutes in 2004-05, and nobody comes any more in 2005-06: ten visits were displaced.</summary>
[TestClass]
public sealed class EffectMinutesTests
{
    [TestMethod]
    public void WhereNobodyComesAnyMoreVisitsTakeAsLongAsThoseBefore()
    {
        using var study = Study(minutes: ("6", "8"));

        var effect = Effect(study);

        Assert.AreEqual((70m, true), (effect.Minutes, effect.MinutesAreMeasured));
    }

    [TestMethod]
    public void WhereNoneWasEverMeasuredTheStatedStandardCounts()
    {
        using var study = Study(minutes: ("", ""));

        var effect = Effect(study);

        Assert.AreEqual((50m, false), (effect.Minutes, effect.MinutesAreMeasured)); // 5 of the service's own row, not 9
    }

    private static MeasuredEffect Effect(LoadedExample study) =>
        new EffectMinutes(study.Loaded, CancellationToken.None)
            .Of(new DisplacedMonth("halls", "permit", null, new DateOnly(2005, 5, 1), 10, EffectVerdict.Effect, null))
            .Single();

    private static LoadedExample Study((string First, string Second) minutes) =>
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
                  resources: resources.csv
                  activities: activities.csv
                sources:
                  - name: log
                    files: data.csv
                    personal: no
                    columns:
                      started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
                      completed_at: { column: started, format: "yyyy-MM-dd HH:mm" }
                      outcome: outcome
                      service: service
                      channel: channel
                      handling_minutes: minutes

                """ + LedgerStudy.Halls
            ),
            ("resources.csv", "code,capacity_minutes\nstaff,1000\n"),
            ("activities.csv", "service,channel,resource,standard_minutes,measured\n,counter,staff,9,yes\npermit,counter,staff,5,yes\n"),
            (
                "data.csv",
                "started,service,channel,outcome,minutes\n"
                    + $"2004-05-04 09:15,permit,counter,completed,{minutes.First}\n"
                    + $"2004-06-04 09:15,permit,counter,completed,{minutes.Second}\n"
                    + "2005-05-04 09:15,permit,web,completed,\n"
            ),
        ]);
}
