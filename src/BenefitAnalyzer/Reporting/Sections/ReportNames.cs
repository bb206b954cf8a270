using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>What a report calls the codes of a study and its dimensions.</summary>
/// <param name="only">The only initiative that the report is about, which is not named again with each of its bids; null for all.</param>
internal sealed class ReportNames(Study study, Initiative? only)
{
    /// <summary>The name of a code, in both languages; the code itself where the study has no name for it.</summary>
    public LocalText Of(string dimension, string? code) =>
        code is null
            ? new LocalText("not recorded", "沒有記錄")
            : dimension switch
            {
                "initiative" => NameOfInitiative(code),
                "channel" => study.Channels.FirstOrDefault(channel => channel.Id == code)?.Name,
                Dimensions.ChannelClass => code switch
                {
                    ChannelClassCodes.Electronic => new LocalText("Electronic", "電子方式"),
                    ChannelClassCodes.Traditional => new LocalText("Traditional", "傳統方式"),
                    _ => new LocalText("Internal", "內部"),
                },
                "stage" => code switch
                {
                    "1" => new LocalText("1 Information", "第一階段：資訊"),
                    "2" => new LocalText("2 E-service", "第二階段：電子服務"),
                    "3" => new LocalText("3 Connected", "第三階段：聯通政府"),
                    "4" => new LocalText("4 Redefined", "第四階段：重塑角色"),
                    _ => null,
                },
                "grade" => study.Tables.Costs.Grades.LastOrDefault(row => row.Code == code)?.Name,
                "service" => study.Tables.Service(code)?.Name,
                "office" => study.Tables.Office(code)?.Name,
                "department" => NameIn(study.Tables.Departments, code),
                "cluster" => NameIn(study.Tables.Clusters, code),
                "district" => NameIn(study.Tables.Districts, code),
                "ceiling" => Named(code, study.Tables.Bids.Ceilings.Where(row => row.Name == code).Select(row => row.ChineseName)),
                "scope" => Named(code, study.Tables.Bids.Amounts.Where(row => row.Scope == code).Select(row => row.ChineseScope)),
                "service_type" => NameIn(study.Tables.ServiceTypes, code),
                _ => study.Groups.FirstOrDefault(group => group.Id == dimension)?.Values.FirstOrDefault(value => value.Id == code)?.Name,
            } ?? study.Tables.Say(code);

    /// <summary>What a dimension divides by, such as "Age".</summary>
    public LocalText OfDimension(string dimension) =>
        dimension switch
        {
            "department" => new LocalText("Department", "部門"),
            "office" => new LocalText("Office", "辦事處"),
            "district" => new LocalText("District", "地區"),
            _ => study.Groups.FirstOrDefault(group => group.Id == dimension)?.Name ?? LocalText.Same(dimension),
        };

    /// <summary>A bid is known by its initiative and its scope, such as <c>library-loans/all libraries</c>.</summary>
    private LocalText? NameOfInitiative(string code)
    {
        var parts = code.Split('/', 2);
        var name = study.Initiatives.FirstOrDefault(initiative => initiative.Id == parts[0])?.Name;
        if (name is null || parts.Length == 1)
        {
            return name;
        }

        var scope = Of("scope", parts[1]);
        return only is null ? new LocalText($"{name.English} ({scope.English})", $"{name.Chinese}（{scope.Chinese}）")
            : BidYear.ScopesOf(study, parts[0]).Count == 1 ? name
            : scope;
    }

    /// <summary>A code that is an English name, with the first Chinese one that is given.</summary>
    private static LocalText? Named(string code, IEnumerable<string?> chinese) =>
        chinese.FirstOrDefault(name => name is not null) is { } name ? new LocalText(code, name) : null;

    private static LocalText? NameIn(IReadOnlyList<NamedCode> table, string code) => table.FirstOrDefault(row => row.Code == code)?.Name;
}
