using BenefitAnalyzer.Studies.Contracts;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Contracts;

/// <summary>What to do when a contract ends: every length of extension by every path, with the probability and cost of an interruption.</summary>
/// <param name="Choices">By path, whole before part, and months.</param>
/// <param name="Best">The open one of least expected cost, of equal ones the first; null where no path has steps.</param>
public sealed record ContractEnd(Contract Contract, IReadOnlyList<ExtensionChoice> Choices, ExtensionChoice? Best)
{
    private const double DaysPerMonth = 365.25 / 12;

    /// <param name="asOf">Day on which the decision is taken; null where it is not known, then every option counts as open.</param>
    public static ContractEnd Of(Contract contract, IReadOnlyList<Succession> paths, DateOnly? asOf)
    {
        var choices = paths.SelectMany(path => ChoicesOf(contract, path, IsNoticePast(contract, asOf))).ToList();
        return new ContractEnd(contract, choices, choices.Where(choice => choice.IsOpen).MinBy(choice => choice.ExpectedCost));
    }

    /// <summary>What one way through the end is expected to cost in each fiscal year; all years together are <see cref="ExtensionChoice.ExpectedCost"/>.</summary>
    /// <param name="fiscalYearOf">The fiscal year of a day.</param>
    public static IReadOnlyDictionary<FiscalYear, decimal> CostByYear(
        Contract contract,
        Succession path,
        int months,
        Func<DateOnly, FiscalYear> fiscalYearOf
    )
    {
        var coverage = new Coverage(contract, path.Path, months);
        var byYear = new SortedDictionary<int, double>();
        foreach (var (ready, probability) in path.Ready.Days)
        {
            foreach (var span in coverage.Spans(ready))
            {
                foreach (var year in span.Days.CountBy(day => fiscalYearOf(DateOnly.FromDayNumber(day)).BeginsIn))
                {
                    byYear[year.Key] = byYear.GetValueOrDefault(year.Key) + (probability * span.Cost * year.Value / span.Length);
                }
            }
        }

        return byYear.ToDictionary(year => new FiscalYear(year.Key), year => Cents(year.Value));
    }

    public static bool IsNoticePast(Contract contract, DateOnly? asOf) => contract.NoticeBy < asOf;

    private static IEnumerable<ExtensionChoice> ChoicesOf(Contract contract, Succession path, bool isPast)
    {
        for (var months = 0; months <= contract.ExtensionMonths; months++)
        {
            yield return Whole(contract, path, months) with
            {
                IsOpen = months == 0 || !isPast,
            };
        }

        for (var months = 1; months <= contract.ExtensionMonths && contract.PartShare is not null; months++)
        {
            yield return Part(contract, path, months, (double)contract.PartShare.Value) with
            {
                IsOpen = !isPast,
            };
        }
    }

    private static ExtensionChoice Whole(Contract contract, Succession path, int months)
    {
        var (served, none) = (new Coverage(contract, path.Path, months), new Coverage(contract, path.Path, 0));
        var ready = path.Ready;
        var late = ready.Above(none.CoveredUntil);
        return new ExtensionChoice(path.Path, months, IsPart: false)
        {
            GapProbability = ready.Above(served.CoveredUntil),
            ExpectedGapMonths = ready.Expect(served.GapMonths),
            ExpectedCost = Cents(ready.Expect(served.Cost)),
            BreakEvenGapProbability = months == 0 || late == 0 ? null : BreakEven(),
        };

        // Extending costs `dearer` more where the successor would have been in time and saves `saved` where not: p × saved = (1 − p) × dearer.
        double? BreakEven()
        {
            var saved = ready.Expect(day => day > none.CoveredUntil ? none.Cost(day) - served.Cost(day) : 0) / late;
            var dearer =
                late >= 1
                    ? served.Cost(none.CoveredUntil) - none.Cost(none.CoveredUntil)
                    : ready.Expect(day => day > none.CoveredUntil ? 0 : served.Cost(day) - none.Cost(day)) / (1 - late);
            var share = dearer / (saved + dearer);
            return saved + dearer > 0 && share is >= 0 and <= 1 ? share : null;
        }
    }

    /// <summary>The part that is extended and the rest, each by its own end.</summary>
    private static ExtensionChoice Part(Contract contract, Succession path, int months, double share)
    {
        var (kept, rest) = (new Coverage(contract, path.Path, months), new Coverage(contract, path.Path, 0));
        var restReady = path.RestReady ?? path.Ready;
        var (keptGap, restGap) = (path.Ready.Above(kept.CoveredUntil), restReady.Above(rest.CoveredUntil));
        return new ExtensionChoice(path.Path, months, IsPart: true)
        {
            // Of one and the same tender the part that ends first is late whenever the other is; tenders apart are taken as independent.
            GapProbability = path.RestReady is null ? Math.Max(keptGap, restGap) : 1 - ((1 - keptGap) * (1 - restGap)),
            ExpectedGapMonths = (share * path.Ready.Expect(kept.GapMonths)) + ((1 - share) * restReady.Expect(rest.GapMonths)),
            ExpectedCost = Cents((share * path.Ready.Expect(kept.Cost)) + ((1 - share) * restReady.Expect(rest.Cost))),
        };
    }

    private static decimal Cents(double amount) => Math.Round((decimal)amount, 2);

    /// <summary>Who serves until when, for one length of extension.</summary>
    private sealed class Coverage(Contract contract, SuccessionPath path, int months)
    {
        private readonly double successor = (double)contract.FeeOf(path);

        /// <summary>First day on which the successor is wanted.</summary>
        private readonly int wanted = After(contract, months);

        private readonly int horizon = After(contract, contract.HorizonMonths);

        /// <summary>Last day on which a successor who begins leaves no gap.</summary>
        public int CoveredUntil { get; } = After(contract, months + contract.ExitDutyMonths);

        /// <summary>
        /// The first day after months that begin on the day after the contract: one month after 28 February ends on 31 March, one after 30 January, when
        /// there is no such day, on the last of February.
        /// </summary>
        private static int After(Contract contract, int months) =>
            Math.Max(contract.Ends.AddDays(1).AddMonths(months).DayNumber, contract.Ends.AddMonths(months).DayNumber + 1);

        public double GapMonths(int ready) => Math.Max(0, ready - CoveredUntil) / DaysPerMonth;

        public double Cost(int ready) => Spans(ready).Sum(span => span.Cost);

        /// <summary>Who is paid when: the extension, the exit duty, nobody, and the successor.</summary>
        public IEnumerable<CostSpan> Spans(int ready)
        {
            var begins = Math.Min(ready, horizon);
            var served = Math.Min(begins, CoveredUntil);
            var exit = Math.Max(0, served - wanted) / DaysPerMonth;
            var gap = GapMonths(begins);
            yield return new CostSpan(contract.Ends.DayNumber + 1, wanted, months * (double)contract.ExtensionFee);
            yield return new CostSpan(wanted, served, exit * (double)contract.MonthlyFee);
            yield return new CostSpan(CoveredUntil, begins, gap * (double)contract.InterruptionPerMonth);
            yield return new CostSpan(Math.Max(wanted, begins), horizon, (contract.HorizonMonths - months - exit - gap) * successor);
        }
    }

    /// <summary>What the days from <paramref name="First"/> until before <paramref name="Until"/> cost; nothing where there are none.</summary>
    private readonly record struct CostSpan(int First, int Until, double Cost)
    {
        public int Length => Math.Max(0, Until - First);

        public IEnumerable<int> Days => Enumerable.Range(First, Length);
    }
}
