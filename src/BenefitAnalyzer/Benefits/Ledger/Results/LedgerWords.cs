using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Results;

/// <summary>Places of the ledger in words.</summary>
public static class LedgerWords
{
    public static LocalText Of(BenefitCategory category) =>
        category switch
        {
            BenefitCategory.Realisable => new("realisable saving", "可變現節省"),
            BenefitCategory.Notional => new("notional saving", "名義節省"),
            _ => new("cost avoidance", "免卻的開支"),
        };

    public static LocalText Of(LedgerStatus status) =>
        status switch
        {
            LedgerStatus.Planned => new("planned", "計劃"),
            LedgerStatus.Committed => new("committed", "已承諾"),
            LedgerStatus.Realised => new("realised", "已實現"),
            _ => new("lapsed", "已失效"),
        };

    public static LocalText Of(EvidenceGrade evidence) =>
        evidence switch
        {
            EvidenceGrade.Sufficient => new("sufficient", "充分"),
            EvidenceGrade.Partial => new("partial", "部分"),
            _ => new("insufficient", "不足"),
        };

    public static LocalText Of(Disposition disposition) =>
        disposition switch
        {
            Disposition.Returned => new("returned", "交回中央"),
            Disposition.Redeployed => new("redeployed", "重行調配"),
            _ => new("not released", "未釋出"),
        };

    public static LocalText Of(CostNature nature) =>
        nature switch
        {
            CostNature.Option => new("cost of the option", "項目成本"),
            CostNature.DualRunning => new("dual running", "並行運作"),
            _ => new("pushed elsewhere", "轉嫁其他部門"),
        };

    /// <summary>A deduction, and whether it is paid in cash or in the time of staff who are there anyway.</summary>
    public static LocalText Of(CostNature nature, BenefitCategory category)
    {
        var (what, how) = (
            Of(nature),
            category == BenefitCategory.Notional ? new LocalText("in staff time", "以員工時間計") : new LocalText("in cash", "以現金計")
        );
        return new LocalText($"{what.English}, {how.English}", $"{what.Chinese}（{how.Chinese}）");
    }

    public static LocalText Of(Beneficiary beneficiary) =>
        beneficiary switch
        {
            Beneficiary.Government => new("government", "政府"),
            Beneficiary.Citizens => new("citizens", "市民"),
            _ => new("businesses", "企業"),
        };

    /// <summary>The word of an address: <c>not-released</c>.</summary>
    public static string Id(LocalText words) => words.English.Replace(' ', '-');
}
