using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>A reference table that a study may name: its key under <c>tables:</c>, and the columns that are read of it.</summary>
/// <param name="what">What a row tells, for hints and the schema.</param>
internal sealed class KnownTable(string name, string what, IReadOnlyList<ReferenceColumn> columns)
{
    public string Name => name;

    public IReadOnlyList<ReferenceColumn> Columns => columns;

    public Key<string> Key { get; } =
        new(
            name,
            Scalars.PathInside,
            $"{what}; columns ([optional]): {string.Join(", ", columns.Select(column => column.IsRequired ? column.Heading : $"[{column.Heading}]"))}"
        );
}
