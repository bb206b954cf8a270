using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Opportunities.Measured;

/// <summary>Turns opportunities into figures, each of which names what it was made from.</summary>
/// <param name="data">Hash of the data.</param>
public sealed class OpportunityRows(string data)
{
    public const string ReachKey = "reach";
    public const string LowReach = "low";
    public const string MiddleReach = "middle";
    public const string HighReach = "high";

    private static readonly LocalText NoComparison = new(
        "no other service of its type has an e-option and completed anything, so what could be reached is not known",
        "沒有同類型而設有電子服務選擇的其他服務可作比較，故不知可達到的使用率"
    );
    private static readonly LocalText NoCapacity = new(
        "what its traditional transactions take is not known; give activities, resources and their capacity",
        "傳統交易所需的人手未知；請提供activities、resources及其可用工時"
    );
    private static readonly LocalText NoAddedCost = new(
        "what an electronic transaction costs is not known; give activities or direct_costs of its e-channels",
        "電子交易的成本未知；請提供電子渠道的activities或direct_costs"
    );
    private static readonly LocalText NoCostToMove = new("nobody has said what the move would cost", "未有提供推動轉用的成本");
    private static readonly LocalText NotASaving = new("not a saving", "並非節省");

    /// <param name="comparable">Take-up of the services that tell what could be reached, in the order of their codes.</param>
    /// <param name="traditional">Cost of the service's traditional channels.</param>
    /// <param name="electronic">Cost of its e-channels, or of comparable services where it has none.</param>
    public OpportunityRow Of(
        Opportunity found,
        FiscalYear year,
        Figure volume,
        Figure takeUp,
        IReadOnlyList<Figure> comparable,
        IReadOnlyList<FigureInput> traditional,
        IReadOnlyList<FigureInput> electronic
    )
    {
        var reachable = found.Case.Reachable;
        return new OpportunityRow(
            found,
            year,
            volume,
            takeUp,
            [
                .. At(LowReach, reachable?.Low, found.Low),
                .. At(MiddleReach, reachable?.Middle, found.Middle),
                .. At(HighReach, reachable?.High, found.High),
            ]
        );

        IEnumerable<Figure> At(string reach, decimal? goal, OpportunityYield? yield)
        {
            (string, string)[] keys = [("service", found.Case.Service), ("year", year.ToString()), (ReachKey, reach)];
            var goalFigure = Make(
                OpportunityDefinitions.Reachable,
                goal,
                NoComparison,
                [
                    .. comparable.Select((figure, at) => new FigureInput(found.Case.Reachable?.Services[at] ?? "comparable", figure)),
                    new FigureInput("take_up", takeUp),
                ]
            );
            var moved = Make(
                OpportunityDefinitions.Moved,
                yield?.Moved,
                goal is null ? NoComparison : takeUp.Reason ?? NoComparison,
                [new FigureInput("volume", volume), new FigureInput("take_up", takeUp), new FigureInput("reachable", goalFigure)]
            );
            FigureInput[] fromMoved = [new("moved", moved)];
            var avoidable = Make(
                OpportunityDefinitions.Avoidable,
                yield?.Avoidable,
                moved.Reason ?? NoCapacity,
                [.. fromMoved, .. traditional]
            );
            avoidable = avoidable with { Reason = avoidable.Reason ?? StepsOf(yield) };
            var added = Make(OpportunityDefinitions.Added, yield?.Added, moved.Reason ?? NoAddedCost, [.. fromMoved, .. electronic]);
            var cost = Make(OpportunityDefinitions.CostToMove, found.Case.CostToMove, NoCostToMove, []);
            yield return goalFigure;
            yield return moved;
            yield return avoidable;
            yield return added;
            yield return cost;
            yield return Make(
                OpportunityDefinitions.Net,
                yield?.Net,
                (avoidable.Value is null ? avoidable.Reason : null) ?? added.Reason ?? cost.Reason ?? NoComparison,
                [new FigureInput("avoidable", avoidable), new FigureInput("added", added), new FigureInput("cost_to_move", cost)]
            );
            var difference = Make(
                OpportunityDefinitions.FullCostDifference,
                yield?.FullCostDifference,
                NoAddedCost,
                [.. fromMoved, .. traditional, .. electronic]
            );
            yield return difference with
            {
                Reason = difference.Reason ?? NotASaving,
            };

            Figure Make(Definition definition, decimal? value, LocalText missing, FigureInput[] inputs) =>
                definition.Figure(keys, value, data, inputs) with
                {
                    State = value is null ? FigureState.NotKnown : FigureState.Known,
                    Reason = value is null ? missing : null,
                    Partial = inputs.Select(input => input.Figure.Partial).FirstOrDefault(partial => partial is not null),
                    Transactions = volume.Transactions,
                };
        }
    }

    /// <summary>Which steps go, so that the amount can be followed.</summary>
    private static LocalText? StepsOf(OpportunityYield? yield)
    {
        if (yield is null || yield.Moved == 0)
        {
            return null;
        }

        var steps = yield
            .Released.GroupBy(step => step.Capacity.Resource)
            .Select(resource => string.Create(CultureInfo.InvariantCulture, $"{resource.Key} {resource.Sum(step => step.Steps):0}"))
            .ToList();
        return steps.Count == 0
            ? new LocalText(
                "less than one whole step of capacity in every office, so that none can go: only what is paid by the transaction is avoided",
                "各辦事處騰出的均不足一級服務能力，故無法取消；只能免卻按宗數支付的開支"
            )
            : new LocalText($"whole steps that can go: {string.Join(", ", steps)}", $"可取消的整級服務能力：{string.Join("、", steps)}");
    }
}
