namespace BenefitAnalyzer.Tests.Metrics.Quality;

/// <summary>What a session is, and which of its rows is the start that counts.</summary>
[TestClass]
public sealed class CompletionTests
{
    private const string Heading = "id,started,completed,service,channel,customer,outcome,session\n";

    [TestMethod]
    [DataRow("2005-04-06 09:00,completed,s1", "2005-04-06 09:20,abandoned,s1", "2005-04=1/1")] // completed first: the start was completed
    [DataRow("2005-04-06 09:00,abandoned,s1", "2005-04-06 11:00,completed,s1", "2005-04=1/1")] // hours later, but equal sessions
    [DataRow("2005-04-06 09:00,abandoned,s1", "2005-04-06 09:00,completed,s1", "2005-04=1/1")] // in one second
    [DataRow("2005-04-06 09:00,failed,s1", "2005-04-06 09:00,failed,s1", "2005-04=0/1")] // alike in all but their ids
    [DataRow("2005-04-06 09:00,completed,s1", "2005-04-06 10:00,completed,s1", "2005-04=1/1")]
    [DataRow("2005-04-30 09:00,failed,s1", "2005-05-01 09:00,abandoned,s1", "2005-05=0/1")] // none completed: the last one counts
    [DataRow("2005-04-30 09:00,completed,s1", "2005-05-01 09:00,abandoned,s1", "2005-04=1/1")]
    [DataRow("2005-04-06 09:00,completed,s1", "2005-04-06 09:20,abandoned,s2", "2005-04=1/2")]
    [DataRow("2005-04-06 09:00,completed,", "2005-04-06 09:20,abandoned,", "2005-04=1/2")] // without a session nothing joins them
    public void ASessionIsOneStartThatWasCompletedWhereOneOfItsRowsWas(string one, string other, string expected)
    {
        using var study = WithSessions().File("logs/log.csv", Heading + Row(1, one) + Row(2, other)).Load();

        Assert.AreEqual(expected, Text(study));
    }

    [TestMethod]
    public void RowsOfAnotherServiceOrChannelAreOtherStarts()
    {
        using var study = WithSessions()
            .File(
                "logs/log.csv",
                Heading
                    + Row(1, "2005-04-06 09:00,completed,s1")
                    + Row(2, "2005-04-06 09:10,abandoned,s1", service: "licence")
                    + Row(3, "2005-04-06 09:20,abandoned,s1", channel: "counter")
            )
            .Load();

        Assert.AreEqual("2005-04=1/3", Text(study));
    }

    /// <summary>Number 7 of the portal in June and number 7 of the kiosks in December have nothing to do with each other.</summary>
    [TestMethod]
    public void ASessionIsThatOfTheSourceThatNumberedIt()
    {
        using var study = WithSessions()
            .SecondSource(
                """
                  - name: kiosks
                    files: kiosks/*.csv
                    personal: no
                    columns:
                      transaction_id: id
                      started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
                      completed_at: { column: completed, format: "yyyy-MM-dd HH:mm" }
                      service: service
                      channel: channel
                      outcome: outcome
                      session_id: session
                """
            )
            .File("logs/log.csv", Heading + Row(1, "2005-06-06 09:00,failed,7"))
            .File("kiosks/log.csv", Heading + Row(1, "2005-12-07 09:00,completed,7"))
            .Load();

        Assert.AreEqual("2005-06=0/1 2005-12=1/1", Text(study));
    }

    /// <summary>Rows at 9:00 and 9:25 were taken up again, the second in a session that was given up in its turn; the third was the last.</summary>
    [TestMethod]
    public void AnAttemptThatACustomerTookUpAgainWithinHalfAnHourIsNoStartOfItsOwn()
    {
        using var study = new SmallStudy()
            .Rows(
                "2005-04-06 09:00,permit,web,K1,abandoned",
                "2005-04-06 09:25,permit,web,K1,abandoned",
                "2005-04-06 09:55,permit,web,K1,completed",
                "2005-04-06 10:26,permit,web,K1,abandoned",
                "2005-04-06 10:57,permit,web,K1,completed"
            )
            .Load();

        // 9:55 is 30 minutes after 9:25 and 10:57 is 31 minutes after 10:26: completed, abandoned, completed.
        Assert.AreEqual("2005-04=2/3", Text(study));
    }

    private static SmallStudy WithSessions() => new SmallStudy().Column("session_id: session");

    private static string Row(int id, string startedOutcomeSession, string service = "permit", string channel = "web")
    {
        var cells = startedOutcomeSession.Split(',');
        return $"{id},{cells[0]},{(cells[1] == "completed" ? cells[0] : "")},{service},{channel},,{cells[1]},{cells[2]}\n";
    }

    private static string Text(LoadedExample study) =>
        string.Join(
            ' ',
            study
                .Ask("completion", "month")
                .Rows.Where(row => row.Figure.Denominator is > 0)
                .Select(row => $"{row.Keys[0]}={row.Figure.Numerator:0}/{row.Figure.Denominator:0}")
        );
}
