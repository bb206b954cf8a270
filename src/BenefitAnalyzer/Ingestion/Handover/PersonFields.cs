using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>Which fields of a log hold persons.</summary>
internal static class PersonFields
{
    /// <summary>Those that a pseudonym replaces. What is a pseudonym already would be lost to all others of its person if it became another one.</summary>
    public static bool IsPerson(Study study, Source source, ColumnMapping mapping) =>
        study.Privacy.Pseudonymise.Contains(mapping.Field) && !source.Pseudonymised.Contains(mapping.Field);

    /// <summary>Whether the person is told by several columns together.</summary>
    public static bool IsJoined(Study study, Source source, ColumnMapping mapping) =>
        mapping.Columns.Count > 1 && IsPerson(study, source, mapping);
}
