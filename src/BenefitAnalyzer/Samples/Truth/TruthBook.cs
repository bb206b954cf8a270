using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Truth;

/// <summary>Adds up what ingestion must accept, row by row and without looking back; knows nothing of the product's own metrics.</summary>
/// <remarks>
/// "Started" counts a row in the month of started_at, "completed" counts a row whose outcome is completed or ineligible in the month of
/// completed_at. Arrays are indexed by [month, service, channel] and the like in that order.
/// </remarks>
internal sealed class TruthBook
{
    public const int Channels = 6;
    public const int Ages = 5; // the last is "not known"
    private static readonly int Services = Catalogue.Services.Length;

    /// <param name="everyRow">Whether to keep each row for the truths that need to look back; see <see cref="RowTruth"/>.</param>
    public TruthBook(bool everyRow) => Rows = everyRow ? new RowTruth() : null;

    public long[,,] Started { get; } = new long[SampleCalendar.Months.Count, Services, Channels];

    public long[,,] Completed { get; } = new long[SampleCalendar.Months.Count, Services, Channels];

    public long[,,] CompletedAssisted { get; } = new long[SampleCalendar.Months.Count, Services, Channels];

    /// <summary>By month of started_at and channel: rows whose outcome is pending.</summary>
    public long[,] Pending { get; } = new long[SampleCalendar.Months.Count, Channels];

    /// <summary>By month of started_at and channel: rows whose outcome is completed or ineligible, whenever they were completed.</summary>
    public long[,] CohortCompleted { get; } = new long[SampleCalendar.Months.Count, Channels];

    /// <summary>By age band and channel.</summary>
    public long[,] CompletedByAge { get; } = new long[Ages, Channels];

    /// <summary>By month of completed_at and service: completed rows with a due_at, and those with completed_at ≤ due_at.</summary>
    public long[,] Due { get; } = new long[SampleCalendar.Months.Count, Services];

    /// <inheritdoc cref="Due"/>
    public long[,] DueMet { get; } = new long[SampleCalendar.Months.Count, Services];

    /// <summary>By service: rows of any outcome with wait_minutes at the counter, and those within the minutes of the wait pledge.</summary>
    public long[] WaitMeasured { get; } = new long[Services];

    /// <inheritdoc cref="WaitMeasured"/>
    public long[] WaitWithin { get; } = new long[Services];

    /// <summary>By service and channel.</summary>
    public long[,] Marks { get; } = new long[Services, Channels];

    /// <inheritdoc cref="Marks"/>
    public long[,] MarkSum { get; } = new long[Services, Channels];

    /// <summary>By month of started_at and source (0 e-channels, 1 counters).</summary>
    public long[,] FeeCents { get; } = new long[SampleCalendar.Months.Count, 2];

    /// <summary>By month of started_at: rows of the source <c>counters</c> by office.</summary>
    public long[,] AtOffice { get; } = new long[SampleCalendar.Months.Count, Catalogue.Offices.Count];

    /// <summary>By channel, all accepted rows with a value.</summary>
    public Durations[] Handling { get; } = Histograms();

    /// <inheritdoc cref="Handling"/>
    public Durations[] Wait { get; } = Histograms();

    /// <summary>By channel, completed rows (completed or ineligible) with a value.</summary>
    public Durations[] HandlingCompleted { get; } = Histograms();

    /// <inheritdoc cref="HandlingCompleted"/>
    public Durations[] WaitCompleted { get; } = Histograms();

    /// <summary>By channel: rows with a customer.</summary>
    public long[] WithCustomer { get; } = new long[Channels];

    /// <summary>By fiscal year of started_at and channel: customers with any row.</summary>
    public CustomerSet[,] Customers { get; } = Sets();

    /// <summary>By fiscal year of completed_at and channel: customers with a completed row.</summary>
    public CustomerSet[,] CustomersCompleted { get; } = Sets();

    public LaunchTruth Launches { get; } = new();

    /// <summary>Null when the sample is too big for it.</summary>
    public RowTruth? Rows { get; }

    public void Accept(in SampleRow row)
    {
        var month = SampleCalendar.MonthOfDay[row.StartedAt / SampleCalendar.SecondsPerDay];
        Started[month, row.Service, row.Channel]++;
        Launches.Accept(row);
        Handling[row.Channel].Add(row.Handling);
        Wait[row.Channel].Add(row.Wait);
        FeeCents[month, Catalogue.IsElectronic(row.Channel) ? 0 : 1] += Math.Max(0, row.FeeCents);
        if (!Catalogue.IsElectronic(row.Channel))
        {
            AtOffice[month, row.Office]++;
        }

        if (row.Customer >= 0)
        {
            WithCustomer[row.Channel]++;
            Customers[month / 12, row.Channel].Add(row.Customer);
            Rows?.Add(row);
        }

        if (row.Channel == Catalogue.Counter && Catalogue.Services[row.Service].WaitPledge is { } pledge)
        {
            WaitMeasured[row.Service]++;
            WaitWithin[row.Service] += row.Wait <= 10 * pledge.Minutes ? 1 : 0;
        }

        if (row.Outcome == Journey.Pending)
        {
            Pending[month, row.Channel]++;
        }
        else if (row.Outcome <= Journey.Ineligible)
        {
            CohortCompleted[month, row.Channel]++;
            AcceptCompleted(row);
        }
    }

    private void AcceptCompleted(in SampleRow row)
    {
        var month = SampleCalendar.MonthOfDay[row.CompletedAt / SampleCalendar.SecondsPerDay];
        Completed[month, row.Service, row.Channel]++;
        CompletedAssisted[month, row.Service, row.Channel] += row.Assisted ? 1 : 0;
        if (row.Customer >= 0)
        {
            CustomersCompleted[month / 12, row.Channel].Add(row.Customer);
        }

        CompletedByAge[row.AgeBand < 0 ? Ages - 1 : row.AgeBand, row.Channel]++;
        HandlingCompleted[row.Channel].Add(row.Handling);
        WaitCompleted[row.Channel].Add(row.Wait);
        if (row.DueAt >= 0)
        {
            Due[month, row.Service]++;
            DueMet[month, row.Service] += row.CompletedAt <= row.DueAt ? 1 : 0;
        }

        if (row.Satisfaction > 0)
        {
            Marks[row.Service, row.Channel]++;
            MarkSum[row.Service, row.Channel] += row.Satisfaction;
        }
    }

    private static Durations[] Histograms() => [.. Enumerable.Range(0, Channels).Select(_ => new Durations())];

    private static CustomerSet[,] Sets()
    {
        var sets = new CustomerSet[SampleCalendar.FiscalYears.Count, Channels];
        for (var cell = 0; cell < sets.Length; cell++)
        {
            sets[cell / Channels, cell % Channels] = new CustomerSet();
        }

        return sets;
    }
}
