using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>What a report calls the fields of a record, for readers who have never seen a study file.</summary>
internal static class FieldWords
{
    private static readonly Dictionary<string, LocalText> Words = new()
    {
        [Field.StartedAt] = new("time of start", "開始時間"),
        [Field.CompletedAt] = new("time of completion", "完成時間"),
        [Field.DueAt] = new("time by which it is due", "期限"),
        [Field.Service] = new("service", "服務"),
        [Field.Channel] = new("channel", "渠道"),
        [Field.Office] = new("office", "辦事處"),
        [Field.District] = new("district", "地區"),
        [Field.Customer] = new("customer", "顧客"),
        [Field.SessionId] = new("session", "連線時段"),
        [Field.Outcome] = new("outcome", "結果"),
        [Field.Assisted] = new("assistance", "協助"),
        [Field.HandlingMinutes] = new("handling time", "處理時間"),
        [Field.WaitMinutes] = new("waiting time", "輪候時間"),
        [Field.CustomerMinutes] = new("customer's time", "顧客所花時間"),
        [Field.Fee] = new("fee", "費用"),
        [Field.Satisfaction] = new("satisfaction", "滿意度"),
    };

    /// <param name="column">Of the table <c>transactions</c>, or of one that a group had which the study no longer declares.</param>
    public static LocalText OfColumn(Study study, string column)
    {
        var field = DatabaseSchema.FieldOf(study, column) ?? column;
        return Words.GetValueOrDefault(field) ?? study.Groups.FirstOrDefault(group => group.Id == field)?.Name ?? LocalText.Same(column);
    }
}
