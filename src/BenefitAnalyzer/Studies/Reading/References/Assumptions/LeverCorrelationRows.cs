using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Assumptions;

/// <summary>The <c>lever_correlations</c> table: which levers of a group are high together.</summary>
internal static class LeverCorrelationRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        LeverRows.LeverColumn("lever", "one lever", "其中一個項目"),
        LeverRows.LeverColumn("with", "another of the same group", "同一組別的另一項目"),
        new ReferenceColumn("rank_correlation", IsRequired: true) { Form = ColumnForm.Number }.Means(
            "rank correlation (Spearman), from -1 to 1",
            "等級相關係數（斯皮爾曼），由-1至1"
        ),
        new ReferenceColumn("source").Means("on what it rests", "依據"),
    ];

    /// <param name="levers">Of the table <c>levers</c>: only those of one group can be correlated.</param>
    public static IReadOnlyList<LeverCorrelation> Read(
        ReferenceSheet sheet,
        IReadOnlyCollection<string> initiatives,
        IReadOnlyList<LeverTerms> levers
    )
    {
        var read = new List<LeverCorrelation>();
        foreach (var row in sheet.Rows)
        {
            if (
                LeverRows.LeverOf(row, "lever", initiatives) is not { } first
                || LeverRows.LeverOf(row, "with", initiatives) is not { } second
                || row.RequiredValue("rank_correlation", Scalars.Number) is not { } value
            )
            {
                continue;
            }

            if (Fault(first, second, value, levers, read) is ({ } heading, { } fault))
            {
                row.Bad(heading, fault);
            }
            else
            {
                read.Add(new LeverCorrelation(first, second, value, row.Place("rank_correlation")));
            }
        }

        return read;
    }

    private static (string? Heading, string? Fault) Fault(
        LeverName first,
        LeverName second,
        decimal value,
        IReadOnlyList<LeverTerms> levers,
        List<LeverCorrelation> before
    )
    {
        if (value is < -1 or > 1)
        {
            return ("rank_correlation", $"{value} is no rank correlation; allowed: -1 to 1");
        }

        foreach (var (lever, heading) in new[] { (first, "lever"), (second, "with") })
        {
            if (levers.All(terms => terms.Lever != lever))
            {
                return (heading, $"'{lever}' has no row in the table 'levers'");
            }
        }

        var groups = new[] { first, second }.Select(lever => levers.First(terms => terms.Lever == lever).Group).Distinct().ToList();
        if (first == second || groups is not [not null])
        {
            return (
                "with",
                $"'{first}' and '{second}' are not two levers of one group: write the same 'group' into their rows of 'levers'"
            );
        }

        return before.Exists(other => (other.First, other.Second) == (first, second) || (other.First, other.Second) == (second, first))
            ? ("with", $"'{first}' and '{second}' stand twice")
            : (null, null);
    }
}
