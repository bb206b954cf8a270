using BenefitAnalyzer.Studies.Contracts;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Contracts;

/// <summary>The <c>contract_milestones</c> table.</summary>
internal static class ContractMilestoneRows
{
    private const int MostDays = 3650;

    private static readonly (string Word, SuccessionPath Path)[] Paths =
    [
        ("retender", SuccessionPath.Retender),
        ("clusters", SuccessionPath.Clusters),
    ];

    private static readonly (string Word, DurationShape Shape)[] Shapes =
    [
        ("triangular", DurationShape.Triangular),
        ("pert", DurationShape.Pert),
    ];

    private static readonly (string Word, bool IsOfRest)[] Parts = [("all", false), ("rest", true)];

    private static readonly ScalarKind<SuccessionPath> PathWord = Scalars.OneOf(Paths);
    private static readonly ScalarKind<DurationShape> ShapeWord = Scalars.OneOf(Shapes);
    private static readonly ScalarKind<bool> PartWord = Scalars.OneOf(Parts);

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("contract", IsRequired: true) { CodesOf = "contracts" }.Means("the contract that ends", "將完結的合約"),
        new ReferenceColumn("path", IsRequired: true) { Words = [.. Paths.Select(item => item.Word)] }.Means(
            "retender for one successor, clusters for tenders by cluster",
            "retender（重新招標，一個接辦者）或clusters（按服務組分開招標）"
        ),
        new ReferenceColumn("milestone", IsRequired: true).Means("the step", "步驟"),
        new ReferenceColumn("starts") { Form = ColumnForm.Day }.Means(
            "day on which the first step of the path begins; empty for those that follow another",
            "該途徑第一個步驟的開始日期；其後的步驟留空"
        ),
        Days("low_days", "fewest days that it takes", "最少日數"),
        Days("likely_days", "likely days", "最可能日數"),
        Days("high_days", "most days", "最多日數"),
        new ReferenceColumn("shape") { Words = [.. Shapes.Select(item => item.Word)] }.Means(
            "how the days spread: triangular (default) or pert",
            "日數的分布：triangular（三角形，預設）或pert"
        ),
        new ReferenceColumn("chance") { Form = ColumnForm.Share }.Means(
            "probability that the step is needed at all, such as 20% for a challenge (default 100%)",
            "需要此步驟的機會，例如質疑招標結果為20%（預設100%）"
        ),
        new ReferenceColumn("of") { Words = [.. Parts.Select(item => item.Word)] }.Means(
            "rest for steps of the rest when only part is extended; all (default)",
            "只延展部分服務時，其餘服務的步驟填rest；預設為all"
        ),
        new ReferenceColumn("source").Means("where this is said", "資料來源"),
    ];

    public static IReadOnlyList<ContractMilestone> Read(ReferenceSheet sheet, IReadOnlyCollection<string> contracts)
    {
        var read = new List<ContractMilestone>();
        foreach (var row in sheet.Rows)
        {
            if (Build(row, contracts) is not { } step)
            {
                continue;
            }

            var isFirst = !read.Exists(other =>
                other.Contract == step.Contract && other.Path == step.Path && other.IsOfRest == step.IsOfRest
            );
            if (isFirst == step.Starts is null)
            {
                row.Bad(
                    "starts",
                    isFirst
                        ? "the first step of a path needs the day on which it 'starts'"
                        : "only the first step of a path has a day on which it 'starts'; the others follow it"
                );
                continue;
            }

            read.Add(step);
        }

        return read;
    }

    private static ContractMilestone? Build(ReferenceRow row, IReadOnlyCollection<string> contracts)
    {
        if (
            row.RequiredText("contract") is not { } contract
            || row.RequiredValue("path", PathWord) is not { } path
            || row.RequiredText("milestone") is not { } name
            || row.RequiredValue("low_days", DayCount) is not { } low
            || row.RequiredValue("likely_days", DayCount) is not { } likely
            || row.RequiredValue("high_days", DayCount) is not { } high
        )
        {
            return null;
        }

        row.CheckReference("contract", "contract", contract, contracts);
        if (low > likely || likely > high)
        {
            row.Bad("likely_days", $"{low}, {likely} and {high} days do not rise from 'low_days' over 'likely_days' to 'high_days'");
            return null;
        }

        return new ContractMilestone(
            contract,
            path,
            name,
            row.Value("starts", Scalars.Day),
            low,
            likely,
            high,
            row.Value("shape", ShapeWord) ?? DurationShape.Triangular,
            row.Value("chance", Scalars.Share) ?? 1,
            row.Value("of", PartWord) ?? false
        )
        {
            Place = row.Place("milestone"),
        };
    }

    private static ScalarKind<int> DayCount { get; } = Scalars.Whole(0, MostDays);

    private static ReferenceColumn Days(string heading, string english, string chinese) =>
        new ReferenceColumn(heading, IsRequired: true) { Form = ColumnForm.Whole }.Means(english, chinese);
}
