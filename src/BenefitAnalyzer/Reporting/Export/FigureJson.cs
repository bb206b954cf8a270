using System.Text.Json;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Published;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Export;

/// <summary>All that is known of a figure, as JSON.</summary>
internal static class FigureJson
{
    /// <summary>Writes the fields into the object that is open. A figure without a value publishes neither its parts nor its interval.</summary>
    public static void WriteFields(Utf8JsonWriter json, Figure figure)
    {
        var isKnown = figure.State == FigureState.Known;
        WriteNumber(json, "value", isKnown ? figure.Value : null);
        json.WriteString("unit", JsonNamingPolicy.KebabCaseLower.ConvertName(figure.Unit.ToString()));
        json.WriteString("state", FigureNotes.State(figure.State));
        json.WriteString("bound", FigureNotes.Bound(figure.Bound));
        WriteNumber(json, "numerator", isKnown ? figure.Numerator : null);
        WriteNumber(json, "denominator", isKnown ? figure.Denominator : null);
        WriteNumber(json, "low", isKnown ? figure.Low : null);
        WriteNumber(json, "high", isKnown ? figure.High : null);
        WriteNumber(json, "like_for_like", isKnown ? figure.LikeForLike : null);
        WriteNumber(json, "services", isKnown ? figure.Services : null);
        if (figure.IsPromiseKept is { } isKept)
        {
            json.WriteNumber("promised", figure.Promised!.Value);
            json.WriteBoolean("promise_kept", isKept);
        }

        if (figure is { Expected: { } expected, IsAsExpected: { } isAsExpected })
        {
            json.WriteStartObject("expected");
            json.WriteNumber("low", expected.Low);
            json.WriteNumber("high", expected.High);
            json.WriteBoolean("as_expected", isAsExpected);
            json.WriteEndObject();
        }

        if (isKnown)
        {
            WriteInputs(json, figure.Inputs);
        }

        if (figure.Published.Count > 0)
        {
            WritePublished(json, figure);
        }

        if (figure.Partial is { } partial)
        {
            WriteText(json, "partial", partial);
        }

        if (figure.Reason is { } note)
        {
            WriteText(json, "note", note);
        }

        json.WriteString("definition", figure.Definition);
        json.WriteString("figure", figure.Id);
    }

    /// <summary>Each input under its role; a list where several have one role, since a name stands once in an object.</summary>
    private static void WriteInputs(Utf8JsonWriter json, IReadOnlyList<FigureInput> inputs)
    {
        foreach (var role in inputs.GroupBy(input => input.Role))
        {
            json.WritePropertyName(role.Key);
            if (role.Count() > 1)
            {
                json.WriteStartArray();
            }

            foreach (var (_, input) in role)
            {
                json.WriteStartObject();
                WriteNumber(json, "value", input.Value);
                WriteNumber(json, "numerator", input.Numerator);
                WriteNumber(json, "denominator", input.Denominator);
                WriteNumber(json, "low", input.Low);
                WriteNumber(json, "high", input.High);
                json.WriteString("figure", input.Id);
                json.WriteEndObject();
            }

            if (role.Count() > 1)
            {
                json.WriteEndArray();
            }
        }
    }

    public static void WriteText(Utf8JsonWriter json, string name, LocalText text)
    {
        json.WriteStartObject(name);
        json.WriteString("en", text.English);
        json.WriteString("zh-Hant", text.Chinese);
        json.WriteEndObject();
    }

    /// <summary>What papers have published: as printed, as an interval, and whether both can be true.</summary>
    private static void WritePublished(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartArray("published");
        foreach (var quoted in figure.Published)
        {
            var comparison = new PublishedComparison(quoted, null, figure);
            json.WriteStartObject();
            json.WriteString("text", PublishedWords.Of(quoted).English);
            WriteNumber(json, "low", quoted.Interval.Low);
            WriteNumber(json, "high", quoted.Interval.High);
            if (comparison.Agrees is { } agrees)
            {
                json.WriteBoolean("agrees", agrees);
                WriteNumber(json, "differs_by", comparison.Difference);
            }

            json.WriteString("document", quoted.Document);
            json.WriteString("page", quoted.Page);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
