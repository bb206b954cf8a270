using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics;

/// <summary>A definition of a figure. A subclass with an <c>.sql</c> file of its name beside it is found by the catalogue.</summary>
/// <remarks>
/// The query returns the dimensions asked, then <c>numerator</c> and <c>denominator</c>, and <c>covered</c> and <c>coverable</c> where the
/// metric sees only part of the rows. A ratio is taken here, in decimal, and is a ratio of sums.
/// </remarks>
public abstract class Metric(string id, int version, LocalText name, MetricUnit unit, LocalText formula)
{
    /// <summary>Such as <c>take-up/A</c>; unique.</summary>
    public string Id { get; } = id;

    /// <summary>Grows by one whenever a figure of this definition would come out differently.</summary>
    public int Version { get; } = version;

    public LocalText Name { get; } = name;

    public MetricUnit Unit { get; } = unit;

    /// <summary>The definition in words.</summary>
    public LocalText Formula { get; } = formula;

    /// <summary>Id and version, as every figure carries it.</summary>
    public string Definition => $"{Id}@{Version}";

    /// <summary>Whether groups add up to their total, so that cells of the cube suffice; otherwise a total is a query of its own.</summary>
    public virtual bool IsAdditive => true;

    /// <summary>Whether the value is numerator ÷ denominator; otherwise it is the numerator.</summary>
    public virtual bool IsRatio => Unit is MetricUnit.Rate or MetricUnit.Score;

    /// <summary>Dimensions that stand in the metric's own condition, where a value would say nothing (take-up by channel is 0 or 100 %).</summary>
    public virtual IReadOnlyList<string> RefusedDimensions => [];

    /// <summary>The only dimensions that the metric has; null where it has all of the study's.</summary>
    public virtual IReadOnlyList<string>? OnlyDimensions => null;

    /// <summary>
    /// Whether it counts what files deliver; a figure of the reference tables, which are complete and known by day, lacks nothing when a file
    /// is missing, and names no person.
    /// </summary>
    public virtual bool IsFromLogs => true;

    /// <summary>Whether a transaction counts on the day it was completed; otherwise on the day it started. Its own query tells.</summary>
    public bool CountsByCompletion => Sql.Contains("completed_", StringComparison.Ordinal);

    /// <summary>Whether counted returns stand in it beside logs. Its own query tells: cells without a window are those of logs.</summary>
    public bool CountsReturns =>
        (Sql.Contains("{completed_cells}", StringComparison.Ordinal) || Sql.Contains("{accepted_cells}", StringComparison.Ordinal))
        && !Sql.Contains("t.period IS NULL", StringComparison.Ordinal);

    /// <summary>The column of returns that it counts: a return that says nothing in it is none of its own.</summary>
    internal virtual string ReturnColumn => "completed";

    /// <summary>Whether missing files and missed control totals are said beside its values.</summary>
    public virtual bool SaysWhatIsMissing => IsFromLogs;

    /// <summary>The one class of channels whose rows it counts; null where it counts all of citizens' channels.</summary>
    public virtual string? OnlyChannelClass => null;

    /// <summary>Whether a promise about it is kept by a value as low as the one promised.</summary>
    public virtual bool LowerIsBetter => false;

    /// <summary>Whether an unrecorded or missing traditional channel makes the value too high.</summary>
    public virtual bool NeedsAllChannels => false;

    /// <summary>What a row <c>t</c> must have to be seen, besides its dimensions, as a condition of SQL; null where every row is.</summary>
    internal virtual string? RowsSeen => IsCustomerLinked ? "t.customer IS NOT NULL" : null;

    /// <summary>Whether rows are joined by customer, so that rows without one are not seen.</summary>
    public virtual bool IsCustomerLinked => false;

    /// <summary>Whether it follows failed e-attempts to where they ended: one that names no customer is not seen, and the row cannot tell.</summary>
    public virtual bool FollowsAttempts => false;

    /// <summary>What the value says when only part of the customers can be linked.</summary>
    public virtual FigureBound LinkedBound => FigureBound.Exact;

    /// <summary>What its query asks: metrics of the same question have the same query and parameters, which are asked once for all of them.</summary>
    internal virtual string Question => Id;

    /// <summary>The column of the query that holds its numerator.</summary>
    internal virtual string NumeratorColumn => "numerator";

    /// <summary>The query with its placeholders.</summary>
    public virtual string Sql => Store.Sql.Of(GetType());

    /// <summary>Why a question has no answer by this metric; null when it has one.</summary>
    public virtual string? Refusal(Study study, MetricQuery query) => null;

    /// <summary>What the study would need to know the answer; null when it has that.</summary>
    public virtual LocalText? NotKnown(Study study, MetricQuery query) => null;

    /// <summary>The share that was promised to the customers of a row; null where nothing was.</summary>
    /// <param name="keys">Dimension → value of the row.</param>
    public virtual decimal? Promised(Study study, IReadOnlyDictionary<string, string?> keys) => null;

    /// <summary>What chance alone would make of a row; null for metrics that are no tests.</summary>
    internal virtual ExpectedRange? Expected(Engine.RawRow row) => null;

    /// <summary>What is said of a value that sees only part of the transactions.</summary>
    /// <param name="share">The part, below 1.</param>
    public virtual LocalText Covers(decimal share) => new($"covers {Percent(share)}% of the transactions", $"涵蓋{Percent(share)}%的交易");

    /// <summary>A share with one decimal and without its sign.</summary>
    protected static string Percent(decimal share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>What the letters of the formula stand for in a study, as printed behind it; null where it has none.</summary>
    public virtual string? Letters(Study study) => null;

    /// <summary>Values that the query binds besides <c>$from</c> and <c>$until</c>.</summary>
    public virtual IReadOnlyList<(string Name, object Value)> Parameters(Study study) => [];
}
