using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Costs.Rates;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>The Standard Cost Model of each obligation before less with the initiative: in a full year, and by fiscal year from its launch on.</summary>
/// <remarks>Days count on which both sides are stated, so that what nobody stated is not taken for 0.</remarks>
internal sealed class ObligationSavings(LedgerInputs inputs, FiscalCalendar calendar)
{
    private const decimal MinutesPerHour = 60;

    /// <summary>As the ledger's own amounts, so that sums are the same in any order.</summary>
    private const int Places = 4;

    private readonly YearShare shares = new(inputs.FiscalYearStart);

    public IReadOnlyList<ObligationSaving> All() =>
        [
            .. inputs
                .Tables.Obligations.GroupBy(row => (row.Initiative, row.Name, row.IsOfBusinesses))
                .OrderBy(same => same.Key.Initiative, StringComparer.Ordinal)
                .SelectMany(same => Of([.. Pairs([.. same])])),
        ];

    private IEnumerable<ObligationSaving> Of(List<Pair> pairs)
    {
        if (pairs.Count == 0)
        {
            yield break;
        }

        yield return Saving(null, [(pairs.MaxBy(pair => pair.Days.From)!, 1)]);
        var initiative = inputs.Initiatives.FirstOrDefault(own => own.Id == pairs[0].Before.Initiative);
        if (initiative?.Launched is not { } launched || launched > inputs.AsOf)
        {
            yield break;
        }

        var live = new Period(launched, inputs.AsOf.AddDays(1));
        for (var year = calendar.YearOf(launched); calendar.Span(year).From <= inputs.AsOf; year = new FiscalYear(year.BeginsIn + 1))
        {
            var days = calendar.Span(year).Common(live);
            var parts = pairs
                .Select(pair => (Pair: pair, Share: days is { } own && own.Common(pair.Days) is { } both ? shares.Of(both) : 0))
                .Where(part => part.Share > 0)
                .ToList();
            if (parts.Count > 0)
            {
                yield return Saving(year, parts);
            }
        }
    }

    private static ObligationSaving Saving(FiscalYear? year, IReadOnlyList<(Pair Pair, decimal Share)> parts)
    {
        var first = parts[0].Pair.Before;
        decimal? money = parts.All(part => part.Pair.HasTariff)
            ? parts.Sum(part => part.Share * (Cost(part.Pair.Before).AnnualCost - Cost(part.Pair.With).AnnualCost))
            : null;
        var hours = parts.Sum(part => part.Share * (Cost(part.Pair.Before).AnnualHours - Cost(part.Pair.With).AnnualHours));
        return new ObligationSaving(
            first.Initiative,
            first.Name,
            first.IsOfBusinesses ? Beneficiary.Businesses : Beneficiary.Citizens,
            year,
            Math.Round(hours, Places),
            money is { } amount ? Math.Round(amount, Places) : null,
            [.. parts.SelectMany(part => new[] { part.Pair.Before.Place, part.Pair.With.Place }).Distinct()]
        );
    }

    private static StandardCost Cost(Obligation row) =>
        new(row.Minutes / MinutesPerHour, row.HourlyTariff ?? 0, row.ExternalCost, row.Population, row.TimesPerYear, row.BusinessAsUsual);

    private static IEnumerable<Pair> Pairs(List<Obligation> rows) =>
        from before in rows
        where !before.IsWithInitiative
        from with in rows
        where with.IsWithInitiative
        let days = before.Days.Common(with.Days)
        where days is not null
        select new Pair(before, with, days.Value);

    private sealed record Pair(Obligation Before, Obligation With, Period Days)
    {
        public bool HasTariff => Before.HourlyTariff is not null && (With.HourlyTariff is not null || With.Minutes == 0);
    }
}
