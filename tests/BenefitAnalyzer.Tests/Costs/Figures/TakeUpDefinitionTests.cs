using System.Globalization;

namespace BenefitAnalyzer.Tests.Costs.Figures;

[TestClass]
public sealed class TakeUpDefinitionTests
{
    [TestMethod]
    public void TwoOfficialDefinitionsGiveTwoTakeUpsOfOneMonth()
    {
        // Source: golden takeup-definition-conflict (two pages of the GOV.UK service manual).
        var golden = CostingExample.Golden("takeup-definition-conflict")["illustration_ours"]!;
        (string Channel, string Assisted, string Count)[] groups =
        [
            ("web", "no", "digital_unassisted"),
            ("web", "yes", "assisted_digital"),
            ("counter", "no", "phone"),
            ("fax", "no", "paper"),
        ];
        var rows = groups.SelectMany(group =>
            Enumerable.Repeat($"2015-01-05 10:00,permit,{group.Channel},{group.Assisted}", golden[group.Count]!.GetValue<int>())
        );
        using var example = LoadedExample
            .Write(
                (
                    "study.yaml",
                    """
                    study: two-definitions
                    title: Two definitions
                    time_zone: Europe/London
                    channels:
                      web: { class: electronic }
                      counter: { class: traditional }
                      fax: { class: traditional }
                    sources:
                      - name: log
                        files: log.csv
                        personal: no
                        columns:
                          started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
                          service: service
                          channel: channel
                          outcome: outcome
                          assisted: { column: assisted, map: { yes: yes, no: no } }
                    """
                ),
                ("log.csv", "started,service,channel,assisted,outcome\n" + string.Concat(rows.Select(row => row + ",completed\n")))
            )
            .Load();

        Assert.AreEqual(Percent("takeup_A_pct"), example.Ask("take-up/A").Rows.Single().Figure.Value * 100);
        Assert.AreEqual(Percent("takeup_B_pct"), example.Ask("take-up/B").Rows.Single().Figure.Value * 100);

        decimal Percent(string name) => decimal.Parse(golden[name]!.ToString(), CultureInfo.InvariantCulture);
    }
}
