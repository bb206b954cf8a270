using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Promises;

/// <summary>Something that was to be done or reached by a day, and how it stands on another.</summary>
/// <param name="Id">Unique among those of its kind.</param>
/// <param name="DaysPast">Days from its day to the day it was done, or to the day asked; without a value where it has no day, is met or was withdrawn.</param>
public sealed record DueItem(DueKind Kind, string Id, LocalText What, DueStatus Status, Figure DaysPast)
{
    /// <summary>Code of the initiative; null where it is about none in particular.</summary>
    public string? Initiative { get; init; }

    /// <summary>Who undertook it, or whose it is.</summary>
    public LocalText? By { get; init; }

    public DateOnly? MadeOn { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>Null while it is not done.</summary>
    public DateOnly? Done { get; init; }

    /// <summary>The figure that it is measured by; null where none tells, or it cannot be answered.</summary>
    public AnsweredFigure? Measured { get; init; }

    public decimal? AtLeast { get; init; }

    public decimal? AtMost { get; init; }

    /// <summary>Why it was given up, or why it stands as it does; null where nobody says.</summary>
    public LocalText? Why { get; init; }

    /// <summary>The paper with its paragraph.</summary>
    public LocalText? Source { get; init; }
}

/// <summary>Where something that falls due comes from.</summary>
public enum DueKind
{
    Commitment,

    /// <summary>A report or return to be handed in.</summary>
    Return,

    Target,
    Milestone,

    /// <summary>A post promised to be deleted.</summary>
    Post,

    /// <summary>A decision against an initiative that is to be looked at again.</summary>
    Review,
}

/// <summary>How something that falls due stands, the most pressing first.</summary>
public enum DueStatus
{
    /// <summary>Its day has passed and it is not done, or was not reached on that day.</summary>
    Late,

    /// <summary>Somebody says that it was done, and its figure says otherwise.</summary>
    Contradicted,

    /// <summary>Its day comes within the days asked.</summary>
    Soon,

    /// <summary>Its figure has no value, or one that cannot show it.</summary>
    NoData,

    NotYet,

    /// <summary>Done, after its day.</summary>
    MetLate,

    Met,

    /// <summary>Given up, with a reason.</summary>
    Withdrawn,
}
