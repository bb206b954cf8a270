namespace BenefitAnalyzer.Samples.World;

/// <summary>What happens in one contact: how it ends, how long it takes, what it costs and how it is liked.</summary>
internal static class Journey
{
    public const byte Completed = 0;
    public const byte Ineligible = 1;
    public const byte Failed = 2;
    public const byte Abandoned = 3;
    public const byte Redirected = 4;
    public const byte Pending = 5;

    /// <summary>Queue load by hour of the day, 9:00 to 16:00: the morning, lunch time and just after it are busy.</summary>
    private static readonly double[] LoadByHour = [1.15, 1.5, 1.3, 1.65, 1.5, 1.2, 1.0, 0.7];
    private static readonly double[] TroubleByAge = [0.9, 0.9, 1.2, 1.9];
    private static readonly double[] AssistedAtKioskByAge = [0.05, 0.08, 0.2, 0.5];
    private static readonly double[] HandlingByChannel = [0, 0, 1, 0.6, 1.25, 1.1];
    private static readonly double[] MeanMark = [4.2, 4.0, 3.8, 3.6, 3.4, 3.3];

    /// <summary>Fills everything that follows from service, channel, citizen and time of start.</summary>
    public static void Fill(ref SampleRow row, Citizen citizen, ref Draws draws)
    {
        var service = Catalogue.Services[row.Service];
        var electronic = Catalogue.IsElectronic(row.Channel);
        row.Assisted = electronic && draws.Chance(row.Channel == Catalogue.Kiosk ? AssistedAtKioskByAge[citizen.AgeBand] : 0.012);
        row.Wait = Wait(row, citizen.Office, ref draws);
        row.Handling = Handling(row, service, ref draws);
        row.Outcome = electronic ? ElectronicOutcome(row, citizen, service, ref draws) : TraditionalOutcome(row, service, ref draws);
        row.DueAt = -1;
        row.CompletedAt = -1;
        row.FeeCents = -1;
        row.Satisfaction = -1;
        if (service.PledgeDays > 0 && row.Outcome <= Ineligible)
        {
            // Promised by the end of the last day of the pledge.
            row.DueAt = (((row.StartedAt / SampleCalendar.SecondsPerDay) + service.PledgeDays + 1) * SampleCalendar.SecondsPerDay) - 1;
        }

        if (row.Outcome <= Ineligible)
        {
            Complete(ref row, service, ref draws);
        }
    }

    private static void Complete(ref SampleRow row, SampleService service, ref Draws draws)
    {
        var completedAt = CompletedAt(row, service, ref draws);
        if (completedAt >= SampleCalendar.EndSecond)
        {
            row.Outcome = Pending; // the logs are extracted at the end of the study
            return;
        }

        row.CompletedAt = completedAt;
        row.FeeCents = row.Outcome == Completed && service.FeeCents > 0 ? service.FeeCents : -1;
        if (draws.Chance(0.08))
        {
            var crowding = row.Channel == Catalogue.Counter ? row.Wait / 300.0 : 0; // one mark less for half an hour of waiting
            var mark = MeanMark[row.Channel] - crowding - (row.Outcome == Ineligible ? 1 : 0) + ((draws.Unit() + draws.Unit() - 1) * 2);
            row.Satisfaction = (sbyte)Math.Clamp((int)Math.Round(mark), 1, 5);
        }
    }

    private static int CompletedAt(in SampleRow row, SampleService service, ref Draws draws)
    {
        var byLetter = row.Channel is Catalogue.Post or Catalogue.Fax;
        var atOnce = service.PledgeDays == 0 || (service.PledgeDays <= 5 && draws.Chance(0.9));
        if (atOnce && !byLetter)
        {
            return Catalogue.IsElectronic(row.Channel)
                ? row.StartedAt + 30 + (int)(240 * QuantileShape.Handling.Draw(ref draws))
                : row.StartedAt + (6 * (row.Wait + row.Handling));
        }

        var pledge = service.PledgeDays == 0 ? 5 : service.PledgeDays;
        var faster = Catalogue.IsElectronic(row.Channel) ? 0.75 : 1;
        var days = Math.Max(1, (int)Math.Ceiling(pledge * faster * QuantileShape.Pledge.Draw(ref draws)));
        var day = SampleCalendar.NextOpen((row.StartedAt / SampleCalendar.SecondsPerDay) + days);
        return (day * SampleCalendar.SecondsPerDay) + (9 * 3600) + draws.Below(8 * 3600);
    }

    private static byte ElectronicOutcome(in SampleRow row, Citizen citizen, SampleService service, ref Draws draws)
    {
        // Trouble falls by a quarter over the whole time; help at the kiosk halves it.
        var years = (double)row.StartedAt / SampleCalendar.EndSecond;
        var trouble = TroubleByAge[citizen.AgeBand] * (1 - (0.25 * years)) * (row.Assisted ? 0.5 : 1);
        var place = draws.Unit() - (0.05 * trouble);
        if (place < 0)
        {
            return Failed;
        }

        place -= 0.09 * trouble;
        return place < 0 ? Abandoned
            : place < 0.01 ? Redirected
            : place < 0.03 && service.Type >= Catalogue.Application ? Ineligible
            : Completed;
    }

    private static byte TraditionalOutcome(in SampleRow row, SampleService service, ref Draws draws)
    {
        // People leave a long queue.
        var leave = row.Channel <= Catalogue.Phone ? 0.004 + (row.Wait * 0.00008) : 0;
        var place = draws.Unit() - leave;
        return place < 0 ? Abandoned
            : place < 0.008 ? Failed
            : place < 0.028 ? Redirected
            : place < 0.055 && service.Type >= Catalogue.Application ? Ineligible
            : Completed;
    }

    /// <summary>Queue time in tenths of a minute; none by post, fax and on the web.</summary>
    private static int Wait(in SampleRow row, int office, ref Draws draws)
    {
        if (row.Channel == Catalogue.Phone)
        {
            return (int)(22 * QuantileShape.Wait.Draw(ref draws));
        }

        if (row.Channel != Catalogue.Counter)
        {
            return -1;
        }

        var day = row.StartedAt / SampleCalendar.SecondsPerDay;
        var hour = Math.Clamp((row.StartedAt % SampleCalendar.SecondsPerDay / 3600) - 9, 0, 7);
        var meanMinutes = 3.5 + (office * 7 % 18 * 0.3); // offices differ, not in the order of their codes
        var load =
            LoadByHour[hour]
            * (
                SampleCalendar.IsMonday(day) ? 1.25
                : SampleCalendar.IsSaturday(day) ? 1.3
                : 1
            );
        var relief = 1.1 - (0.25 * day / SampleCalendar.Days); // queues shorten as visitors move to the web
        return draws.Chance(0.12) ? 0 : (int)(10 * meanMinutes * load * relief * QuantileShape.Wait.Draw(ref draws));
    }

    /// <summary>Staff time in tenths of a minute; 0 where no one is needed.</summary>
    private static int Handling(in SampleRow row, SampleService service, ref Draws draws)
    {
        var factor =
            !Catalogue.IsElectronic(row.Channel) ? HandlingByChannel[row.Channel]
            : service.Type >= Catalogue.Application ? 0.45 // the back office still decides
            : 0;
        var minutes = (service.CounterMinutes * factor) + (row.Assisted ? 3.5 : 0);
        return minutes == 0 ? 0 : Math.Max(1, (int)(10 * minutes * QuantileShape.Handling.Draw(ref draws)));
    }
}
