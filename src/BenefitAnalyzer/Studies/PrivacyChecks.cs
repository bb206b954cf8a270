using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Studies;

/// <summary>What a study would store that tells persons.</summary>
public static class PrivacyChecks
{
    /// <summary>Logs whose customers would be stored by the names that the files give them.</summary>
    public static IEnumerable<Diagnostic> Of(Study study) =>
        study.Privacy.Pseudonymise.Contains(Field.Customer)
            ? []
            : study
                .Sources.Where(source =>
                    source.Kind == SourceKind.Log
                    && source.Column(Field.Customer) is not null
                    && !source.Pseudonymised.Contains(Field.Customer)
                )
                .Select(source =>
                    Diagnostic.Warning(
                        DiagnosticCodes.PersonAsItStands,
                        "study.yaml",
                        source.Line,
                        $"'{Field.Customer}' of source {source.Name} would be stored as the file names it, and whoever has the study could tell persons by it: add it under privacy, pseudonymise: [{Field.Customer}]"
                    )
                );
}
