using System.Diagnostics;
using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Tests.Reporting.Workbooks;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>What somebody can work out about hidden figures who has all files of a report, sets up every sum in them and solves the linear program.</summary>
[TestClass]
public sealed class DisclosureTests
{
    [TestMethod]
    [DataRow(1, 30, 2)]
    [DataRow(2, 30, 2)]
    [DataRow(3, 12, 3)]
    [DataRow(4, 8, 2)]
    [DataRow(5, 5, 5)]
    public void NoHiddenFigureCanBeToldToWithinTheSmallestCell(int seed, int most, int mostByPhone)
    {
        using var study = ProofStudy.Load(seed: seed, months: 6, most: most, mostByPhone: mostByPhone);
        var folder = ProofStudy.Write(study).Folder.FullName;
        var services = ProofStudy.Services.Select(service => (service.Code, service.Type, service.Department)).ToList();

        var (published, hidden, narrow) = new DisclosureAttack(folder, AttackCell.Of(study, services, ["SSP", "EST"]), [], 0).Run();

        Console.WriteLine($"{published} sums published, {hidden} hidden counts");
        Assert.IsGreaterThan(3, hidden);
        Assert.AreEqual("", string.Join('\n', narrow));
    }

    /// <summary>Sections in any order, figures of any dimensions in replies, a target and an initiative over lists of services, growth over those that report in both windows.</summary>
    [TestMethod]
    [Timeout(600_000)]
    public void NoHiddenFigureOfAnyStudyCanBeToldToWithinTheSmallestCell()
    {
        var clock = Stopwatch.StartNew();
        var (told, tried, all) = (new List<string>(), 0, 0);
        for (
            var seed = 1;
            seed <= Nightly.Or(8, nightly: 200) && clock.Elapsed < TimeSpan.FromSeconds(Nightly.Or(60, nightly: 540));
            seed++
        )
        {
            var random = new RandomStudy(seed);
            using var study = random.Load();
            var folder = ProofStudy.Write(study, "random").Folder.FullName;

            var attack = new DisclosureAttack(
                folder,
                AttackCell.Of(study, random.Services, random.Offices),
                random.Listed,
                random.MonthsOfTarget
            );
            var (published, hidden, narrow) = attack.Run();

            Console.WriteLine($"seed {seed}: {random.Months} months, {published} sums published, {hidden} hidden counts");
            told.AddRange(narrow.Select(one => $"seed {seed}: {one}"));
            (tried, all) = (tried + 1, all + hidden);
        }

        Assert.IsGreaterThan(3 * tried, all);
        Assert.AreEqual("", string.Join('\n', told));
    }

    /// <summary>Parts and remainders of shares, and counts of people, follow the same mask as counts of transactions, in what other figures were made from too.</summary>
    [TestMethod]
    public void TheCommittedSampleTellsOfNoFewPeople()
    {
        var metrics = Catalog.Of<Metric>().Where(metric => metric.IsFromLogs).ToDictionary(metric => metric.Id);
        var folder = Path.Combine(Repository.Root, "reports", "sample");

        var told = DisclosureAttack
            .Figures(folder)
            .Where(figure =>
                figure.State == "known" && CountsOf(figure.Id.Split('?')[0], figure.Value, figure.Numerator, figure.Denominator).Any(IsFew)
            )
            .Select(figure => figure.Id)
            .Distinct();
        var files = File.ReadAllLines(Path.Combine(folder, "tables", "conservation-by-file.csv")).Select(line => line.Split(',')).ToList();
        var accepted = Array.IndexOf(files[0], "accepted");

        Assert.AreEqual("", string.Join('\n', told));
        Assert.AreEqual(
            "",
            string.Join(
                '\n',
                files.Skip(1).Where(file => IsFew(decimal.Parse(file[accepted], CultureInfo.InvariantCulture))).Select(file => file[0])
            )
        );

        IEnumerable<decimal?> CountsOf(string id, decimal? value, decimal? part, decimal? all) =>
            id == "productivity/unit-cost" ? [all]
            : !metrics.TryGetValue(id, out var metric) ? []
            : metric.Unit == MetricUnit.Rate ? [part, all, all - part]
            : metric.IsCustomerLinked && metric.Unit == MetricUnit.Count ? [value]
            : [];

        static bool IsFew(decimal? count) => count is > 0 and < 10;
    }

    [TestMethod]
    public void NoFormatTellsWhatAnotherHides()
    {
        using var study = ProofStudy.Load(seed: 2, months: 6, most: 30, mostByPhone: 2);
        var folder = ProofStudy.Write(study).Folder.FullName;
        var hidden = DisclosureAttack.Figures(folder).Where(figure => figure.State == "suppressed").Select(figure => figure.Id).ToHashSet();
        Assert.IsGreaterThan(10, hidden.Count);

        var page = File.ReadAllText(Path.Combine(folder, "index.html"));
        foreach (var code in new[] { "en", "zh" })
        {
            var article = WrittenPage.Article(page, code);
            var cells = article.Descendants("td").Where(cell => hidden.Contains(cell.Attribute("data-figure")?.Value ?? "")).ToList();
            Assert.IsGreaterThanOrEqualTo(hidden.Count, cells.Count);
            Assert.IsTrue(cells.TrueForAll(cell => cell.Value is "hidden" or "隱去" or "<\u00A010" or "少於10"));
            foreach (var (_, tip) in WrittenPage.Texts(article).Where(text => text.Place is "part" or "title"))
            {
                Assert.IsFalse(
                    tip.Split('\n').Any(line => line.Contains(": ", StringComparison.Ordinal) && hidden.Contains(line.Split(": ")[0])),
                    tip
                );
            }
        }

        foreach (var tag in new[] { "en", "zh-Hant" })
        {
            var book = ReadWorkbook.Of(Path.Combine(folder, $"report.{tag}.xlsx"));
            var trace = book.Sheets[^1];
            foreach (var cell in book.Cells.Where(cell => cell.Key.Sheet == trace && hidden.Contains(cell.Value.Text ?? "")))
            {
                var row = cell.Key.Address[1..];
                Assert.IsFalse(
                    book.Cells.Any(own => own.Key.Sheet == trace && own.Key.Address[1..] == row && own.Value.Number is not null),
                    cell.Value.Text
                );
            }
        }

        var csv = File.ReadAllLines(Path.Combine(folder, "tables", "channels-by-month.csv")).Select(line => line.Split(',')).ToList();
        var phone = Array.IndexOf(csv[0], "phone");
        Assert.IsTrue(csv.Skip(1).All(row => row[phone].Length == 0 && row[phone + 1] == "suppressed; below 10"));
    }
}
