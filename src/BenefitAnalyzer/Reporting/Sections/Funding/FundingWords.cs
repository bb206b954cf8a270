using System.Globalization;
using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Mechanisms.Comparison;
using BenefitAnalyzer.Funding.Mechanisms.Shape;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Reasons;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>Objectives, proofs and reasons in words.</summary>
internal static class FundingWords
{
    public static TextCell Of(PortfolioObjective objective) =>
        objective.Measure switch
        {
            PortfolioMeasure.RealisableSavings => new("realisable-savings", new("realisable savings", "可變現節省")),
            PortfolioMeasure.ConditionalValueAtRisk => new(
                "worst-draws",
                new($"mean of the worst {Percent(objective)} of draws", $"最差{Percent(objective)}抽樣的平均值")
            ),
            PortfolioMeasure.Percentile => new(
                "percentile",
                new($"value that {Percent(objective)} of draws do not exceed", $"{Percent(objective)}抽樣所不超過的數值")
            ),
            _ => new("net-present-value", new("expected net present value", "預期淨現值")),
        };

    public static TextCell Of(PortfolioStatus status) =>
        status switch
        {
            PortfolioStatus.Proved => new("proved", new("proved", "已證明")),
            PortfolioStatus.NotProved => new("not_proved", new("not proved", "未獲證明")),
            PortfolioStatus.Infeasible => new("infeasible", new("limits conflict", "限制互相抵觸")),
            _ => new("not_found", new("not found", "未有結果")),
        };

    /// <summary>Why an initiative was dropped, with the limits in its way.</summary>
    /// <param name="name">Name of a code by its dimension.</param>
    public static TextCell Of(Drop drop, Horizon horizon, Func<string, string, LocalText> name) =>
        drop.Cause switch
        {
            DropCause.NoOption => new(
                "no_option",
                new(
                    $"no scope, or no start within {horizon.First} to {horizon.Year(horizon.Years - 1)}",
                    $"沒有方案，或未能於{horizon.First}至{horizon.Year(horizon.Years - 1)}內開展"
                )
            ),
            DropCause.AboveProjectCeiling => new(
                "above_project_ceiling",
                new(
                    $"above what one project of its vote may cost, by {Amount(drop.AboveBy)} at least",
                    $"超出該總目單一項目的上限，最少超出{Amount(drop.AboveBy)}"
                )
            ),
            DropCause.NegativeAlone => new("negative_alone", new("by itself it makes the objective no better", "單獨而言不能改善目標")),
            DropCause.WorseTogether => new(
                "worse_together",
                new("good by itself, but its bad draws are those of what was chosen", "單獨而言有利，但其不利抽樣與獲選項目相同")
            ),
            DropCause.SearchEnded => new("search_ended", new("it could be added: the search ended before", "可以加入：搜尋於此前結束")),
            _ => new("limits", Obstacles(drop.Obstacles, name)),
        };

    /// <summary>What it needs and lacks, then the limits within which others are better; a limit may stand in the way by several years of start, and is said once.</summary>
    private static LocalText Obstacles(IReadOnlyList<Obstacle> obstacles, Func<string, string, LocalText> name)
    {
        List<LocalText> needed = [.. obstacles.Select(Needed).OfType<LocalText>().Distinct()];
        List<LocalText> limits = [.. obstacles.Where(own => Needed(own) is null).Select(own => LimitOf(own.Limit, name)).Distinct()];
        if (limits.Count > 0)
        {
            needed.Add(
                new(
                    "others are better within " + string.Join("; ", limits.Select(limit => limit.English)),
                    "在以下限制內其他項目較佳：" + string.Join("；", limits.Select(limit => limit.Chinese))
                )
            );
        }

        return LocalText.Joined(needed, "; ", "；");

        LocalText? Needed(Obstacle obstacle) =>
            obstacle.Limit.Needed is { } initiative
                ? new(
                    $"needs '{name("initiative", initiative).English}', which is not funded in time",
                    $"有賴「{name("initiative", initiative).Chinese}」，而該項目未有及時獲撥款"
                )
                : null;
    }

    /// <summary>An option in words: its scope and start.</summary>
    /// <param name="name">Name of a code by its dimension.</param>
    public static TextCell Of(FundingOption option, Func<string, string, LocalText> name)
    {
        var scope = name("scope", option.Scope.Id);
        return new(
            $"{option.Scope.Id}, {option.StartsIn}",
            new($"{scope.English}, {option.StartsIn}", $"{scope.Chinese}，{option.StartsIn.Name.Chinese}")
        );
    }

    /// <summary>An initiative, with the scope and the start of the option where choices beside it differ in them.</summary>
    /// <param name="name">Name of a code by its dimension.</param>
    public static TextCell Told(FundingOption option, (bool Scope, bool Start) differs, Func<string, string, LocalText> name)
    {
        var (own, scope) = (name("initiative", option.Candidate.Id), name("scope", option.Scope.Id));
        List<TextCell> told =
        [
            .. differs.Scope ? [new TextCell(option.Scope.Id, scope)] : Array.Empty<TextCell>(),
            .. differs.Start ? [new TextCell(option.StartsIn.ToString(), option.StartsIn.Name)] : Array.Empty<TextCell>(),
        ];
        return told.Count == 0
            ? new TextCell(option.Candidate.Id, own)
            : new TextCell(
                $"{option.Candidate.Id} ({string.Join(", ", told.Select(part => part.Code))})",
                new(
                    $"{own.English} ({string.Join(", ", told.Select(part => part.Text.English))})",
                    $"{own.Chinese}（{string.Join('，', told.Select(part => part.Text.Chinese))}）"
                )
            );
    }

    /// <param name="name">Name of a code by its dimension.</param>
    public static LocalText LimitOf(OptionLimit limit, Func<string, string, LocalText> name)
    {
        var (ceiling, department, initiative, group) = (
            name("ceiling", limit.Name),
            name("department", limit.Name),
            name("initiative", limit.Name),
            name("group", limit.Name)
        );
        return limit.Kind switch
        {
            LimitKind.Ceiling => new(
                $"ceiling '{ceiling.English}' of {limit.Year}",
                $"{limit.Year?.Name.Chinese}上限「{ceiling.Chinese}」"
            ),
            LimitKind.Mandatory => new($"'{initiative.English}' being done in any case", $"「{initiative.Chinese}」必須推行"),
            LimitKind.LeastShare => new($"the least share of {department.English}", $"{department.Chinese}的最低比率"),
            LimitKind.MostShare => new($"the largest share of {department.English}", $"{department.Chinese}的最高比率"),
            LimitKind.Prerequisite => new(
                $"'{initiative.English}' needing '{name("initiative", limit.Needed ?? "").English}'",
                $"「{initiative.Chinese}」有賴「{name("initiative", limit.Needed ?? "").Chinese}」"
            ),
            LimitKind.Exclusion => new($"exclusion '{group.English}'", $"互斥組別「{group.Chinese}」"),
            LimitKind.Bundle => new($"bundle '{group.English}'", $"捆綁組別「{group.Chinese}」"),
            LimitKind.FundBalance => new($"the balance of the fund ({limit.Name})", $"基金結餘（{limit.Name}）"),
            _ => LocalText.Same(limit.Describe()),
        };
    }

    public static TextCell Of(RefusalCause cause) =>
        cause switch
        {
            RefusalCause.NeedsOtherDepartment => new("needs_other_department", new("— needs another department", "— 有賴其他部門")),
            RefusalCause.NoContract => new("no_contract", new("— within no contract", "— 不屬任何合約")),
            RefusalCause.OperatorDeclines => new("operator_declines", new("— the operator declines", "— 營辦商不簽約")),
            RefusalCause.GovernmentDeclines => new("government_declines", new("— costs government more than it brings", "— 政府得不償失")),
            _ => new("not_chosen", new("— not chosen", "— 不獲選")),
        };

    public static TextCell Of(RecommendationTest test) =>
        test switch
        {
            RecommendationTest.Worth => new("worth", new("present value above 0", "現值大於零")),
            RecommendationTest.Mandatory => new("mandatory", new("funds what is to be done in any case", "為必須推行的項目撥款")),
            RecommendationTest.Overdrawn => new("overdrawn", new("fund overdrawn in few draws", "基金甚少透支")),
            RecommendationTest.WalkAway => new("walk_away", new("operators seldom walk away", "營辦商甚少退出")),
            RecommendationTest.Lead => new("lead", new("worth clearly more than the next", "明顯優於次佳者")),
            RecommendationTest.Certainty => new("certainty", new("worth more than the next in most draws", "多數抽樣優於次佳者")),
            _ => new("downside", new("10th percentile not far below the best of the others", "第10百分位不遜於其他機制太多")),
        };

    /// <summary>What a test was held against: at least or at most, in the unit of its measure.</summary>
    public static TextCell Threshold(RecommendationReason reason, string currency)
    {
        var isMost = reason.Test is RecommendationTest.Mandatory or RecommendationTest.Overdrawn or RecommendationTest.WalkAway;
        var text = reason.Test switch
        {
            RecommendationTest.Worth or RecommendationTest.Downside => Money(reason.Threshold, currency),
            RecommendationTest.Mandatory => LocalText.Same(Amount(reason.Threshold)),
            _ => LocalText.Same(Percent(reason.Threshold).Code),
        };
        return new(
            reason.Threshold.ToString(CultureInfo.InvariantCulture),
            reason.Test == RecommendationTest.Worth ? new($"above {text.English}", $"高於{text.Chinese}")
                : isMost ? new($"at most {text.English}", $"最多{text.Chinese}")
                : new($"at least {text.English}", $"最少{text.Chinese}")
        );
    }

    /// <summary>A share as a whole percentage.</summary>
    public static TextCell Percent(decimal share) => TextCell.Same((100 * share).ToString("0.#", CultureInfo.InvariantCulture) + "%");

    /// <summary>Cells in one.</summary>
    public static TextCell List(IEnumerable<TextCell> cells)
    {
        List<TextCell> all = [.. cells];
        return new(
            string.Join("; ", all.Select(cell => cell.Code)),
            new(string.Join("; ", all.Select(cell => cell.Text.English)), string.Join("；", all.Select(cell => cell.Text.Chinese)))
        );
    }

    private static string Percent(PortfolioObjective objective) => Percent((decimal)objective.Share).Code;

    public static LocalText Money(decimal amount, string currency) =>
        new(
            new NumberText(Language.English, currency).InSentence(amount, MetricUnit.Money),
            new NumberText(Language.TraditionalChinese, currency).InSentence(amount, MetricUnit.Money)
        );

    private static string Amount(decimal? amount) => (amount ?? 0).ToString("#,0", CultureInfo.InvariantCulture);
}
