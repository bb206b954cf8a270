using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>Costs and benefits by fiscal year, one amount a row, with the totals that a paper prints below them.</summary>
internal static class CashFlowRows
{
    private static readonly (string Word, FlowKind? Kind, TotalKind? Total)[] Kinds =
    [
        ("cost", FlowKind.Cost, null),
        ("benefit", FlowKind.Benefit, null),
        ("total_cost", null, TotalKind.Cost),
        ("total_benefit", null, TotalKind.Benefit),
        ("net", null, TotalKind.Net),
        ("cumulative", null, TotalKind.Cumulative),
    ];

    private static readonly (string Word, FlowKind Kind, FlowCategory Category)[] Categories =
    [
        ("expenditure", FlowKind.Cost, FlowCategory.Expenditure),
        ("staff", FlowKind.Cost, FlowCategory.Staff),
        ("realisable", FlowKind.Benefit, FlowCategory.Realisable),
        ("notional", FlowKind.Benefit, FlowCategory.Notional),
        ("avoidance", FlowKind.Benefit, FlowCategory.Avoidance),
        ("residual", FlowKind.Benefit, FlowCategory.Residual),
    ];

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("year", IsRequired: true).Means(
            "fiscal year such as 2006-07, or 0, 1, 2 … for years of a plan; empty for a total over all years",
            "財政年度，例如2006-07；或以0、1、2……表示計劃年份；總計可留空"
        ),
        new ReferenceColumn("label", IsRequired: true).Means("what it is; the same text in every year", "項目名稱；各年用字須相同"),
        new ReferenceColumn("kind", IsRequired: true) { Words = [.. Kinds.Select(kind => kind.Word)] }.Means(
            "cost or benefit; total_cost, total_benefit, net or cumulative for a printed total, which is checked and never added",
            "cost（成本）或benefit（效益）；文件所載總數用total_cost、total_benefit、net或cumulative，只作核對，不會相加"
        ),
        new ReferenceColumn("category") { Words = [.. Categories.Select(category => category.Word)] }.Means(
            "of a cost: expenditure (cash) or staff (existing staff); of a benefit: realisable, notional, avoidance or residual",
            "成本：expenditure（現金開支）或staff（現有員工）；效益：realisable（可變現）、notional（名義）、avoidance（免卻的開支）或residual（剩餘價值）"
        ),
        new ReferenceColumn("recurrent") { Form = ColumnForm.YesNo }.Means(
            "yes when it comes again every year (default no)",
            "每年經常出現則填yes（預設no）"
        ),
        .. AmountCell.Columns,
        new ReferenceColumn("initiative").Means("code of the initiative; empty in a table about one", "項目代碼；只涉及一個項目則留空"),
        new ReferenceColumn("date") { Form = ColumnForm.Day }.Means(
            "day on which it falls, for values by date",
            "發生日期，用於按日期計值"
        ),
        new ReferenceColumn("group").Means(
            "group of citizens that bears or enjoys it, for distributional weights",
            "承擔或受惠的市民組別，用於分配權重"
        ),
    ];

    /// <summary>The flow of each initiative.</summary>
    public static IReadOnlyList<CashFlow> ReadByInitiative(ReferenceSheet sheet)
    {
        var (lines, totals) = Read(sheet);
        return CashFlow.ByInitiative(lines, totals, "study");
    }

    public static (IReadOnlyList<CashFlowLine> Lines, IReadOnlyList<PrintedTotal> Totals) Read(ReferenceSheet sheet)
    {
        var (lines, totals) = (new List<CashFlowLine>(), new List<PrintedTotal>());
        foreach (var row in sheet.Rows)
        {
            if (row.RequiredText("kind") is not { } word || !AmountCell.TryRead(row, out var amount))
            {
                continue;
            }

            row.CheckReference("kind", "kind", word, [.. Kinds.Select(kind => kind.Word)]);
            var kind = Kinds.FirstOrDefault(known => known.Word == word);
            if (kind.Total is { } total)
            {
                if (YearOf(row, isRequired: false, out var year))
                {
                    totals.Add(new PrintedTotal(year, total, amount, row.Place("amount")) { Initiative = row.Text("initiative") });
                }
            }
            else if (kind.Kind is { } side && LineOf(row, side, amount) is { } line)
            {
                lines.Add(line);
            }
        }

        return (lines, totals);
    }

    private static CashFlowLine? LineOf(ReferenceRow row, FlowKind kind, decimal? amount)
    {
        var isDated = YearOf(row, isRequired: true, out var year);
        var label = row.RequiredText("label");
        var word = row.RequiredText("category");
        if (!isDated || label is null || word is null)
        {
            return null;
        }

        string[] allowed = [.. Categories.Where(known => known.Kind == kind).Select(known => known.Word)];
        if (!allowed.Contains(word))
        {
            row.CheckReference("category", $"category of a {(kind == FlowKind.Cost ? "cost" : "benefit")}", word, allowed);
            return null;
        }

        return new CashFlowLine(
            year!.Value,
            label,
            kind,
            Categories.First(known => known.Word == word).Category,
            row.Value("recurrent", Scalars.YesNo) ?? false,
            amount
        )
        {
            Initiative = row.Text("initiative"),
            Day = row.Value("date", Scalars.Day),
            Group = row.Text("group"),
            Place = row.Place("amount"),
        };
    }

    private static bool YearOf(ReferenceRow row, bool isRequired, out FiscalYear? year)
    {
        year = null;
        var text = isRequired ? row.RequiredText("year") : row.Text("year");
        if (text is null)
        {
            return !isRequired;
        }

        if (!FiscalYear.TryParse(text, out var found))
        {
            row.Bad("year", $"'{text}' is not a fiscal year such as 2006-07, nor a year of a plan such as 0 or 1");
            return false;
        }

        year = found;
        return true;
    }
}
