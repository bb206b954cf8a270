using System.Globalization;
using System.Text;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>A draft as text for the study file, its reasons as comments; <c>?</c> stands where somebody must decide.</summary>
public static class SourceDraftYaml
{
    private const string Open = "\"?\"";
    private const string Ask = "ASK: ";

    public static string Of(SourceDraft draft)
    {
        var text = new StringBuilder();
        text.Append("# A proposal, applied nowhere: read it, decide each \"?\" and what it asks, and paste it into study.yaml.\n");
        AppendComments(text, "", draft.Reasons);
        foreach (var note in draft.Notes.Where(note => note.StartsWith(Ask, StringComparison.Ordinal)))
        {
            AppendComments(text, "", [note]);
        }

        text.Append("sources:\n");
        text.Append(CultureInfo.InvariantCulture, $"  - name: {YamlText.Scalar(draft.Name)}\n");
        AppendKey(text, "kind", draft.Kind == SourceKind.Counts ? "counts" : null);
        AppendKey(text, "files", YamlText.Scalar(draft.Files));
        AppendKey(text, "format", draft.Format);
        AppendKey(text, "encoding", draft.Encoding);
        AppendKey(text, "delimiter", draft.Delimiter is { } delimiter ? YamlText.Scalar(delimiter.ToString(), quoted: true) : null);
        AppendKey(text, "heading_line", draft.HeadingLine?.ToString(CultureInfo.InvariantCulture));
        AppendKey(text, "layout", LayoutOf(draft));
        AppendKey(text, "sheet", draft.Sheet is { } sheet ? YamlText.Scalar(sheet) : null);
        AppendKey(text, "range", draft.Range);
        AppendKey(text, "heading_rows", draft.HeadingRows?.ToString(CultureInfo.InvariantCulture));
        AppendKey(
            text,
            "missing",
            draft.Missing.Count > 0 ? $"[{string.Join(", ", draft.Missing.Select(word => YamlText.Scalar(word, quoted: true)))}]" : null
        );
        AppendKey(text, "thousands", draft.Thousands is { } sign ? YamlText.Scalar(sign.ToString(), quoted: true) : null);
        text.Append("    columns:\n");
        foreach (var column in draft.Columns)
        {
            AppendComments(text, "      ", column.Reasons);
            AppendColumn(text, column);
        }

        if (draft.Periods is { } periods)
        {
            AppendPeriods(text, periods);
        }

        AppendComments(text, "    ", draft.Notes.Where(note => !note.StartsWith(Ask, StringComparison.Ordinal)));
        if (draft.Pseudonymise.Count > 0)
        {
            text.Append(
                "# Replaced by keyed hashes before anything is stored; if study.yaml has a section privacy already, add it there.\n"
            );
            text.Append(CultureInfo.InvariantCulture, $"privacy: {{ pseudonymise: [{string.Join(", ", draft.Pseudonymise)}] }}\n");
        }

        return text.ToString();
    }

    private static string? LayoutOf(SourceDraft draft) =>
        draft.Layout.Count == 0
            ? null
            : $"{{ {string.Join(", ", draft.Layout.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Name}: {column.First}-{column.Last}")))} }}";

    private static void AppendColumn(StringBuilder text, FieldDraft column)
    {
        var heading = YamlText.Scalar(column.Column);
        text.Append(CultureInfo.InvariantCulture, $"      {column.Field}:");
        if (column.Map.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n        column: {heading}\n        map:\n");
            foreach (var value in column.Map)
            {
                var code = value.Code is null ? Open : YamlText.Scalar(value.Code);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"          {YamlText.Scalar(value.Value)}: {code}   # {value.Count:#,0} {(value.Count == 1 ? "row" : "rows")}\n"
                );
            }
        }
        else if (column.Format is { } format)
        {
            text.Append(CultureInfo.InvariantCulture, $" {{ column: {heading}, format: {YamlText.Scalar(format, quoted: true)} }}\n");
        }
        else
        {
            text.Append(column.Unit is null ? $" {heading}\n" : $" {{ column: {heading}, unit: {column.Unit} }}\n");
        }
    }

    private static void AppendPeriods(StringBuilder text, PeriodsDraft periods)
    {
        AppendComments(text, "    ", periods.Reasons);
        text.Append("    periods:\n");
        text.Append(CultureInfo.InvariantCulture, $"      headings: {YamlText.Scalar(periods.Headings, quoted: true)}\n      measures:\n");
        foreach (var (measure, field) in periods.Measures)
        {
            text.Append(CultureInfo.InvariantCulture, $"        {YamlText.Scalar(measure)}: {field ?? Open}\n");
        }

        if (periods.Corrections.Count > 0)
        {
            text.Append("      corrections:\n");
            foreach (var (piece, meant) in periods.Corrections)
            {
                text.Append(CultureInfo.InvariantCulture, $"        {YamlText.Scalar(piece)}: {Open}   # perhaps {meant}\n");
            }
        }
    }

    private static void AppendKey(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {key}: {value}\n");
        }
    }

    private static void AppendComments(StringBuilder text, string indent, IEnumerable<string> comments)
    {
        foreach (var comment in comments)
        {
            // A heading may hold a line break; a comment ends at one.
            text.Append(CultureInfo.InvariantCulture, $"{indent}# {comment.ReplaceLineEndings(" ")}\n");
        }
    }
}
