using BenefitAnalyzer.Benefits.Ledger.Lines;
using CsCheck;

namespace BenefitAnalyzer.Tests.Benefits.Ledger;

[TestClass]
public sealed class LedgerLawsTests
{
    private static readonly Gen<(int Minutes, int Ceiling, int Deleted, int Promised, int Day)> Cases = Gen.Select(
        Gen.Int[0, 900_000],
        Gen.Int[0, 6],
        Gen.Int[0, 8],
        Gen.Int[0, 4],
        Gen.Int[0, 364]
    );

    [TestMethod]
    public void TheTotalIsTheSumOverPlaces() =>
        Cases.Sample(
            made =>
            {
                var ledger = Case(made, [1m]).Build();
                return ledger.Total == ledger.Places.Sum(place => place.Amount);
            },
            iter: 200
        );

    [TestMethod]
    public void MovingADollarBetweenPlacesChangesNoTotal() =>
        Gen.Select(Cases, Gen.Int[0, 100], Gen.Enum<BenefitCategory>(), Gen.Enum<LedgerStatus>(), Gen.Enum<EvidenceGrade>())
            .Sample(
                (made, at, category, status, evidence) =>
                {
                    var ledger = Case(made, [1m]).Spends("part0", 5).Build();
                    var line = ledger.Lines[at % ledger.Lines.Count];
                    var dollar = line with
                    {
                        Amount = 1,
                        Place = line.Place with { Category = category, Status = status, Evidence = evidence },
                    };
                    var moved = ledger with
                    {
                        Lines = [.. ledger.Lines.Where(own => own != line), line with { Amount = line.Amount - 1 }, dollar],
                    };
                    return moved.Total == ledger.Total
                        && moved.Places.Sum(place => place.Amount) == ledger.Total
                        && moved
                            .Lines.GroupBy(own => own.Year)
                            .All(year =>
                                year.Sum(own => own.Amount) == ledger.Lines.Where(own => own.Year == year.Key).Sum(own => own.Amount)
                            );
                },
                iter: 200
            );

    /// <summary>Minutes divided by shares, posts and promises in the same parts.</summary>
    [TestMethod]
    public void SplittingAnInitiativeInTwoChangesNoTotalOfAnyCategoryAndStatus() =>
        Gen.Select(Cases, Gen.Int[1, 9])
            .Sample(
                (made, tenths) =>
                {
                    var whole = Case(made, [1m]).Build();
                    var split = Case(made, [tenths / 10m, 1 - (tenths / 10m)]).Build();
                    return Enum.GetValues<BenefitCategory>()
                        .SelectMany(category => Enum.GetValues<LedgerStatus>().Select(status => (category, status)))
                        .All(kind => Math.Abs(Sum(whole, kind) - Sum(split, kind)) < 0.001m);
                },
                iter: 300
            );

    [TestMethod]
    public void RealisedPostsNeverExceedTheCeilingNorTheDeletions() =>
        Cases.Sample(
            made =>
                Case(made, [0.3m, 0.7m])
                    .Build()
                    .Lines.Where(line => line.Place is { Category: BenefitCategory.Realisable, Status: LedgerStatus.Realised })
                    .Sum(line => line.FullTimeEquivalents ?? 0)
                <= Math.Min(made.Ceiling, made.Deleted) + 0.000001m,
            iter: 200
        );

    private static LedgerCase Case((int Minutes, int Ceiling, int Deleted, int Promised, int Day) made, decimal[] parts)
    {
        var built = new LedgerCase().CanRelease(made.Ceiling);
        for (var at = 0; at < parts.Length; at++)
        {
            var id = $"part{at}";
            built
                .With(id, ("permit", (double)parts[at]))
                .Frees(id, made.Minutes)
                .Deletes(
                    id,
                    made.Deleted * parts[at],
                    on: LedgerCase.Year.BeginsIn is var year ? new DateOnly(year, 4, 1).AddDays(made.Day) : null
                )
                .Promises(id, made.Promised * parts[at]);
        }

        return built;
    }

    private static decimal Sum(BenefitsLedger ledger, (BenefitCategory Category, LedgerStatus Status) kind) =>
        ledger.Lines.Where(line => line.Place.Category == kind.Category && line.Place.Status == kind.Status).Sum(line => line.Amount);
}
