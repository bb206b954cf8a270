using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Promises;

/// <summary>A row of the <c>commitments</c> table: something that somebody has undertaken to do.</summary>
/// <param name="Id">Short name, unique in its table.</param>
/// <param name="IsReturn">Whether it is a report or a return that is to be handed in.</param>
public sealed record Commitment(string Id, LocalText Text, bool IsReturn)
{
    /// <summary>Code of the initiative; null where it is about none in particular.</summary>
    public string? Initiative { get; init; }

    public LocalText? MadeBy { get; init; }

    public DateOnly? MadeOn { get; init; }

    /// <summary>The paper with its paragraph.</summary>
    public string? Source { get; init; }

    /// <summary>Null where no day was named.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Address of the figure that it is measured by, as <c>benefit explain</c> takes it; null where no figure tells.</summary>
    public string? Figure { get; init; }

    /// <summary>What the figure is to reach, a share as a fraction; null where it has no lower end.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>What the figure is not to exceed; null where it has no upper end.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>The day on which it was done, as somebody says; null while it is not.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>How it falls due again; null where it falls due once.</summary>
    public Recurrence? Repeats { get; init; }

    /// <summary>Why it was given up; null while it stands.</summary>
    public LocalText? Withdrawn { get; init; }

    /// <summary>Where it stands, such as <c>tables/commitments.csv:2</c>.</summary>
    public string Place { get; init; } = "";

    /// <summary>It itself, or what falls due by a day of one that repeats and the one after that, each with a day of its own.</summary>
    public IEnumerable<Commitment> Until(DateOnly day)
    {
        if (Repeats is not { } repeats || DueOn is not { } first)
        {
            return [this];
        }

        var days = repeats.DaysFrom(first).ToList();
        return days.Take(days.Count(due => due <= day) + 1)
            .Select(
                (due, at) =>
                    this with
                    {
                        Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}/{due:yyyy-MM-dd}"),
                        DueOn = due,
                        DoneOn = at < repeats.Done.Count ? repeats.Done[at] : null,
                    }
            );
    }

    /// <summary>Whether its figure decides if it is kept.</summary>
    public bool IsMeasured => Figure is not null && (AtLeast is not null || AtMost is not null);
}
