using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The <c>price_index</c> table.</summary>
internal static class PriceIndexRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("year", IsRequired: true).Means("fiscal year such as 2005-06", "財政年度，例如2005-06"),
        CostColumns.Amount("index", "price level of the year; only quotients of years count", "該年的價格水平；只取年度之間的比率"),
        CostColumns.Source,
    ];

    public static IReadOnlyList<PriceIndex> Read(ReferenceSheet sheet)
    {
        var (prices, seen) = (new List<PriceIndex>(), new HashSet<int>());
        foreach (var row in sheet.Rows)
        {
            var year = row.RequiredValue("year", Scalars.FiscalYear);
            var index = CostRow.Capacity(row, "index", isRequired: true);
            if (year is { } known && !seen.Add(known.BeginsIn))
            {
                row.Report("year", Diagnostics.DiagnosticCodes.DuplicateName, $"the year {known} stands twice");
            }
            else if (year is { } of && index is { } level)
            {
                prices.Add(new PriceIndex(of, level, row.Text("source"), row.Place("index")));
            }
        }

        return [.. prices.OrderBy(price => price.Year.BeginsIn)];
    }
}
