using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.PhaseOut;

/// <summary>The <c>take_up_path</c> table.</summary>
internal static class TakeUpPathRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("service") { CodesOf = "services" }.Means(
            "code of the service; empty for all that have no rows of their own",
            "服務代碼；留空表示適用於沒有自己一行的所有服務"
        ),
        new ReferenceColumn("month", IsRequired: true).Means("a month such as 2006-04", "月份，例如2006-04"),
        new ReferenceColumn("take_up", IsRequired: true) { Form = ColumnForm.Share }.Means(
            "take-up expected in that month, such as 65%; straight lines lead from month to month",
            "預期該月的使用率，例如65%；月份之間按直線推算"
        ),
        new ReferenceColumn("source").Means("who expects it", "由誰預期"),
    ];

    public static IReadOnlyList<TakeUpPoint> Read(ReferenceSheet sheet, IReadOnlyCollection<string> services)
    {
        var read = new List<TakeUpPoint>();
        foreach (var row in sheet.Rows)
        {
            if (row.RequiredValue("month", Scalars.Month) is not { } month || row.RequiredValue("take_up", Scalars.Share) is not { } share)
            {
                continue;
            }

            var service = row.Reference("service", "service", services);
            if (read.Exists(other => other.Service == service && other.Month == month))
            {
                row.Bad("month", "another row gives the take-up of this month");
                continue;
            }

            read.Add(new TakeUpPoint(service, month, share));
        }

        return [.. read.OrderBy(point => point.Month)];
    }
}
