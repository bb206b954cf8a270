using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>The same code for every record of a source (<c>value:</c>); the study file's reader has checked it.</summary>
internal sealed class ConstantRule(ColumnMapping mapping, string sqlType) : FieldRule(mapping)
{
    private readonly RowValue constant = mapping.Field == Field.Assisted ? mapping.Constant == YesNoRule.Yes : mapping.Constant;

    public override IEnumerable<(string Column, string Sql)> Values(string parsed) =>
        [
            (
                Mapping.Field,
                Mapping.Field == Field.Assisted
                    ? Mapping.Constant == YesNoRule.Yes
                        ? "TRUE"
                        : "FALSE"
                    : $"CAST({Sql.Text(Mapping.Constant!)} AS {sqlType})"
            ),
        ];

    public override string? Doubt(string raw, string parsed) => null;

    public override Problem? Read(ReadOnlySpan<char> text, RowValues row)
    {
        row[Mapping.Field] = constant;
        return null;
    }
}
