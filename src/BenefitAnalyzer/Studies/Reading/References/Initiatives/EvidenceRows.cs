using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Initiatives;

/// <summary>The <c>evidence</c> table: the register of documents.</summary>
internal static class EvidenceRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("id", IsRequired: true).Means("short name, unique in this table", "文件代碼，表內不可重複"),
        new ReferenceColumn("document", IsRequired: true).Means("title or file of the document", "文件名稱或檔案"),
        new ReferenceColumn("claim", IsRequired: true).Means("what it is evidence of", "證明的事項"),
        new ReferenceColumn("date") { Form = ColumnForm.Day }.Means(
            "date of the document; one without a date proves no saving",
            "文件日期；沒有日期的文件不能證明節省"
        ),
        new ReferenceColumn("page").Means("page or paragraph", "頁或段"),
        new ReferenceColumn("hash").Means("SHA-256 of the file, in hexadecimal", "檔案的SHA-256（十六進制）"),
        new ReferenceColumn("officer").Means("officer who keeps it", "保管人員"),
        new ReferenceColumn("prepared_by").Means("who prepared it", "擬備人"),
        new ReferenceColumn("checked_by").Means("who checked it", "覆核人"),
        new ReferenceColumn("approved_by").Means("who approved it", "批准人"),
    ];

    public static IReadOnlyList<EvidenceDocument> Read(ReferenceSheet sheet)
    {
        var read = new List<EvidenceDocument>();
        foreach (var row in sheet.Rows)
        {
            var (id, document, claim) = (row.RequiredText("id"), row.RequiredText("document"), row.RequiredText("claim"));
            if (id is null || document is null || claim is null)
            {
                continue;
            }

            if (read.Exists(other => other.Id == id))
            {
                row.Report("id", DiagnosticCodes.DuplicateName, $"the document '{id}' stands twice");
                continue;
            }

            read.Add(
                new EvidenceDocument(id, document, claim, row.Value("date", Scalars.Day))
                {
                    Page = row.Text("page"),
                    Hash = row.Text("hash"),
                    Officer = row.Text("officer"),
                    PreparedBy = row.Text("prepared_by"),
                    CheckedBy = row.Text("checked_by"),
                    ApprovedBy = row.Text("approved_by"),
                }
            );
        }

        return read;
    }
}
