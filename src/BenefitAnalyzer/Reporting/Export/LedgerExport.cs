using System.Text.Json;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>The ledger as CSV and JSON.</summary>
public static class LedgerExport
{
    private static readonly string[] Headings =
    [
        "initiative",
        "year",
        "service",
        "channel",
        "office",
        "grade",
        "category",
        "status",
        "disposition",
        "redeployed_to",
        "evidence",
        "document",
        "beneficiary",
        "recurrent",
        "deduction",
        "posts",
        "amount",
        "source",
        "figure",
    ];

    /// <summary>A row for each line of the ledger.</summary>
    public static string Csv(LedgerFigures ledger) => CsvText.Of(Headings, ledger.Lines.Select(line => Row(line.Line, line.Figure)));

    private static IEnumerable<object?> Row(LedgerLine line, Figure figure) =>
        [
            line.Initiative,
            line.Year.ToString(),
            line.Service,
            line.Channel,
            line.Office,
            line.Grade,
            LedgerWords.Id(LedgerWords.Of(line.Place.Category)),
            LedgerWords.Of(line.Place.Status).English,
            LedgerWords.Id(LedgerWords.Of(line.Place.Disposition)),
            line.RedeployedTo,
            LedgerWords.Of(line.Place.Evidence).English,
            line.Document,
            line.Place.Beneficiary.ToString().ToLowerInvariant(),
            line.Place.IsRecurrent ? "yes" : "no",
            line.Deduction is { } nature ? LedgerWords.Id(LedgerWords.Of(nature)) : null,
            Rounded(line.FullTimeEquivalents),
            Rounded(line.Amount),
            line.Source.English,
            figure.Id,
        ];

    private static decimal? Rounded(decimal? number) => number is { } value ? Math.Round(value, 4, MidpointRounding.AwayFromZero) : null;

    /// <summary>Amounts by place, net by year, the cross-table of evidence, citizens' hours and refused claims.</summary>
    public static string Json(LedgerFigures ledger, string currency) =>
        JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("currency", currency);
            Array(json, "places", ledger.Places, place => WritePlace(json, place));
            Array(
                json,
                "net",
                ledger.Nets,
                net =>
                {
                    json.WriteString("initiative", net.Initiative);
                    json.WriteString("year", net.Year.ToString());
                    WriteFigure(json, net.Figure);
                }
            );
            Array(
                json,
                "evidence",
                ledger.Evidence.OrderBy(cell => cell.Key),
                cell =>
                {
                    json.WriteString("evidence", LedgerWords.Of(cell.Key.Evidence).English);
                    json.WriteString("category", LedgerWords.Id(LedgerWords.Of(cell.Key.Category)));
                    WriteFigure(json, cell.Value);
                }
            );
            Array(
                json,
                "citizens",
                ledger.Citizens,
                time =>
                {
                    json.WriteString("initiative", time.Time.Initiative);
                    json.WriteString("year", time.Time.Year.ToString());
                    json.WriteString("service", time.Time.Service);
                    WriteFigure(json, time.Figure);
                }
            );
            Array(
                json,
                "obligations",
                ledger.Obligations,
                obligation =>
                {
                    json.WriteString("initiative", obligation.Saving.Initiative);
                    json.WriteString("obligation", obligation.Saving.Obligation);
                    json.WriteString("beneficiary", LedgerWords.Of(obligation.Saving.Beneficiary).English);
                    json.WriteString("year", obligation.Saving.Year?.ToString());
                    WriteFigure(json, "time", obligation.Time);
                    WriteFigure(json, "cost", obligation.Cost);
                }
            );
            Array(
                json,
                "refused",
                ledger.Refused,
                refused =>
                {
                    json.WriteString("initiatives", string.Join(',', refused.Overlap.Initiatives));
                    json.WriteString("service", refused.Overlap.Service);
                    json.WriteNumber("measured_minutes", refused.Overlap.MeasuredMinutes);
                    json.WriteNumber("claimed_minutes", refused.Overlap.ClaimedMinutes);
                }
            );
            json.WriteEndObject();
        });

    private static void WritePlace(Utf8JsonWriter json, PlaceFigure place)
    {
        json.WriteString("initiative", place.Initiative);
        json.WriteString("year", place.Year.ToString());
        json.WriteString("category", LedgerWords.Id(LedgerWords.Of(place.Place.Category)));
        json.WriteString("status", LedgerWords.Of(place.Place.Status).English);
        json.WriteString("disposition", LedgerWords.Id(LedgerWords.Of(place.Place.Disposition)));
        json.WriteString("evidence", LedgerWords.Of(place.Place.Evidence).English);
        json.WriteBoolean("recurrent", place.Place.IsRecurrent);
        json.WriteString("deduction", place.Deduction is { } nature ? LedgerWords.Id(LedgerWords.Of(nature)) : null);
        WriteFigure(json, place.Figure);
    }

    /// <summary>Without its inputs, which its address leads to.</summary>
    private static void WriteFigure(Utf8JsonWriter json, Figure figure) => WriteFigure(json, "amount", figure);

    private static void WriteFigure(Utf8JsonWriter json, string name, Figure figure)
    {
        json.WriteStartObject(name);
        FigureJson.WriteFields(json, figure with { Inputs = [] });
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
