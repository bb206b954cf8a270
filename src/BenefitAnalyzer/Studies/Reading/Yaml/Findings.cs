using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Studies.Reading.Yaml;

/// <summary>Collects what is wrong with one study file, and words the messages that many sections share.</summary>
internal sealed class Findings(string file)
{
    private readonly List<Diagnostic> found = [];

    /// <summary>Findings in the study file by place, then those in each table by line.</summary>
    public IReadOnlyList<Diagnostic> Sorted =>
        [
            .. found.Where(IsInStudyFile).OrderBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Column),
            .. found
                .Where(diagnostic => !IsInStudyFile(diagnostic))
                .GroupBy(diagnostic => diagnostic.File)
                .SelectMany(table => table.OrderBy(diagnostic => diagnostic.Line)),
        ];

    public bool HasErrors => found.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => found.Add(diagnostic);

    public void Error(string code, Place at, string message) =>
        found.Add(
            at.Cell is { } cell
                ? Diagnostic.Error(code, cell, null, message)
                : new Diagnostic(code, Severity.Error, file, at.Line, at.Column, message)
        );

    /// <summary>Something that the study can do without.</summary>
    public void Warn(string code, Place at, string message) =>
        found.Add(
            at.Cell is { } cell
                ? Diagnostic.Warning(code, cell, null, message)
                : new Diagnostic(code, Severity.Warning, file, at.Line, at.Column, message)
        );

    /// <summary>A place as findings name it, for what is found only later: <c>late.yaml:4:3</c>.</summary>
    public string Named(Place at) => at.Cell ?? FormattableString.Invariant($"{file}:{at.Line}:{at.Column}");

    /// <summary>A name that is declared nowhere, such as a channel in a value map.</summary>
    /// <param name="what">The kind of name: <c>channel</c>, <c>office</c> …</param>
    public void UnknownName(Place at, string what, string name, IEnumerable<string> known) =>
        Error(DiagnosticCodes.UnknownReference, at, $"unknown {what} '{name}'{NearestName.Hint(name, known)}");

    /// <summary>Reports every name that an earlier one repeats.</summary>
    public void RepeatedNames(string what, IEnumerable<Placed<string>> names)
    {
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => !seen.TryAdd(name.Value, name.At)))
        {
            Error(DiagnosticCodes.DuplicateName, name.At, $"{what} '{name.Value}' stands twice; first in line {seen[name.Value].Line}");
        }
    }

    private bool IsInStudyFile(Diagnostic diagnostic) => diagnostic.File == file;
}
