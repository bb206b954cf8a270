using BenefitAnalyzer.Samples.Launches;

namespace BenefitAnalyzer.Samples.World;

/// <summary>Makes the rows of one day after the other: what earlier days led to, then new business up to a quota.</summary>
internal sealed class DayOfVisits
{
    /// <summary>Follow-ups happen within this many days, so that a ring of days holds all that is known of the future.</summary>
    private const int Horizon = 32;
    private readonly List<Visit>[] later = [.. Enumerable.Range(0, Horizon).Select(_ => new List<Visit>())];
    private readonly ulong seed;
    private readonly Citizens citizens;
    private MonthDemand demand = new(0);
    private SampleRow[] rows = new SampleRow[256];
    private long[] order = new long[256];
    private int count;
    private int repeats;
    private int day;
    private Draws draws;

    /// <summary>Draws of what would have been, so that asking changes nothing of what is.</summary>
    private Draws unlaunchedDraws;

    /// <summary>Launches that still owe a visit of new demand.</summary>
    private readonly Queue<(SampleLaunch Launch, byte Service)> owed = [];

    public DayOfVisits(ulong seed, long rows)
    {
        this.seed = seed;
        citizens = new Citizens(seed, rows);
    }

    public int Count => count;

    /// <summary>Row of the day by its place in time, from 0.</summary>
    public ref SampleRow this[int place] => ref rows[(int)order[place]];

    /// <summary>Fills the day. Days must come in order, each once.</summary>
    /// <param name="quota">Rows wanted beside a burst; follow-ups come first, and those beyond the quota stay away.</param>
    public void Fill(int today, int quota)
    {
        day = today;
        count = 0;
        draws = Draws.Of(seed, (ulong)day);
        unlaunchedDraws = Draws.Of(seed, ulong.MaxValue - 2 - (ulong)day);
        var month = SampleCalendar.MonthOfDay[day];
        var monthBegins = day == 0 || SampleCalendar.MonthOfDay[day - 1] != month;
        demand = monthBegins ? new MonthDemand(month) : demand;
        if (day == FirstOpenDay(month))
        {
            DeliverFromEveryOffice();
        }

        var due = later[day % Horizon]; // grows while the day is filled: some attempts are resumed on the same day
        for (var next = 0; count < quota; )
        {
            Add(
                next < due.Count ? due[next++]
                : owed.TryDequeue(out var demanded) ? NewDemand(demanded.Launch, demanded.Service)
                : NewBusiness()
            );
        }

        due.Clear();
        if (day == Irregular.BurstDay)
        {
            AddBurst();
        }

        Sort();
    }

    private static int FirstOpenDay(int month) =>
        SampleCalendar.NextOpen(SampleCalendar.Months[month].DayNumber - SampleCalendar.From.DayNumber);

    /// <summary>One counter row an office and month: in a small sample chance alone would leave an office without.</summary>
    private void DeliverFromEveryOffice()
    {
        for (var office = 0; office < Catalogue.Offices.Count; office++)
        {
            Add(NewBusiness(Catalogue.Counter));
            rows[count - 1].Office = (sbyte)office;
            rows[count - 1].KeepClean = true;
        }
    }

    private Visit NewBusiness(int onlyChannel = -1)
    {
        while (true)
        {
            var citizen = citizens.Draw(ref draws);
            var service = demand.DrawService(ref draws);
            var channel = demand.DrawChannel(ref draws, service, citizens.Of(citizen));
            var isOpen = Catalogue.IsElectronic(channel) || SampleCalendar.IsOpen[day];
            if (isOpen && (onlyChannel < 0 || channel == onlyChannel))
            {
                return Launched(new Visit(TimeOfVisit(day, channel), citizen, (byte)service, (byte)channel), onlyChannel >= 0);
            }
        }
    }

    /// <summary>The visit as a launch makes it: perhaps in the new channel, and perhaps another one owed.</summary>
    private Visit Launched(Visit visit, bool staysWhereItIs)
    {
        var citizen = citizens.Of(visit.Citizen);
        var launch = LaunchPlan.Of(visit.Service, citizen.Office);
        if (launch is null || staysWhereItIs || launch.Reach(day) is not (> 0 and var reach))
        {
            return visit;
        }

        if (draws.Chance(launch.NewShare * reach))
        {
            owed.Enqueue((launch, visit.Service));
        }

        var moves = !Catalogue.IsElectronic(visit.Channel) && CanReach(launch, citizen) && draws.Chance(launch.MovedShare * reach);
        return moves
            ? visit with
            {
                StartedAt = TimeOfVisit(day, launch.Channel),
                Channel = launch.Channel,
                Initiative = (sbyte)launch.Initiative,
                Instead = (sbyte)visit.Channel,
            }
            : visit;
    }

    /// <summary>A visit that nobody would make without the launch.</summary>
    private Visit NewDemand(SampleLaunch launch, byte service)
    {
        while (true)
        {
            var number = citizens.Draw(ref draws);
            var citizen = citizens.Of(number);
            if (launch.Offices.Contains(citizen.Office) && CanReach(launch, citizen))
            {
                return new Visit(TimeOfVisit(day, launch.Channel), number, service, launch.Channel, (sbyte)launch.Initiative);
            }
        }
    }

    private static bool CanReach(SampleLaunch launch, Citizen citizen) => launch.Channel != Catalogue.Web || citizen.HasAccess;

    private int TimeOfVisit(int onDay, int channel) =>
        (onDay * SampleCalendar.SecondsPerDay)
        + HourProfile.Of(channel, onDay < SampleCalendar.Days && SampleCalendar.IsSaturday(onDay)).Draw(ref draws);

    private ref SampleRow NextRow()
    {
        if (count == rows.Length)
        {
            Array.Resize(ref rows, 2 * count);
            Array.Resize(ref order, 2 * count);
        }

        return ref rows[count++];
    }

    private void Add(Visit visit)
    {
        var citizen = citizens.Of(visit.Citizen);
        ref var row = ref NextRow();
        row = new SampleRow
        {
            StartedAt = visit.StartedAt,
            Service = visit.Service,
            Channel = visit.Channel,
            Office = visit.Channel == Catalogue.Web ? (sbyte)-1 : (sbyte)citizen.Office,
            Home = (sbyte)citizen.Office,
            Initiative = visit.Initiative,
            Instead = visit.Instead < 0 ? Unlaunched.None : WithoutLaunch(visit, citizen),
        };
        Journey.Fill(ref row, citizen, ref draws);
        var isKnown = Catalogue.Services[row.Service].Type != Catalogue.Information || draws.Chance(0.55);
        row.Customer = isKnown ? Citizens.CodeOf(visit.Citizen) : -1;
        row.AgeBand = isKnown ? citizen.AgeBand : (sbyte)-1;
        if (isKnown && Catalogue.IsElectronic(row.Channel) && row.Outcome is Journey.Failed or Journey.Abandoned)
        {
            FollowUp(visit, row.Outcome);
        }

        if (repeats < Irregular.MostRepeats && Irregular.CanRepeat(row))
        {
            repeats++;
            row.KeepClean = true;
            AddAgain(row);
        }
    }

    /// <summary>The same transaction under another number, a few minutes later.</summary>
    private void AddAgain(SampleRow row)
    {
        var later = Irregular.LeastSeconds + draws.Below(Irregular.MoreSeconds);
        row.StartedAt += later;
        row.CompletedAt += later;
        row.Irregularity = Irregular.Repeat;
        NextRow() = row;
    }

    /// <summary>Searches by a program, one on the heels of another.</summary>
    private void AddBurst()
    {
        for (var search = 0; search < Irregular.BurstRows; search++)
        {
            var citizen = citizens.Of(citizens.Draw(ref draws));
            ref var row = ref NextRow();
            row = new SampleRow
            {
                StartedAt = (day * SampleCalendar.SecondsPerDay) + (Irregular.BurstHour * 3600) + draws.Below(3600),
                Service = Irregular.BurstService,
                Channel = Catalogue.Web,
                Office = -1,
                Home = (sbyte)citizen.Office,
                Initiative = -1,
                Instead = Unlaunched.None,
                Customer = -1,
                AgeBand = -1,
                KeepClean = true,
                Irregularity = Irregular.Burst,
            };
            Journey.Fill(ref row, citizen, ref draws);
        }
    }

    private Unlaunched WithoutLaunch(Visit visit, Citizen citizen)
    {
        var profile = HourProfile.Of(visit.Instead, SampleCalendar.IsSaturday(day));
        var row = new SampleRow
        {
            StartedAt = (day * SampleCalendar.SecondsPerDay) + profile.Draw(ref unlaunchedDraws),
            Service = visit.Service,
            Channel = (byte)visit.Instead,
            Office = (sbyte)citizen.Office,
        };
        Journey.Fill(ref row, citizen, ref unlaunchedDraws);
        return new Unlaunched(row.StartedAt, row.CompletedAt, row.Handling, visit.Instead);
    }

    /// <summary>After a failed e-attempt: try again within half an hour, or turn up at a counter or call within ten days.</summary>
    private void FollowUp(Visit visit, byte outcome)
    {
        var choice = draws.Unit();
        if (outcome == Journey.Abandoned && choice < 0.35)
        {
            Schedule(visit with { StartedAt = visit.StartedAt + 60 + draws.Below(1700), Instead = -1 });
        }
        else if (choice < (outcome == Journey.Failed ? 0.6 : 0.55))
        {
            var channels = Catalogue.Services[visit.Service].Channels;
            var channel = channels.Contains(Catalogue.Counter) && draws.Chance(0.75) ? Catalogue.Counter : Catalogue.Phone;
            channel = channels.Contains(channel) ? channel : Catalogue.Counter;
            var onDay = SampleCalendar.NextOpen(day + 1 + (int)(10 * draws.Unit() * draws.Unit()));
            Schedule(visit with { Channel = (byte)channel, StartedAt = TimeOfVisit(onDay, channel), Instead = -1 });
        }
    }

    private void Schedule(Visit visit)
    {
        if (visit.StartedAt < SampleCalendar.EndSecond)
        {
            later[visit.StartedAt / SampleCalendar.SecondsPerDay % Horizon].Add(visit);
        }
    }

    /// <summary>By time of start, equal times in the order of their making.</summary>
    private void Sort()
    {
        for (var index = 0; index < count; index++)
        {
            order[index] = ((long)rows[index].StartedAt << 32) | (uint)index;
        }

        Array.Sort(order, 0, count);
    }
}
