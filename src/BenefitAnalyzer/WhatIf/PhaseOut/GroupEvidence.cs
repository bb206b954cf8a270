using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Inclusion;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>What is known about a group of people: the record that the closing is judged by, and the figures that it comes from.</summary>
/// <param name="WithoutAccess">Null where the population table does not tell it.</param>
/// <param name="WithoutSkill">As <paramref name="WithoutAccess"/>.</param>
/// <param name="Gap">Take-up of the service less that of the best-served group.</param>
public sealed record GroupEvidence(GroupAccess Access, Figure? WithoutAccess, Figure? WithoutSkill, Figure? Gap)
{
    /// <summary>Every value of every declared group and district that the population table or the logs know, in the order of both.</summary>
    /// <param name="gap">The gap of take-up on the basis that the study knows.</param>
    /// <param name="office">
    /// The one that closes: of all districts its own alone is concerned, and every other group of the territory, since nothing else is known of
    /// who lives there. Null for all.
    /// </param>
    public static IReadOnlyList<GroupEvidence> Of(
        MetricEngine engine,
        Study study,
        string service,
        Metric gap,
        string? office,
        CancellationToken token
    )
    {
        var district = study.Tables.Office(office)?.District;
        var found = new List<GroupEvidence>();
        foreach (var group in Dimensions.OfPeople(study))
        {
            var people = study
                .Tables.Population.Where(row => row.Group == group)
                .GroupBy(row => row.Value)
                .ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.People), StringComparer.Ordinal);
            var access = Known(engine, new WithoutAccess(), group, null, token);
            var skill = Known(engine, new WithoutSkill(), group, null, token);
            var gaps = study.Groups.Any(declared => declared.Id == group)
                ? Known(engine, gap, group, service, token)
                : new Dictionary<string, Figure>();
            var values = people
                .Keys.Concat(gaps.Keys)
                .Distinct()
                .Where(value => group != Field.District || district is null || value == district);
            foreach (var value in values.Order(StringComparer.Ordinal))
            {
                var (one, other, behind) = (access.GetValueOrDefault(value), skill.GetValueOrDefault(value), gaps.GetValueOrDefault(value));
                var shares = new[] { one?.Value, other?.Value }.OfType<decimal>().ToList();
                found.Add(
                    new GroupEvidence(
                        new GroupAccess(
                            group,
                            value,
                            people.TryGetValue(value, out var count) ? count : null,
                            shares.Count > 0 ? (double)shares.Max() : null,
                            behind?.Value is { } points ? (double)Math.Max(0, -points) : null
                        ),
                        one,
                        other,
                        behind
                    )
                );
            }
        }

        return found;
    }

    /// <summary>The same with the gaps of few transactions hidden.</summary>
    /// <param name="hide">The rows of a table as they may be published.</param>
    public static IReadOnlyList<GroupEvidence> Published(
        IReadOnlyList<GroupEvidence> groups,
        Func<Metric, IReadOnlyList<MetricRow>, IReadOnlyList<MetricRow>> hide
    ) =>
        [
            .. groups
                .GroupBy(group => group.Access.Group)
                .SelectMany(group =>
                {
                    var rows = group.Where(own => own.Gap is not null).Select(own => new MetricRow([own.Access.Value], own.Gap!)).ToList();
                    var hidden = hide(new TakeUpGap(), rows).ToDictionary(row => row.Keys[0]!, row => row.Figure, StringComparer.Ordinal);
                    return group.Select(own => own with { Gap = hidden.GetValueOrDefault(own.Access.Value) });
                }),
        ];

    private static Dictionary<string, Figure> Known(
        MetricEngine engine,
        Metric metric,
        string group,
        string? service,
        CancellationToken token
    )
    {
        var query = new MetricQuery(metric.Id)
        {
            By = service is null ? [group] : [group, Field.Service],
            Where = service is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [Field.Service] = service },
        };
        return engine
            .Run(metric, query, token)
            .Rows.Where(row => row.Keys[0] is not null && row.Figure is { State: FigureState.Known, Value: not null })
            .ToDictionary(row => row.Keys[0]!, row => row.Figure, StringComparer.Ordinal);
    }
}
