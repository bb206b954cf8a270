using System.Globalization;
using BenefitAnalyzer.Benefits.Cashability;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Cashability;

[TestClass]
public sealed class SampleCeilingTests
{
    /// <summary>Truth: truth/posts.csv of the sample, whose posts were counted by Erlang's own sum while it was written.</summary>
    [TestMethod]
    public void WithTheTrueDisplacedStartsOnlyTheTrulyReleasablePostCanGo()
    {
        using var sample = LoadedExample.HongKong();
        var truth = File.ReadLines(Path.Combine(sample.Folder, "truth", "posts.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(row => row[1] == "2005-06" && row[3] != "0")
            .ToList();
        var displaced = truth.Select(row => new DisplacedVolume(
            "all",
            "HAD02",
            row[0],
            new FiscalYear(2005),
            decimal.Parse(row[3], CultureInfo.InvariantCulture)
        ));

        var ceilings = StudyCashability
            .Of(sample.Loaded, found => Assert.Fail(found.ToString()), CancellationToken.None)
            .Ceilings([.. displaced], CancellationToken.None)
            .Of("all", CancellationToken.None);

        CollectionAssert.AreEquivalent(
            truth.Select(row => $"{row[0]} {row[4]} {row[5]} {row[6]}").ToList(),
            ceilings.Select(ceiling => $"{ceiling.Office} {ceiling.RequiredWithout} {ceiling.RequiredWith} {ceiling.Posts}").ToList()
        );
    }
}
