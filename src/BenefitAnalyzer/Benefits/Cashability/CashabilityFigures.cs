using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Cashability;

/// <summary>Posts that counters need and could release, as figures that lead down to starts and handling times.</summary>
public sealed class CashabilityFigures : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => CashabilityDefinitions.All;

    public override IReadOnlyList<string> Tables =>
        ["counter_pools", "posts", "opening_hours", "shifts", "tally", "arrival_profile", "grades"];

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        var study = StudyCashability.Of(loaded, report, token);
        return
        [
            .. study.Offices(token).SelectMany(office => OfOffice(loaded.Data, office)),
            .. study.Steps(token).SelectMany(step => OfStep(loaded.Data, step.Office, step.Step)),
        ];
    }

    /// <summary>What stands for the grade in figures of all grades together.</summary>
    public const string AllGrades = "all";

    /// <summary>Posts required and in excess of each grade of an office, and of all grades together where there are several.</summary>
    public static IEnumerable<Figure> OfOffice(string data, OfficeYear office)
    {
        var grades = office.Grades.Select(grade => (Name: grade, Own: (string[])[grade])).ToList();
        return (grades.Count > 1 ? grades.Append((AllGrades, [.. office.Grades])) : grades).SelectMany(grade =>
            OfGrades(data, office, grade.Name, grade.Own)
        );
    }

    private static IEnumerable<Figure> OfGrades(string data, OfficeYear office, string name, string[] grades)
    {
        (string, string)[] keys = [("office", office.Office), ("grade", name), ("year", office.Year.ToString())];
        var isKnown = office.Required.Posts is not null && office.Pools.Any(pool => pool.Demand is not null);
        var posts = grades.Sum(office.Required.Of);
        var required = CashabilityDefinitions.Required.Figure(
            keys,
            isKnown ? posts : null,
            data,
            office.Pools.SelectMany(pool => pool.Inputs)
        ) with
        {
            State = isKnown ? FigureState.Known : FigureState.NotKnown,
            Transactions = office.Pools.Sum(pool => pool.Volume),
            Reason = ReasonOf(office, isKnown),
        };
        yield return required;
        var inPlace = grades.Select(office.InPlace).ToList();
        if (!isKnown || !office.IsComplete || inPlace.Exists(own => own is null))
        {
            yield break;
        }

        var sum = inPlace.Sum()!.Value;
        yield return CashabilityDefinitions.Excess.Figure(keys, sum - posts, data, new FigureInput("required", required)) with
        {
            Transactions = required.Transactions,
            Reason = InPlace(sum, grades.Sum(grade => office.Deleted.GetValueOrDefault(grade))),
        };
    }

    private static LocalText InPlace(decimal posts, decimal deleted) =>
        deleted == 0
            ? new(
                FormattableString.Invariant($"{posts:0.##} posts in place by the study's list of counters"),
                FormattableString.Invariant($"按研究的櫃位組別表，現有{posts:0.##}個職位")
            )
            : new(
                FormattableString.Invariant(
                    $"{posts:0.##} posts in place: {posts + deleted:0.##} by the study's list of counters, less {deleted:0.##} deleted"
                ),
                FormattableString.Invariant(
                    $"現有{posts:0.##}個職位：研究的櫃位組別表所載{posts + deleted:0.##}個，減去已刪除的{deleted:0.##}個"
                )
            );

    /// <summary>The ceiling of an initiative (or of all together), what stays notional and what slack there was before.</summary>
    /// <param name="inputs">The figures that the displaced volume comes from.</param>
    public static IEnumerable<Figure> OfCeiling(string data, ReleasableCeiling ceiling, IReadOnlyList<FigureInput> inputs)
    {
        (string, string)[] keys =
        [
            ("initiative", ceiling.Initiative ?? "all"),
            ("office", ceiling.Office),
            ("grade", ceiling.Grade),
            ("year", ceiling.Year.ToString()),
        ];
        var posts = CashabilityDefinitions.Releasable.Figure(keys, ceiling.Posts, data, inputs) with { Reason = ceiling.Reason };
        yield return posts;
        if (ceiling.NotionalFte is { } notional)
        {
            yield return CashabilityDefinitions.Notional.Figure(keys, notional, data, new FigureInput("releasable", posts)) with
            {
                Reason = ceiling.Reason,
            };
        }

        if (ceiling.SlackBefore is { } slack)
        {
            yield return CashabilityDefinitions.Slack.Figure(keys, slack, data, inputs);
        }
    }

    /// <summary>Whole posts that go with a step, and what they cost a year.</summary>
    public static IReadOnlyList<Figure> OfStep(string data, OfficeYear office, CapacityStep step)
    {
        (string, string)[] keys = [("step", step.Kind), ("office", step.Office), ("unit", step.Unit), ("year", office.Year.ToString())];
        var required = OfOffice(data, office)
            .Where(figure =>
                figure.Definition.StartsWith(CashabilityDefinitions.Required.Id, StringComparison.Ordinal)
                && !figure.Id.Contains($"&grade={AllGrades}&", StringComparison.Ordinal)
            )
            .Select(figure => new FigureInput("required", figure))
            .ToList();
        var transactions = office.Pools.Sum(pool => pool.Volume);
        return
        [
            CashabilityDefinitions.StepPosts.Figure(keys, step.Posts.Values.Sum(), data, required) with
            {
                Transactions = transactions,
            },
            CashabilityDefinitions.Step.Figure(keys, step.AnnualCost, data, required) with
            {
                Transactions = transactions,
                State = step.AnnualCost is null ? FigureState.NotKnown : FigureState.Known,
                Reason = step.AnnualCost is null ? new LocalText("the cost of the grade is not known", "該職級的成本未知") : null,
            },
        ];
    }

    private static LocalText? ReasonOf(OfficeYear office, bool isKnown) =>
        !isKnown
            ? new LocalText(
                "measure arrivals by hour (logs, or a tally) and handling minutes, and declare shifts and opening hours",
                "須量度到訪時段（日誌或點算）及處理時間，並申報更次及開放時間"
            )
        : !office.IsComplete
            ? new LocalText("some pools of the office cannot be staffed for want of data", "部分櫃位組別因欠缺資料而未計算在內")
        : office.Evidence switch
        {
            ArrivalEvidence.Tally => new LocalText("arrivals by hour are from sampled days", "到訪時段來自抽樣日子的點算"),
            ArrivalEvidence.Declared => new LocalText("arrivals by hour are declared, not counted", "到訪時段屬聲稱，未經點算"),
            _ => null,
        };
}
