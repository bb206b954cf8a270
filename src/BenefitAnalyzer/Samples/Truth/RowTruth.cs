using System.Runtime.InteropServices;
using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Truth;

/// <summary>Truths about what one customer did before: resumed attempts, failure demand, hopping. Keeps every row with a customer, 16 bytes each.</summary>
internal sealed class RowTruth
{
    /// <summary>The N of failure demand and of hopping, as <c>failure_demand_days</c> in the study file.</summary>
    public const int WindowSeconds = 14 * SampleCalendar.SecondsPerDay;
    public const int ResumeSeconds = 30 * 60;
    private readonly List<Contact> contacts = [];

    /// <summary>By month of started_at and channel: abandoned rows after whose start, and not in the same second, the same customer started
    /// in the same service and channel again within 30 minutes.</summary>
    public long[,] Resumed { get; } = new long[SampleCalendar.Months.Count, TruthBook.Channels];

    /// <summary>By month of completed_at: traditional completions of a known customer.</summary>
    public long[] Linkable { get; } = new long[SampleCalendar.Months.Count];

    /// <summary>Of <see cref="Linkable"/>, those with a failed or abandoned e-attempt of that customer and service whose started_at lies
    /// in [completed_at − 14 × 24 h, completed_at).</summary>
    public long[] AfterFailureByCompletion { get; } = new long[SampleCalendar.Months.Count];

    /// <summary>The same with the traditional row's started_at in place of completed_at; still counted in the month of completed_at.</summary>
    public long[] AfterFailureByStart { get; } = new long[SampleCalendar.Months.Count];

    /// <summary>Customers with any row.</summary>
    public long CustomerCount { get; private set; }

    /// <summary>Customers who, for one service, started in two different channels at most 14 × 24 h apart.</summary>
    public long Hoppers { get; private set; }

    public void Add(in SampleRow row) =>
        contacts.Add(new Contact(row.Customer, row.StartedAt, row.CompletedAt, row.Service, row.Channel, row.Outcome));

    /// <summary>Computes everything; call once, when all rows are in.</summary>
    public void Close()
    {
        contacts.Sort(
            (left, right) => (left.Customer, left.Service, left.StartedAt).CompareTo((right.Customer, right.Service, right.StartedAt))
        );
        int[] journeys =
        [
            .. Enumerable.Range(0, contacts.Count).Where(index => index == 0 || !SameJourney(index - 1, index)),
            contacts.Count,
        ];
        var lastCustomer = -1;
        var lastHopper = -1;
        for (var index = 0; index < journeys.Length - 1; index++)
        {
            var journey = CollectionsMarshal.AsSpan(contacts)[journeys[index]..journeys[index + 1]];
            var customer = journey[0].Customer;
            CustomerCount += customer == lastCustomer ? 0 : 1;
            lastCustomer = customer;
            if (customer != lastHopper && Hops(journey))
            {
                Hoppers++;
                lastHopper = customer;
            }

            CountResumed(journey);
            CountFailureDemand(journey);
        }
    }

    private bool SameJourney(int left, int right) =>
        contacts[left].Customer == contacts[right].Customer && contacts[left].Service == contacts[right].Service;

    /// <summary>If any two contacts in different channels are close enough, then two neighbours between them are.</summary>
    private static bool Hops(ReadOnlySpan<Contact> journey)
    {
        for (var index = 1; index < journey.Length; index++)
        {
            var isNear = journey[index].StartedAt - journey[index - 1].StartedAt <= WindowSeconds;
            if (isNear && journey[index].Channel != journey[index - 1].Channel)
            {
                return true;
            }
        }

        return false;
    }

    private void CountResumed(ReadOnlySpan<Contact> journey)
    {
        for (var index = 0; index < journey.Length; index++)
        {
            if (journey[index].Outcome == Journey.Abandoned && IsTakenUpAgain(journey[index], journey[(index + 1)..]))
            {
                Resumed[SampleCalendar.MonthOfDay[journey[index].StartedAt / SampleCalendar.SecondsPerDay], journey[index].Channel]++;
            }
        }
    }

    private static bool IsTakenUpAgain(Contact abandoned, ReadOnlySpan<Contact> later)
    {
        foreach (var contact in later)
        {
            var seconds = contact.StartedAt - abandoned.StartedAt;
            if (seconds > ResumeSeconds)
            {
                return false;
            }

            if (seconds > 0 && contact.Channel == abandoned.Channel)
            {
                return true;
            }
        }

        return false;
    }

    private void CountFailureDemand(ReadOnlySpan<Contact> journey)
    {
        foreach (var contact in journey)
        {
            if (Catalogue.IsElectronic(contact.Channel) || contact.Outcome > Journey.Ineligible)
            {
                continue;
            }

            var month = SampleCalendar.MonthOfDay[contact.CompletedAt / SampleCalendar.SecondsPerDay];
            Linkable[month]++;
            AfterFailureByCompletion[month] += FailedBefore(journey, contact.CompletedAt) ? 1 : 0;
            AfterFailureByStart[month] += FailedBefore(journey, contact.StartedAt) ? 1 : 0;
        }
    }

    private static bool FailedBefore(ReadOnlySpan<Contact> journey, int second)
    {
        foreach (var attempt in journey)
        {
            var isFailure = Catalogue.IsElectronic(attempt.Channel) && attempt.Outcome is Journey.Failed or Journey.Abandoned;
            if (isFailure && attempt.StartedAt >= second - WindowSeconds && attempt.StartedAt < second)
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Contact(int Customer, int StartedAt, int CompletedAt, byte Service, byte Channel, byte Outcome);
}
