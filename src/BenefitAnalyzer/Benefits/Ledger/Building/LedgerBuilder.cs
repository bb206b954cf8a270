using System.Runtime.InteropServices;
using BenefitAnalyzer.Benefits.Ledger.Checks;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Measured;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>Makes the benefits ledger: every dollar at its one place, deductions as negative lines.</summary>
public static class LedgerBuilder
{
    private const decimal MinutesPerHour = 60;

    /// <summary>A hundredth of a cent: amounts of so few digits add up to the same total in any order.</summary>
    private const int Places = 4;

    public static BenefitsLedger Build(LedgerInputs inputs, Action<AuditFinding> report)
    {
        var calendar = new FiscalCalendar(inputs.FiscalYearStart);
        var index = new LedgerIndex(inputs, calendar);
        var rates = new GradeRates(inputs.Grades, calendar, report);
        var years = new OwnYears(inputs, index, calendar);
        var posts = new PostLines(inputs, index, calendar, rates, years, report);
        var provisions = new ProvisionLines(inputs, index, calendar, years);
        var lines = new List<LedgerLine>();
        foreach (var year in years.All)
        {
            lines.AddRange(posts.Of(year));
            lines.AddRange(provisions.Of(year));
        }

        lines.AddRange(new TimeLines(index, rates, posts, years).All());
        return new BenefitsLedger([
            .. lines
                .Select(line => line with { Amount = Math.Round(line.Amount, Places) })
                .SelectMany(line => Spread(line, index))
                .Concat(new CostLines(inputs, index, years, report).Beside(lines))
                .OrderBy(line => line.Initiative, StringComparer.Ordinal)
                .ThenBy(line => line.Year.BeginsIn),
        ])
        {
            Refused = inputs.Effects.Refused,
            Citizens = CitizensOf(inputs, calendar),
            Obligations = new ObligationSavings(inputs, calendar).All(),
        };
    }

    /// <summary>Splits a line over the services and channels whose time it is; the parts add up to it exactly.</summary>
    private static IEnumerable<LedgerLine> Spread(LedgerLine line, LedgerIndex index)
    {
        var parts = line.Grade is { } grade
            ? index.Freed(line.Initiative, line.Office ?? "", grade, index.MeasuredFor(line.Year))?.Parts
            : null;
        if (parts is null || parts.Sum(part => part.Minutes) == 0)
        {
            yield return index.Initiatives[line.Initiative].Services is [var only] ? line with { Service = only } : line;
            yield break;
        }

        var (amount, equivalents, minutes) = (line.Amount, line.FullTimeEquivalents, parts.Sum(part => part.Minutes));
        for (var at = 0; at < parts.Count; at++)
        {
            var isLast = at == parts.Count - 1;
            var share = parts[at].Minutes / minutes;
            var own = isLast ? amount : Math.Round(line.Amount * share, Places);
            var time = isLast ? equivalents : line.FullTimeEquivalents * share;
            amount -= own;
            equivalents -= time;
            yield return line with
            {
                Service = parts[at].Service,
                Channel = parts[at].Channel,
                Amount = own,
                FullTimeEquivalents = time,
            };
        }
    }

    private static IReadOnlyList<CitizenTime> CitizensOf(LedgerInputs inputs, FiscalCalendar calendar)
    {
        var minutes = new Dictionary<(string Initiative, FiscalYear Year, string Service), decimal>();
        var years = new Dictionary<DateOnly, FiscalYear>(); // months repeat
        foreach (var effect in inputs.Effects.Allowed)
        {
            if (effect is { Verdict: EffectVerdict.Effect, CitizenMinutes: { } saved })
            {
                if (!years.TryGetValue(effect.Month, out var year))
                {
                    years[effect.Month] = year = calendar.YearOf(effect.Month);
                }

                CollectionsMarshal.GetValueRefOrAddDefault(minutes, (effect.Initiative, year, effect.Service), out _) += saved;
            }
        }

        return
        [
            .. minutes
                .OrderBy(own => own.Key.Initiative, StringComparer.Ordinal)
                .ThenBy(own => own.Key.Year.BeginsIn)
                .ThenBy(own => own.Key.Service, StringComparer.Ordinal)
                .Select(own => new CitizenTime(
                    own.Key.Initiative,
                    own.Key.Year,
                    own.Key.Service,
                    Beneficiary.Citizens,
                    own.Value / MinutesPerHour
                )),
        ];
    }
}
