using System.Text.RegularExpressions;
using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Inputs;

/// <summary>Reports faults at sheet and cell in the way people of spreadsheets write it: <c>inputs.xlsx[services!D7]</c>.</summary>
internal sealed partial class Faults(Action<Diagnostic> report)
{
    public void Add(Diagnostic diagnostic) =>
        report(diagnostic with { File = diagnostic.File is { } file ? Cell().Replace(file, "${book}[${cell}]") : null });

    [GeneratedRegex("^(?<book>[^#]*)#(?<cell>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();
}
