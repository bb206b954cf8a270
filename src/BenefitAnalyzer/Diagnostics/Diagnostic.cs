using System.Globalization;
using System.Text;

namespace BenefitAnalyzer.Diagnostics;

/// <summary>One finding about what the user gave us: where it is, what was found and what is allowed.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>, such as <c>BA1203</c>.</param>
/// <param name="File">Path as the user would write it, relative to the study folder; null when no file is concerned.</param>
/// <param name="Line">1-based; null when the finding is about the whole file.</param>
/// <param name="Column">1-based character column (study file) or null.</param>
/// <param name="Message">A plain sentence without the place: the value found and what is allowed.</param>
public sealed record Diagnostic(string Code, Severity Severity, string? File, long? Line, int? Column, string Message)
{
    public static Diagnostic Error(string code, string? file, long? line, string message) =>
        new(code, Severity.Error, file, line, null, message);

    public static Diagnostic Warning(string code, string? file, long? line, string message) =>
        new(code, Severity.Warning, file, line, null, message);

    public static Diagnostic Note(string code, string? file, long? line, string message) =>
        new(code, Severity.Note, file, line, null, message);

    /// <summary><c>file:line:column: error BA1203: message</c>, the form that editors and terminals make clickable.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (File is not null)
        {
            text.Append(File);
            AppendPlace(text, Line);
            AppendPlace(text, Column);
            text.Append(": ");
        }

        var severity = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
        return text.Append(CultureInfo.InvariantCulture, $"{severity} {Code}: {Message}").ToString();
    }

    private static void AppendPlace(StringBuilder text, long? place)
    {
        if (place is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $":{place}");
        }
    }
}
