namespace BenefitAnalyzer.Studies.Claiming;

/// <summary>What makes the saving of a year: months live ÷ 12 × volume × take-up × minutes × cost of a minute × share released.</summary>
public sealed record ClaimFactors
{
    /// <summary>Months of the year in which the service is live, 0 to 12.</summary>
    public decimal? LiveMonths { get; init; }

    /// <summary>Transactions of the service in a full year, over all channels.</summary>
    public decimal? Volume { get; init; }

    /// <summary>Share of the volume that the initiative moves to e-channels, 0 to 1: take-up less take-up before.</summary>
    public decimal? TakeUp { get; init; }

    /// <summary>Staff minutes freed by a transaction that moves.</summary>
    public decimal? StaffMinutes { get; init; }

    /// <summary>Avoidable cash cost of a staff minute, in the study's currency.</summary>
    public decimal? MinuteCost { get; init; }

    /// <summary>Share of the freed minutes' worth that left the budget, 0 to 1.</summary>
    public decimal? Released { get; init; }

    /// <summary>What the factors make; null where one is missing.</summary>
    public decimal? Product => LiveMonths / 12 * Volume * TakeUp * StaffMinutes * MinuteCost * Released;

    /// <summary>In the order of the formula; null where not stated.</summary>
    public IReadOnlyList<decimal?> InOrder => [LiveMonths / 12, Volume, TakeUp, StaffMinutes, MinuteCost, Released];

    /// <summary>The same, with those of others where one is missing.</summary>
    public ClaimFactors OrElse(ClaimFactors others) =>
        new()
        {
            LiveMonths = LiveMonths ?? others.LiveMonths,
            Volume = Volume ?? others.Volume,
            TakeUp = TakeUp ?? others.TakeUp,
            StaffMinutes = StaffMinutes ?? others.StaffMinutes,
            MinuteCost = MinuteCost ?? others.MinuteCost,
            Released = Released ?? others.Released,
        };
}
