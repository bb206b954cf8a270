using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Claiming;

/// <summary>The <c>variance_rules</c> table: from which share on a variance needs a reason.</summary>
internal static class VarianceRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("threshold", IsRequired: true) { Form = ColumnForm.Share }.Means(
            "share from which on a variance needs a reason, such as 15%",
            "差異超過此比率須說明原因，例如15%"
        ),
        .. DatedRows.Columns,
        ClaimColumns.Source,
    ];

    public static IReadOnlyList<VarianceRule> Read(ReferenceSheet sheet)
    {
        var read = new List<VarianceRule>();
        foreach (var row in sheet.Rows)
        {
            if (row.RequiredValue("threshold", Scalars.ShareOf) is not { } threshold || DatedRows.Days(row) is not { } days)
            {
                continue;
            }

            if (read.Exists(other => other.Days.Overlaps(days)))
            {
                row.Bad("valid_from", "another threshold holds on some of the same days: end it with 'valid_to'");
                continue;
            }

            read.Add(new VarianceRule(threshold, days, row.Text("source")));
        }

        return read;
    }
}
