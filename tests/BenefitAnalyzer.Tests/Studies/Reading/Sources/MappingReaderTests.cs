using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Studies.Reading.Sources;

[TestClass]
public sealed class MappingReaderTests
{
    private const string Start = """
        study: small
        title: Small
        time_zone: Asia/Hong_Kong
        channels:
          web: { class: electronic }
          counter: { class: traditional }
        groups:
          age_band: { values: [young, old] }
        sources:
          - name: log
            files: logs/*.csv
            columns:

        """;

    private const string Needed = """
              started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
              service: service
              channel: channel

        """;

    [TestMethod]
    public void EveryFormOfAMappingIsRead()
    {
        var columns = StudySample
            .Read(
                Start
                    + """
                            transaction_id: { columns: [office, number], join: "-" }
                            started_at: { columns: [date, time], join: " ", format: "yyyy-MM-dd HH:mm" }
                            completed_at: { column: ended, format: "dd/MM/yyyy hh:mm tt" }
                            service: { columns: [Agency, Name] }
                            channel: { column: ch, map: { W: web, C: counter }, default: counter }
                            outcome: { value: completed }
                            assisted: { column: a, map: { Y: yes, N: no } }
                            handling_minutes: { column: secs, unit: seconds }
                            customer_minutes: { from: started_at, until: completed_at }
                            age_band: age
                    """
            )
            .Study!.Sources.Single()
            .Columns;

        Golden.Verify(string.Join('\n', columns.Select(Describe)));

        static string Describe(ColumnMapping column) =>
            FormattableString.Invariant(
                $"{column.Field}: [{string.Join(", ", column.Columns)}] join '{column.Join}' format '{column.Format}' map [{string.Join(", ", column.Map)}] default '{column.Default}' constant '{column.Constant}' unit {column.MinutesPerUnit:R} between {column.Between}"
            );
    }

    [TestMethod]
    public void EveryFaultOfAMappingIsReportedWithItsPlace()
    {
        Golden.Verify(
            StudySample.Findings(
                Start
                    + """
                            started_at: started
                            completed_at: { column: ended }
                            due_at: { column: due, format: "YYYY-MM-DD" }
                            service: { column: a, columns: [b] }
                            channel: { column: ch, map: { W: wbe, C: counter }, default: conter }
                            office: {}
                            district: { columns: [] }
                            outcome: { value: done }
                            assisted: { column: a, default: yes }
                            handling_minutes: { column: secs, unit: second }
                            wait_minutes: { from: started_at }
                            customer_minutes: { from: started_at, until: complete_at }
                            fee: { value: free }
                            satisfaction: { column: s, map: { good: 6 } }
                            customer: { value: somebody }
                            age_band: { column: age, map: { A: young, B: elderly } }
                            volume: n
                            offfice: o
                    """
            )
        );
    }

    [TestMethod]
    [DataRow("dd/MM/yyyy HH:mm", null)]
    [DataRow("d MMM yy h:mm tt", null)]
    [DataRow("yyyy-MM-dd'T'HH:mm:ss.fffK", null)]
    [DataRow("yyyyMMdd", null)]
    [DataRow("YYYY-MM-DD", "has no year, no day")]
    [DataRow("yyyy-mm-dd", "has no month")]
    [DataRow("MM-dd HH:mm", "has no year")]
    [DataRow("dddd yyyy-MM", "has no day")]
    [DataRow("yyyy-MM-dd hh:mm", "has hours from 1 to 12 (hh) without AM/PM (tt)")]
    [DataRow("yyyy-MM-dd HH:MM", "has an hour but no minute")]
    [DataRow("yyyy-mm-dd HH:MM", "has the minute (mm) beside year and day: the month is MM in capitals")]
    [DataRow("mm/dd/yyyy HH:MM", "has the minute (mm) beside year and day: the month is MM in capitals")]
    [DataRow("mm:HH:MM dd/yyyy", "has the month (MM) after the hour: the minute is mm in small letters")]
    [DataRow("yyyy-MM-dd 'at", "has a quote that is not closed")]
    [DataRow("s", "has no year")]
    public void AFormatThatWouldRejectEveryRowIsRefused(string format, string? fault)
    {
        var findings = StudySample.Findings(StudySample.Text.Replace("yyyy-MM-dd HH:mm", format, StringComparison.Ordinal));

        if (fault is null)
        {
            Assert.AreEqual("", findings);
        }
        else
        {
            Assert.StartsWith($"study.yaml:11:46: error BA2005: the format '{format}' {fault}", findings);
        }
    }

    [TestMethod]
    public void ALogWithoutItsNeededFieldsSaysWhichAreMissing()
    {
        Assert.AreEqual(
            "study.yaml:13:7: error BA2004: a source of kind log needs started_at, channel",
            StudySample.Findings(Start + "      service: service\n")
        );
    }

    [TestMethod]
    public void ALogWithoutTransactionIdIsAllowed()
    {
        Assert.IsNull(StudySample.Read(Start + Needed).Study!.Sources.Single().Column(Field.TransactionId));
    }
}
