using System.Text.Json;
using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>Appraisals as CSV and JSON.</summary>
public static class AppraisalExport
{
    /// <summary>A row for each figure.</summary>
    public static string Csv(IReadOnlyList<AppraisalFigures> appraisals) =>
        CsvText.Of(
            ["initiative", "definition", "value", "unit", "state", "note", "figure"],
            appraisals.SelectMany(made => made.All.Select(figure => Row(made.Initiative, figure)))
        );

    private static IEnumerable<object?> Row(string initiative, Figure figure) =>
        [
            initiative,
            figure.Definition,
            figure.State == FigureState.Known ? figure.Value : null,
            JsonNamingPolicy.KebabCaseLower.ConvertName(figure.Unit.ToString()),
            FigureNotes.State(figure.State),
            string.Join("; ", new[] { figure.Partial?.English, figure.Reason?.English }.Where(note => note is not null)),
            figure.Id,
        ];

    /// <summary>An object for each initiative: its measures, the three views, the years, switching values and printed totals.</summary>
    public static string Json(IReadOnlyList<AppraisalFigures> appraisals, string currency) =>
        JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("currency", currency);
            json.WriteStartArray("appraisals");
            foreach (var appraisal in appraisals)
            {
                Write(json, appraisal);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, AppraisalFigures appraisal)
    {
        var made = appraisal.Appraisal;
        json.WriteStartObject();
        json.WriteString("initiative", appraisal.Initiative);
        json.WriteString("timing", JsonNamingPolicy.KebabCaseLower.ConvertName(made.Timing.ToString()));
        json.WriteString("discounting", made.Schedule?.Name.English);
        json.WriteString("base_year", made.BaseYear.ToString());
        json.WriteNumber("years_appraised", made.Years.Count);
        json.WriteNumber("blank_amounts", made.BlankAmounts);
        json.WriteNumber("benefits_realised", made.BenefitsRealised);
        if (made.BenefitOptimism is { } optimism)
        {
            json.WriteStartObject("benefit_optimism");
            json.WriteNumber("finished_initiatives", optimism.Count);
            json.WriteNumber("realised_of_claimed", optimism.Pooled);
            json.WriteNumber("finished_in_department", optimism.OwnCount);
            if (optimism.Own is { } own)
            {
                json.WriteNumber("realised_of_claimed_in_department", own);
            }

            json.WriteNumber("weight_of_department", optimism.Weight);
            json.WriteEndObject();
        }

        json.WriteBoolean("short_path", made.Proportionality.IsShort);
        json.WriteStartObject("measures");
        foreach (var figure in appraisal.Measures)
        {
            WriteFigure(json, NameOf(figure), figure);
        }

        json.WriteEndObject();
        json.WriteStartArray("internal_rates");
        foreach (var rate in made.InternalRates.Rates)
        {
            json.WriteNumberValue(Math.Round(rate, 10));
        }

        json.WriteEndArray();
        json.WriteStartArray("views");
        foreach (var view in appraisal.Views)
        {
            json.WriteStartObject();
            json.WriteString("view", view.View.Id);
            FigureJson.WriteText(json, "name", view.View.Name);
            json.WriteString("break_even_year", YearText(view.BreakEven));
            json.WriteString("first_crossing_year", YearText(view.FirstCrossing));
            foreach (var figure in new[] { view.NetPresentValue, view.BreakEven, view.FirstCrossing, view.Payback, view.DiscountedPayback })
            {
                WriteFigure(json, NameOf(figure), figure);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteYears(json, appraisal);
        WriteItems(json, appraisal);
        json.WriteEndObject();
    }

    private static void WriteYears(Utf8JsonWriter json, AppraisalFigures appraisal)
    {
        json.WriteStartArray("years");
        foreach (var year in appraisal.Years)
        {
            json.WriteStartObject();
            json.WriteString("year", year.Year.ToString());
            WriteValue(json, "discount_factor", year.Factor);
            WriteValue(json, "costs", year.Costs);
            WriteValue(json, "benefits", year.Benefits);
            foreach (var (view, net, cumulative) in appraisal.Views.Zip(year.Net, year.Cumulative))
            {
                WriteValue(json, $"net_{Key(view.View.Id)}", net);
                WriteValue(json, $"cumulative_{Key(view.View.Id)}", cumulative);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteItems(Utf8JsonWriter json, AppraisalFigures appraisal)
    {
        json.WriteStartArray("switching_values");
        foreach (var (item, change) in appraisal.Items)
        {
            json.WriteStartObject();
            json.WriteString("item", item.Label);
            json.WriteString("category", CategoryText.Of(item.Category).English);
            WriteFigure(json, "change", change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("printed_totals");
        foreach (var (check, residual) in appraisal.Totals)
        {
            json.WriteStartObject();
            json.WriteString("year", check.Printed.Year?.ToString());
            json.WriteString("total", JsonNamingPolicy.KebabCaseLower.ConvertName(check.Printed.Kind.ToString()));
            if (check.Printed.Amount is { } printed)
            {
                json.WriteNumber("printed", printed);
            }
            else
            {
                json.WriteNull("printed");
            }

            json.WriteNumber("recomputed", check.Recomputed);
            WriteValue(json, "residual", residual);
            json.WriteString("place", check.Printed.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Without its inputs, which its address leads to.</summary>
    private static void WriteFigure(Utf8JsonWriter json, string name, Figure figure)
    {
        json.WriteStartObject(name);
        FigureJson.WriteFields(json, figure with { Inputs = [] });
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, Figure? figure)
    {
        if (figure?.Value is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string? YearText(Figure figure) => figure.Value is { } value ? new Units.FiscalYear((int)value).ToString() : null;

    private static string NameOf(Figure figure) => Key(figure.Definition.Split('@')[0].Split('/')[^1]);

    private static string Key(string id) => id.Replace('-', '_');
}
