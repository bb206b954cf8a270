using System.Globalization;
using System.Text.Json.Nodes;
using BenefitAnalyzer.Samples.World;

namespace BenefitAnalyzer.Samples.Truth;

/// <summary>The content of <c>truth/metrics.json</c>. What each figure means stands in <c>Templates/truth.md</c>, which is written beside it.</summary>
internal sealed class MetricsJson(TruthBook truth)
{
    private static readonly int[] Months = [.. Enumerable.Range(0, SampleCalendar.Months.Count)];
    private static readonly int[] Channels = [.. Enumerable.Range(0, TruthBook.Channels)];
    private static readonly int[] Services = [.. Enumerable.Range(0, Catalogue.Services.Length)];
    private static readonly int[] Electronic = [Catalogue.Web, Catalogue.Kiosk];

    private static readonly int[] Years = [.. Enumerable.Range(0, SampleCalendar.FiscalYears.Count)];

    public JsonObject Build() =>
        new()
        {
            ["started"] = Counts(truth.Started),
            ["completed"] = Counts(truth.Completed),
            ["take_up_a"] = TakeUp(truth.Completed, assisted: null),
            ["take_up_b"] = TakeUp(truth.Completed, truth.CompletedAssisted),
            ["take_up_started"] = TakeUp(truth.Started, assisted: null),
            ["take_up_a_by_age_band"] = TakeUpByAge(),
            ["completion"] = Completion(),
            ["failure_demand"] = truth.Rows is { } rows ? FailureDemand(rows, rows.AfterFailureByCompletion) : null,
            ["failure_demand_by_start"] = truth.Rows is { } same ? FailureDemand(same, same.AfterFailureByStart) : null,
            ["hopping"] = truth.Rows is { } all ? Ratio(all.Hoppers, all.CustomerCount) : null,
            ["distinct_customers"] = DistinctCustomers(truth.Customers),
            ["distinct_customers_completed"] = DistinctCustomers(truth.CustomersCompleted),
            ["customer_coverage"] = ByChannel(channel =>
                Ratio(truth.WithCustomer[channel], Sum(truth.Started, Months, Services, [channel]))
            ),
            ["handling_seconds"] = Percentiles(truth.Handling),
            ["handling_seconds_completed"] = Percentiles(truth.HandlingCompleted),
            ["wait_seconds"] = Percentiles(truth.Wait),
            ["wait_seconds_completed"] = Percentiles(truth.WaitCompleted),
            ["pledge"] = Pledge(),
            ["wait_pledge"] = WaitPledge(),
            ["satisfaction"] = Satisfaction(),
            ["availability"] = Availability(),
        };

    private static JsonObject Ratio(long numerator, long denominator) =>
        new()
        {
            ["numerator"] = numerator,
            ["denominator"] = denominator,
            ["value"] = denominator == 0 ? null : (double)numerator / denominator,
        };

    private static long Sum(long[,,] counts, IEnumerable<int> months, IEnumerable<int> services, IEnumerable<int> channels) =>
        months.Sum(month => services.Sum(service => channels.Sum(channel => counts[month, service, channel])));

    private static JsonObject Object<T>(IEnumerable<T> keys, Func<T, string> name, Func<T, JsonNode?> value) =>
        new(keys.Select(key => KeyValuePair.Create(name(key), value(key))));

    private static JsonObject ByMonth(Func<int, JsonNode?> value) => Object(Months, SampleCalendar.MonthName, value);

    private static JsonObject ByChannel(Func<int, JsonNode?> value) => Object(Channels, channel => Catalogue.Channels[channel], value);

    private static JsonObject ByService(IEnumerable<int> services, Func<int, JsonNode?> value) =>
        Object(services, service => Catalogue.Services[service].Code, value);

    private static JsonObject Counts(long[,,] counts) =>
        new()
        {
            ["total"] = Sum(counts, Months, Services, Channels),
            ["by_month"] = ByMonth(month => Sum(counts, [month], Services, Channels)),
            ["by_channel"] = ByChannel(channel => Sum(counts, Months, Services, [channel])),
            ["by_service"] = ByService(Services, service => Sum(counts, Months, [service], Channels)),
        };

    private static JsonObject TakeUp(long[,,] counts, long[,,]? assisted)
    {
        JsonObject Of(IEnumerable<int> months, IEnumerable<int> services) =>
            Ratio(
                Sum(counts, months, services, Electronic) - (assisted is null ? 0 : Sum(assisted, months, services, Electronic)),
                Sum(counts, months, services, Channels)
            );

        return new JsonObject
        {
            ["total"] = Of(Months, Services),
            ["by_fiscal_year"] = Object(
                Years,
                year => SampleCalendar.FiscalYears[year],
                year => Of(Months.Where(month => month / 12 == year), Services)
            ),
            ["by_month"] = ByMonth(month => Of([month], Services)),
            ["by_service"] = ByService(Services, service => Of(Months, [service])),
        };
    }

    private JsonObject TakeUpByAge() =>
        Object(
            Enumerable.Range(0, TruthBook.Ages),
            age => age < Catalogue.AgeBands.Count ? Catalogue.AgeBands[age] : "",
            age =>
                Ratio(
                    Electronic.Sum(channel => truth.CompletedByAge[age, channel]),
                    Channels.Sum(channel => truth.CompletedByAge[age, channel])
                )
        );

    /// <summary>Without every row in memory the resumed attempts are not known, and then neither is the rate.</summary>
    private JsonObject Completion()
    {
        JsonObject Of(IReadOnlyList<int> months, IReadOnlyList<int> channels)
        {
            var started = Sum(truth.Started, months, Services, channels);
            var pending = months.Sum(month => channels.Sum(channel => truth.Pending[month, channel]));
            var completed = months.Sum(month => channels.Sum(channel => truth.CohortCompleted[month, channel]));
            var resumed = truth.Rows is { } rows ? months.Sum(month => channels.Sum(channel => rows.Resumed[month, channel])) : (long?)null;
            return new JsonObject
            {
                ["started"] = started,
                ["pending"] = pending,
                ["resumed"] = resumed,
                ["completed"] = completed,
                ["value"] = started - pending - resumed is > 0 and var denominator ? (double)completed / denominator : null,
            };
        }

        return new JsonObject
        {
            ["total"] = Of(Months, Channels),
            ["by_month"] = ByMonth(month => Of([month], Channels)),
            ["by_channel"] = ByChannel(channel => Of(Months, [channel])),
        };
    }

    private static JsonObject FailureDemand(RowTruth rows, long[] after) =>
        new()
        {
            ["total"] = Ratio(after.Sum(), rows.Linkable.Sum()),
            ["by_month"] = ByMonth(month => Ratio(after[month], rows.Linkable[month])),
        };

    private static JsonObject DistinctCustomers(CustomerSet[,] customers)
    {
        long Of(IEnumerable<int> years, IReadOnlyList<int> channels)
        {
            var union = new CustomerSet();
            foreach (var year in years)
            {
                foreach (var channel in channels)
                {
                    union.Add(customers[year, channel]);
                }
            }

            return union.Count;
        }

        return new JsonObject
        {
            ["total"] = Of(Years, Channels),
            ["by_fiscal_year"] = Object(Years, year => SampleCalendar.FiscalYears[year], year => Of([year], Channels)),
            ["by_channel"] = ByChannel(channel => Of(Years, [channel])),
        };
    }

    private static JsonObject Percentiles(Durations[] byChannel)
    {
        static JsonObject Of(Durations durations) =>
            new()
            {
                ["count"] = durations.Count,
                ["p50"] = durations.Percentile(50),
                ["p95"] = durations.Percentile(95),
            };

        var all = new Durations();
        Array.ForEach(byChannel, all.Add);
        return new JsonObject { ["total"] = Of(all), ["by_channel"] = ByChannel(channel => Of(byChannel[channel])) };
    }

    private JsonObject Pledge()
    {
        JsonObject Of(IEnumerable<int> months, IReadOnlyList<int> services) =>
            Ratio(
                months.Sum(month => services.Sum(service => truth.DueMet[month, service])),
                months.Sum(month => services.Sum(service => truth.Due[month, service]))
            );

        var promised = Services.Where(service => Catalogue.Services[service].PledgeDays > 0);
        return new JsonObject
        {
            ["total"] = Of(Months, Services),
            ["by_month"] = ByMonth(month => Of([month], Services)),
            ["by_service"] = ByService(promised, service => Of(Months, [service])),
        };
    }

    private JsonObject WaitPledge()
    {
        var promised = Services.Where(service => truth.WaitMeasured[service] > 0);
        return new JsonObject
        {
            ["total"] = Ratio(truth.WaitWithin.Sum(), truth.WaitMeasured.Sum()),
            ["by_service"] = ByService(promised, service => Ratio(truth.WaitWithin[service], truth.WaitMeasured[service])),
        };
    }

    private JsonObject Satisfaction()
    {
        JsonObject Of(IReadOnlyList<int> services, IReadOnlyList<int> channels) =>
            Ratio(
                services.Sum(service => channels.Sum(channel => truth.MarkSum[service, channel])),
                services.Sum(service => channels.Sum(channel => truth.Marks[service, channel]))
            );

        return new JsonObject
        {
            ["total"] = Of(Services, Channels),
            ["by_channel"] = ByChannel(channel => Of(Services, [channel])),
            ["by_service"] = ByService(Services, service => Of([service], Channels)),
        };
    }

    private static JsonObject Availability()
    {
        var amenable = Catalogue.Services.Where(service => service.Amenable).ToList();
        DateOnly[] days = [new(2003, 4, 1), new(2003, 12, 31), new(2004, 4, 1), new(2005, 3, 31), new(2005, 4, 1), new(2006, 3, 31)];
        return Object(
            days,
            day => day.ToString("O", CultureInfo.InvariantCulture),
            day => Ratio(amenable.Count(service => service.ElectronicFrom <= day), amenable.Count)
        );
    }
}
