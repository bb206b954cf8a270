using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.References.Promises;

namespace BenefitAnalyzer.Studies.Reading.References.Initiatives;

/// <summary>The <c>risks</c> table.</summary>
internal static class RiskRows
{
    private static readonly (string Word, RiskLevel Level)[] Levels =
    [
        ("low", RiskLevel.Low),
        ("medium", RiskLevel.Medium),
        ("high", RiskLevel.High),
    ];

    private static readonly ScalarKind<RiskLevel> LevelWord = Scalars.OneOf(Levels);

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        InitiativeColumns.Initiative,
        .. PromiseColumns.Texts("risk", "what may go wrong", "風險", isRequired: true),
        Level("likelihood", "how likely it is: low, medium or high", "可能性：low（低）、medium（中）或high（高）"),
        Level("impact", "how much it would hurt: low, medium or high", "影響：low（低）、medium（中）或high（高）"),
        .. PromiseColumns.Texts("response", "what is done about it", "應對措施"),
        new ReferenceColumn("owner").Means("officer who looks after it", "負責人員"),
    ];

    public static IReadOnlyList<Risk> Read(ReferenceSheet sheet, IReadOnlyCollection<string> initiatives) =>
        [.. sheet.Rows.Select(row => Build(row, initiatives)).OfType<Risk>()];

    private static Risk? Build(ReferenceRow row, IReadOnlyCollection<string> initiatives)
    {
        var (initiative, text) = (InitiativeColumns.Of(row, initiatives), PromiseColumns.TextOf(row, "risk"));
        var (likelihood, impact) = (row.RequiredValue("likelihood", LevelWord), row.RequiredValue("impact", LevelWord));
        if (text is null)
        {
            row.Bad("risk_en", "'risk_en' is empty, and so is 'risk_zh'");
        }

        return initiative is null || text is null || likelihood is null || impact is null
            ? null
            : new Risk(initiative, text, likelihood.Value, impact.Value, row.Place("risk_en"))
            {
                Response = PromiseColumns.TextOf(row, "response"),
                Owner = row.Text("owner"),
            };
    }

    private static ReferenceColumn Level(string heading, string english, string chinese) =>
        new ReferenceColumn(heading, IsRequired: true) { Words = [.. Levels.Select(level => level.Word)] }.Means(english, chinese);
}
