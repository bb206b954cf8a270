using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Integrity;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Metrics.Integrity;

/// <summary>What an operator who is paid for each transaction might add to a log, and what people do who only look like it.</summary>
[TestClass]
public sealed class IntegrityTests
{
    private static readonly DateTime Monday = new(2005, 4, 4, 10, 0, 0);

    [TestMethod]
    public void ARepeatIsACompletedTransactionSoonAfterACompletedOneOfTheSameCustomerServiceAndChannel()
    {
        var study = new IntegrityStudy();
        for (var customer = 0; customer < 20; customer++)
        {
            study.At(Monday.AddDays(customer), customer: $"twice{customer}");
            study.At(Monday.AddDays(customer).AddMinutes(5), customer: $"twice{customer}"); // five minutes are soon
            study.At(Monday.AddDays(customer), customer: $"later{customer}");
            study.At(Monday.AddDays(customer).AddSeconds(301), customer: $"later{customer}"); // a second more is not
            study.At(Monday.AddDays(customer), customer: $"again{customer}", outcome: "failed");
            study.At(Monday.AddDays(customer).AddMinutes(1), customer: $"again{customer}"); // who fails tries again
            study.At(Monday.AddDays(customer), customer: $"other{customer}");
            study.At(Monday.AddDays(customer).AddMinutes(1), customer: $"other{customer}", channel: "kiosk");
        }

        using var example = study.Load();
        var figure = example.Ask("integrity/repeats").Rows.Single().Figure;

        // 20 of 140 completed; 40 came back within 65 minutes, of which chance puts a thirteenth, and at most 9, into the first five.
        Assert.AreEqual((20m, 140m), (figure.Numerator, figure.Denominator));
        var expected = new ExpectedRange(0, 9m / 140);
        Assert.AreEqual(expected, figure.Expected);
        Assert.IsFalse(figure.IsAsExpected);
        CollectionAssert.AreEqual(
            new[] { "logs/log.csv:3 t2", "logs/log.csv:11 t10" },
            FlaggedRow
                .Of(example.Loaded, new Repeats(), 2, CancellationToken.None)
                .Select(row => $"{row.File.Name}:{row.Line} {row.Id}")
                .ToList()
        );
        Assert.HasCount(160, example.Accepted()); // it flags, and deletes nothing
    }

    [TestMethod]
    public void CustomersWhoComeBackAtAnyTimeRepeatNoMoreThanExpected()
    {
        var study = new IntegrityStudy();
        for (var customer = 0; customer < 60; customer++)
        {
            study.At(Monday.AddDays(customer), customer: $"c{customer}");
            study.At(Monday.AddDays(customer).AddMinutes(customer + 1), customer: $"c{customer}"); // after 1, 2, … 60 minutes
        }

        using var example = study.Load();
        var figure = example.Ask("integrity/repeats").Rows.Single().Figure;

        Assert.AreEqual(5m, figure.Numerator);
        Assert.IsTrue(figure.IsAsExpected);
    }

    [TestMethod]
    public void AnHourFarAboveItsWeekdaysUsualLevelIsABurstAndASteadyRiseIsNone()
    {
        var study = new IntegrityStudy();
        for (var week = 0; week < 20; week++)
        {
            var count = week == 7 ? 40 : 10;
            for (var at = 0; at < count; at++)
            {
                study.At(Monday.AddDays(7 * week).AddSeconds(61 * at));
            }

            for (var at = 0; at < 4 + (2 * week); at++) // the kiosk grows to ten times its size, week by week
            {
                study.At(Monday.AddDays(7 * week).AddSeconds(61 * at), channel: "kiosk");
            }
        }

        using var example = study.Load();
        var byChannel = example.Ask("integrity/bursts", "channel").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure);
        var byMonth = example.Ask("integrity/bursts", "month").Rows.Where(row => row.Figure.Value > 0).Select(row => row.Keys[0]).ToList();

        Assert.AreEqual((1m, 20m), (byChannel["web"].Numerator, byChannel["web"].Denominator));
        Assert.AreEqual((new ExpectedRange(0, 0), false), (byChannel["web"].Expected, byChannel["web"].IsAsExpected));
        Assert.AreEqual((0m, true), (byChannel["kiosk"].Value, byChannel["kiosk"].IsAsExpected));
        CollectionAssert.AreEqual(new[] { "2005-05" }, byMonth); // judged by all weeks, also where one month is asked
    }

    [TestMethod]
    public void AProgramThatStartsTwoAtOnceIsSeenAndChanceIsNot()
    {
        var study = new IntegrityStudy();
        for (var at = 0; at < 100; at++)
        {
            study.At(Monday.AddSeconds(at < 80 ? 37 * at : 37 * (at - 80))); // 20 of them in the second of another
            study.At(Monday.AddSeconds(36 * at % 3599), channel: "kiosk");
        }

        using var example = study.Load();
        var rows = example.Ask("integrity/same-second", "channel").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure);

        // 100 at random leave 100 − 3600 (1 − (1 − 1/3600)^100) = 1.36 in the second of another, and at most 6.
        Assert.AreEqual((0.2m, new ExpectedRange(0, 0.06m)), (rows["web"].Value, rows["web"].Expected));
        Assert.IsFalse(rows["web"].IsAsExpected);
        Assert.IsTrue(rows["kiosk"].IsAsExpected);
    }

    [TestMethod]
    public void GapsThatAreAllEqualComeFromAClock()
    {
        var study = new IntegrityStudy();
        for (var at = 0; at < 100; at++)
        {
            study.At(Monday.AddSeconds(30 * at + 1));
        }

        using var example = study.Load();
        var figure = example.Ask("integrity/equal-gaps").Rows.Single().Figure;

        // p = 100/3600; 98 × p/(2 − p) = 1.38, and at most 6.
        Assert.AreEqual((98m, 98m, new ExpectedRange(0, 6m / 98)), (figure.Numerator, figure.Denominator, figure.Expected));
    }

    [TestMethod]
    public void PeopleWhoComeAtRandomPassEveryTest()
    {
        var study = new IntegrityStudy();
        ulong state = 20051228;
        for (var at = 0; at < 6000; at++)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            study.At(new DateTime(2005, 4, 4, 0, 0, 0).AddSeconds((state >> 20) % (70 * 86_400)));
        }

        using var example = study.Load();

        foreach (var test in new[] { "integrity/repeats", "integrity/bursts", "integrity/same-second", "integrity/equal-gaps" })
        {
            var figure = example.Ask(test).Rows.Single().Figure;
            Assert.IsTrue(figure.IsAsExpected, $"{test}: {figure.Value} of {figure.Denominator}, at most {figure.Expected?.High}");
        }
    }

    [TestMethod]
    public void TimesRecordedToTheMinuteTellNothingAboutSeconds()
    {
        var study = new IntegrityStudy();
        for (var at = 0; at < 120; at++)
        {
            study.At(Monday.AddMinutes(at / 2));
        }

        using var example = study.Load();

        Assert.IsEmpty(example.Ask("integrity/same-second").Rows);
        Assert.IsEmpty(example.Ask("integrity/equal-gaps").Rows);
    }

    [TestMethod]
    public void ATransactionThatTheBackOfficeDoesNotKnowIsFlaggedOnceItDelivered()
    {
        var study = new IntegrityStudy().At(Monday).At(Monday.AddHours(1)).At(Monday.AddHours(2), outcome: "failed").At(Monday.AddHours(3));
        Assert.IsEmpty(study.Load().Ask("integrity/unmatched").Rows); // nobody declared a back office: not known

        using var example = study
            .Source(
                "  - name: desk\n    kind: back_office\n    confirms: log\n    files: desk/*.csv\n    columns: { transaction_id: ref }\n",
                "desk/2005.csv",
                "ref,amount\nt1,5\n t1 ,7\n,3\nt9,4\n"
            )
            .Load();
        var figure = example.Ask("integrity/unmatched", "source").Rows.Single().Figure;

        Assert.AreEqual((2m, 3m, new ExpectedRange(0, 0)), (figure.Numerator, figure.Denominator, figure.Expected));
        CollectionAssert.AreEqual(
            new[] { "3 t2", "5 t4" },
            FlaggedRow.Of(example.Loaded, new Unmatched(), 9, CancellationToken.None).Select(row => $"{row.Line} {row.Id}").ToList()
        );
        var desk = example.Summary.Files.Single(file => file.Source == "desk");
        Assert.AreEqual((4L, 3L, 1L), (desk.Records, desk.Accepted, desk.Rejected)); // the record without an id
        Assert.AreEqual(("desk/2005.csv", 4L, "BA1201"), example.Quarantine().Single());

        File.Delete(Path.Combine(example.Folder, "desk/2005.csv"));
        example.Load();
        Assert.IsEmpty(example.Ask("integrity/unmatched").Rows);
    }

    [TestMethod]
    [DataRow("kind: back_office", "BA2005")]
    [DataRow("kind: back_office\n    confirms: lag", "BA2006")]
    [DataRow("confirms: log", "BA2004 BA2005")]
    public void ABackOfficeNamesTheLogThatItConfirms(string keys, string codes)
    {
        using var study = new IntegrityStudy().At(Monday).Load();
        var file = Path.Combine(study.Folder, "study.yaml");
        File.AppendAllText(file, $"\n  - name: desk\n    {keys}\n    files: desk/*.csv\n    columns: {{ transaction_id: ref }}\n");

        Assert.AreEqual(codes, string.Join(' ', StudyReader.Read(study.Folder).Diagnostics.Select(found => found.Code).Order()));
    }
}
