using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.References.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References.Initiatives;

/// <summary>The <c>obligations</c> table: the Standard Cost Model before and with an initiative.</summary>
internal static class ObligationRows
{
    private static readonly ScalarKind<bool> BasisWord = Scalars.OneOf(("before", false), ("with", true));
    private static readonly ScalarKind<bool> BusinessWord = Scalars.OneOf(("citizens", false), ("businesses", true));

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        InitiativeColumns.Initiative,
        new ReferenceColumn("obligation", IsRequired: true).Means(
            "what people have to do; the same text before and with the initiative",
            "須履行的事項；項目推行前後用字須相同"
        ),
        new ReferenceColumn("basis", IsRequired: true) { Words = ["before", "with"] }.Means(
            "before the initiative, or with it; what is no longer asked for has a row 'with' of 0 minutes",
            "before（項目推行前）或with（推行後）；不再要求的事項，其with列填0分鐘"
        ),
        new ReferenceColumn("beneficiary") { Words = ["citizens", "businesses"] }.Means(
            "who has to: citizens (default) or businesses",
            "履行者：citizens（市民，預設）或businesses（企業）"
        ),
        CostColumns.Amount("minutes", "minutes that it takes once", "每次所需分鐘"),
        CostColumns.Amount(
            "hourly_tariff",
            "what an hour is worth; empty where hours are not priced",
            "每小時的價值；時間不計價則留空",
            isRequired: false
        ),
        CostColumns.Amount(
            "external_cost",
            "fees, travel and postage each time; empty for none",
            "每次的收費、交通及郵費；沒有則留空",
            isRequired: false
        ),
        CostColumns.Amount("population", "how many have to", "須履行的人數或企業數目"),
        CostColumns.Amount("times_per_year", "how often each has to in a year", "每人每年次數"),
        new ReferenceColumn("business_as_usual") { Form = ColumnForm.Share }.Means(
            "share that they would do anyway, such as 25%; it is deducted; empty for none",
            "即使沒有要求也會做的比例，例如25%；會予扣除；沒有則留空"
        ),
        .. DatedRows.Columns,
        CostColumns.Source,
    ];

    public static IReadOnlyList<Obligation> Read(ReferenceSheet sheet, IReadOnlyCollection<string> initiatives)
    {
        var obligations = new List<Obligation>();
        foreach (var (row, days) in CostRow.Dated(sheet, Key))
        {
            if (Build(row, days, initiatives) is { } obligation)
            {
                obligations.Add(obligation);
            }
        }

        return obligations;
    }

    private static string? Key(ReferenceRow row) =>
        row.RequiredText("obligation") is { } name
            ? $"{row.Text("initiative")}: {name}, {row.Text("basis")}, {row.Text("beneficiary") ?? "citizens"}"
            : null;

    private static Obligation? Build(ReferenceRow row, Period days, IReadOnlyCollection<string> initiatives)
    {
        var initiative = InitiativeColumns.Of(row, initiatives);
        var isWith = row.RequiredValue("basis", BasisWord);
        var minutes = CostRow.Amount(row, "minutes");
        var population = CostRow.Amount(row, "population");
        var times = CostRow.Amount(row, "times_per_year");
        if (initiative is null || isWith is null || minutes is null || population is null || times is null)
        {
            return null;
        }

        return new Obligation(
            initiative,
            row.Text("obligation")!,
            isWith.Value,
            minutes.Value,
            population.Value,
            times.Value,
            days,
            row.Place("minutes")
        )
        {
            IsOfBusinesses = row.Value("beneficiary", BusinessWord) ?? false,
            HourlyTariff = CostRow.Amount(row, "hourly_tariff", isRequired: false),
            ExternalCost = CostRow.Amount(row, "external_cost", isRequired: false) ?? 0,
            BusinessAsUsual = row.Value("business_as_usual", Scalars.ShareOf) ?? 0,
            Source = row.Text("source"),
        };
    }
}
