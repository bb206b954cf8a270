namespace BenefitAnalyzer.Reporting.Snapshots;

/// <summary>Why a figure is not what it was.</summary>
public enum ChangeCause
{
    /// <summary>Same definition, other data.</summary>
    Data,

    /// <summary>Its definition has another version, or its letters stand for something else: a break in the series. The two numbers must not be compared.</summary>
    Definition,

    /// <summary>Same definition and same logs, but other tables or settings of the study.</summary>
    Inputs,

    /// <summary>Same definition, data and inputs, so that the program must have changed.</summary>
    Program,

    /// <summary>It is not printed any more.</summary>
    Gone,

    /// <summary>It was not printed before.</summary>
    New,
}

/// <summary>A figure that is not what it was when a report was frozen.</summary>
/// <param name="Before">Null when it is new.</param>
/// <param name="Now">Null when it is gone.</param>
public sealed record FigureChange(ChangeCause Cause, FrozenFigure? Before, FrozenFigure? Now)
{
    /// <summary>The address of the figure.</summary>
    public string Id => (Now ?? Before)!.Id;

    /// <summary>What differs between a frozen report and one made now: first what was printed before, in that order, then what is new.</summary>
    /// <param name="cause">Why a number of the same definition differs, wherever one does.</param>
    public static IReadOnlyList<FigureChange> Between(
        IReadOnlyList<FrozenFigure> before,
        IReadOnlyList<FrozenFigure> now,
        ChangeCause cause
    )
    {
        var current = now.ToDictionary(figure => figure.Key);
        var earlier = before.Select(figure => figure.Key).ToHashSet();
        return
        [
            .. before.Select(old => Of(old, current.GetValueOrDefault(old.Key), cause)).OfType<FigureChange>(),
            .. now.Where(figure => !earlier.Contains(figure.Key)).Select(figure => new FigureChange(ChangeCause.New, null, figure)),
        ];
    }

    private static FigureChange? Of(FrozenFigure before, FrozenFigure? now, ChangeCause cause) =>
        now is null ? new FigureChange(ChangeCause.Gone, before, null)
        : !now.IsOfSameDefinition(before) ? new FigureChange(ChangeCause.Definition, before, now)
        : now.IsSameNumber(before) ? null
        : new FigureChange(cause, before, now);
}
