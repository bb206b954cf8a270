using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>Bids and ceilings under a scenario, by the same levers as appraised flows.</summary>
/// <remarks>
/// Bids are amounts by year from a start that is not known before the choice: values by fiscal year are taken as if each began in its earliest year.
/// Savings that come later keep their length, those that come earlier last until they would have ended.
/// </remarks>
internal static class ScenarioBids
{
    /// <summary>What changes the amounts of bids.</summary>
    public static readonly IReadOnlyList<LeverKind> Kinds =
    [
        LeverKind.Volume,
        LeverKind.TakeUp,
        LeverKind.Displaced,
        LeverKind.Minutes,
        LeverKind.StaffCost,
        LeverKind.Released,
        LeverKind.CapitalCost,
        LeverKind.RunningCost,
        LeverKind.Delay,
        LeverKind.DiscountRate,
        LeverKind.Ceiling,
    ];

    /// <param name="first">The first fiscal year that is looked at.</param>
    public static BidTables Of(BidTables tables, Scenario scenario, FiscalYear first)
    {
        var bids = tables.Bids.ToDictionary(bid => bid.Initiative, StringComparer.Ordinal);
        return tables with
        {
            Bids = [.. tables.Bids.Select(bid => bid with { TakeUp = TakeUpOf(bid, scenario, first) ?? bid.TakeUp })],
            Amounts =
            [
                .. tables
                    .Amounts.GroupBy(row => (row.Initiative, row.Scope, row.Item))
                    .SelectMany(rows => new ItemRows([.. rows], bids[rows.Key.Initiative], scenario, first).Changed()),
            ],
            Ceilings = [.. tables.Ceilings.SelectMany(row => ScenarioCeilings.Of(row, scenario))],
        };
    }

    /// <summary>What a scenario assumes stands in place of what the bid does, so that a drawn take-up is held against it.</summary>
    private static decimal? TakeUpOf(Bid bid, Scenario scenario, FiscalYear first) =>
        bid.TakeUp is null or 0 ? null : new InitiativeLevers(scenario, bid.Initiative).Value(LeverKind.TakeUp, bid.StartFrom ?? first);

    /// <summary>The rows of one item of a scope.</summary>
    private sealed class ItemRows(IReadOnlyList<BidAmount> rows, Bid bid, Scenario scenario, FiscalYear first)
    {
        private readonly InitiativeLevers levers = new(scenario, bid.Initiative);
        private readonly int start = (bid.StartFrom ?? first).BeginsIn;
        private readonly int last = rows.Max(row => row.UntilYear);

        /// <remarks>Once moved, the last amount of what comes earlier spans years of which each has its own values.</remarks>
        public IEnumerable<BidAmount> Changed() =>
            rows.SelectMany(ByYear)
                .SelectMany(Moved)
                .SelectMany(ByYear)
                .Select(row => row with { Amount = row.Amount * Factor(row) })
                .SelectMany(Released);

        /// <summary>One row a year where a value differs by year, else the row as it is.</summary>
        private IEnumerable<BidAmount> ByYear(BidAmount row) =>
            levers.IsByYear
                ? Enumerable
                    .Range(row.FromYear, row.UntilYear - row.FromYear + 1)
                    .Select(year => row with { FromYear = year, UntilYear = year })
                : [row];

        private IEnumerable<BidAmount> Moved(BidAmount row)
        {
            var delay = row.Item is BidItem.Investment or BidItem.Running ? 0 : levers.Value(LeverKind.Delay, YearOf(row)) ?? 0;
            var whole = (int)decimal.Floor(delay);
            (int Years, decimal Share)[] shares = delay == 0 ? [(0, 1)] : [(whole, 1 - (delay - whole)), (whole + 1, delay - whole)];
            return from share in shares
                let until = row.UntilYear == last ? Math.Max(row.UntilYear, row.UntilYear + share.Years) : row.UntilYear + share.Years
                where share.Share > 0 && until >= 0
                select row with
                {
                    FromYear = Math.Max(0, row.FromYear + share.Years),
                    UntilYear = until,
                    Amount = row.Amount * share.Share,
                };
        }

        private IEnumerable<BidAmount> Released(BidAmount row)
        {
            var released = row.Item == BidItem.Notional ? levers.Value(LeverKind.Released, YearOf(row)) ?? 0 : 0;
            return released == 0
                ? [row]
                :
                [
                    row with
                    {
                        Amount = row.Amount * (1 - released),
                    },
                    row with
                    {
                        Item = BidItem.Realisable,
                        Amount = row.Amount * released,
                    },
                ];
        }

        private decimal Factor(BidAmount row)
        {
            var (moves, year) = (AmountLevers.Of(row.Item), YearOf(row));
            return levers.Factor(moves.Factors, year) * (moves.MovesWithUse ? TakeUp(year) : 1);
        }

        private decimal TakeUp(FiscalYear year) =>
            bid.TakeUp is { } assumed and > 0 && levers.Value(LeverKind.TakeUp, year) is { } share ? share / assumed : 1;

        private FiscalYear YearOf(BidAmount row) => new(start + row.FromYear);
    }
}
