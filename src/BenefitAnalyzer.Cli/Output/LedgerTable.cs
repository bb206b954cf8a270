using System.Globalization;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>The ledger as tables to read.</summary>
internal static class LedgerTable
{
    public static string Of(LedgerFigures ledger)
    {
        List<string> tables = [Places(ledger), Evidence(ledger)];
        if (ledger.Citizens.Count > 0)
        {
            tables.Add(Citizens(ledger));
        }

        if (ledger.Obligations.Count > 0)
        {
            tables.Add(Obligations(ledger));
        }

        if (ledger.Refused.Count > 0)
        {
            tables.Add(Refused(ledger));
        }

        return string.Join('\n', tables);
    }

    private static string Places(LedgerFigures ledger) =>
        TextTable.Of(
            ["initiative", "year", "category", "status", "disposition", "evidence", "recurrent", "deduction", "amount"],
            [false, false, false, false, false, false, false, false, true],
            [
                .. ledger.Places.Select(place =>
                    (IReadOnlyList<string>)
                        [
                            place.Initiative,
                            place.Year.ToString(),
                            LedgerWords.Of(place.Place.Category).English,
                            LedgerWords.Of(place.Place.Status).English,
                            LedgerWords.Of(place.Place.Disposition).English,
                            LedgerWords.Of(place.Place.Evidence).English,
                            place.Place.IsRecurrent ? "yes" : "no",
                            place.Deduction is { } nature ? LedgerWords.Of(nature).English : "",
                            Amount(place.Figure),
                        ]
                ),
            ]
        );

    private static string Evidence(LedgerFigures ledger)
    {
        var kinds = Enum.GetValues<BenefitCategory>();
        return TextTable.Of(
            ["evidence of savings", .. kinds.Select(kind => LedgerWords.Of(kind).English), "share"],
            [false, .. kinds.Select(_ => true), true],
            [
                .. CrossTable<BenefitCategory>.Grades.Select(grade =>
                    (IReadOnlyList<string>)
                        [
                            LedgerWords.Of(grade).English,
                            .. kinds.Select(kind => Amount(ledger.Evidence.GetValueOrDefault((grade, kind)))),
                            ledger.Shares.GetValueOrDefault(grade)?.Value?.ToString("0.0%", CultureInfo.InvariantCulture) ?? "",
                        ]
                ),
            ]
        );
    }

    private static string Citizens(LedgerFigures ledger) =>
        TextTable.Of(
            ["initiative", "year", "service", "citizens' hours (not added to money)"],
            [false, false, false, true],
            [
                .. ledger.Citizens.Select(time =>
                    (IReadOnlyList<string>)
                        [
                            time.Time.Initiative,
                            time.Time.Year.ToString(),
                            time.Time.Service,
                            time.Time.Hours.ToString("#,0", CultureInfo.InvariantCulture),
                        ]
                ),
            ]
        );

    private static string Obligations(LedgerFigures ledger) =>
        TextTable.Of(
            ["initiative", "obligation", "of", "year", "hours saved", "cost saved (not added to government money)"],
            [false, false, false, false, true, true],
            [
                .. ledger.Obligations.Select(obligation =>
                    (IReadOnlyList<string>)
                        [
                            obligation.Saving.Initiative,
                            obligation.Saving.Obligation,
                            LedgerWords.Of(obligation.Saving.Beneficiary).English,
                            obligation.Saving.Year?.ToString() ?? "full year",
                            obligation.Saving.Hours.ToString("#,0", CultureInfo.InvariantCulture),
                            obligation.Saving.Money is null ? "not known" : Amount(obligation.Cost),
                        ]
                ),
            ]
        );

    private static string Refused(LedgerFigures ledger) =>
        TextTable.Of(
            ["refused: claimed by", "service", "minutes displaced", "minutes claimed"],
            [false, false, true, true],
            [
                .. ledger.Refused.Select(refused =>
                    (IReadOnlyList<string>)
                        [
                            string.Join(", ", refused.Overlap.Initiatives),
                            refused.Overlap.Service,
                            refused.Overlap.MeasuredMinutes.ToString("#,0", CultureInfo.InvariantCulture),
                            refused.Overlap.ClaimedMinutes.ToString("#,0", CultureInfo.InvariantCulture),
                        ]
                ),
            ]
        );

    private static string Amount(Figure? figure) => figure?.Value?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "";
}
