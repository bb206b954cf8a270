namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>Minutes of a grade that an initiative freed in an office in a fiscal year, by where they came from.</summary>
internal sealed class FreedTime
{
    private readonly List<(string Service, string Channel, decimal Minutes)> parts = [];

    public decimal Minutes { get; private set; }

    /// <summary>Whether all of them were measured in logs.</summary>
    public bool IsMeasured { get; private set; } = true;

    public IReadOnlyList<(string Service, string Channel, decimal Minutes)> Parts => parts;

    public void Add(string service, string channel, decimal minutes, bool isMeasured)
    {
        Minutes += minutes;
        IsMeasured &= isMeasured;
        // Months of one service and channel follow one another.
        var at =
            parts.Count > 0 && parts[^1].Service == service && parts[^1].Channel == channel ? parts.Count - 1 : PartOf(service, channel);
        if (at < 0)
        {
            parts.Add((service, channel, minutes));
        }
        else
        {
            parts[at] = (service, channel, parts[at].Minutes + minutes);
        }
    }

    private int PartOf(string service, string channel) => parts.FindIndex(part => part.Service == service && part.Channel == channel);
}
