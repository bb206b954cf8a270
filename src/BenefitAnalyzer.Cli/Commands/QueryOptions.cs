using System.CommandLine;
using System.CommandLine.Parsing;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Growth;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary>The options that make a question to a metric.</summary>
internal sealed class QueryOptions
{
    private readonly Option<string> metric = new("--metric") { Description = "metric id, see 'benefit list metrics'", Required = true };
    private readonly Option<string?> by = new("--by") { Description = "dimensions to group by, such as month,service" };
    private readonly Option<string[]> where = new("--where") { Description = "keep one value, such as service=LIB01; may be repeated" };
    private readonly Option<string[]> except = new("--except")
    {
        Description = "leave out one value, such as source=hotline; may be repeated",
    };
    private readonly Option<DateOnly?> from = new("--from")
    {
        Description = "first day, such as 2005-04-01",
        CustomParser = Arguments.ParseDay,
    };
    private readonly Option<DateOnly?> until = new("--until")
    {
        Description = "day after the last, such as 2006-04-01",
        CustomParser = Arguments.ParseDay,
    };
    private readonly Option<int?> rolling = Arguments.Whole(
        "--rolling",
        "months",
        2,
        120,
        "rolling window of this many months; needs --by month"
    );
    private readonly Option<string?> standardise = new("--standardise")
    {
        Description =
            "give every group the same mix of this dimension, such as service_type; the raw value stands beside it, and the groups that cannot be told apart (the 95% Newcombe interval of the difference of their raw counts holds 0)",
    };

    private readonly Option<Period?> growthFrom = new("--growth-from")
    {
        Description = "window to measure growth from, such as 2004-04-01..2005-04-01 (its end not included)",
        CustomParser = Arguments.ParseWindow,
    };
    private readonly Option<Period?> growthTo = new("--growth-to")
    {
        Description = "window to measure growth to; takes --where and --except beside it",
        CustomParser = Arguments.ParseWindow,
    };

    public IEnumerable<Option> All => [metric, by, where, except, from, until, rolling, standardise, growthFrom, growthTo];

    /// <summary>Whether the options contradict each other; checked by the command.</summary>
    public void Validate(CommandResult result)
    {
        var isGrowth = result.GetValue(growthFrom) is not null;
        if (isGrowth != result.GetValue(growthTo) is not null)
        {
            result.AddError("--growth-from and --growth-to go together");
        }

        if (result.GetValue(from) is { } first && result.GetValue(until) is { } end && end <= first)
        {
            result.AddError(
                FormattableString.Invariant($"--until must lie after --from: {end:yyyy-MM-dd} is not after {first:yyyy-MM-dd}")
            );
        }

        Option[] others = [by, from, until, rolling, standardise];
        foreach (var other in others.Where(option => isGrowth && result.GetResult(option) is not null))
        {
            result.AddError($"{other.Name} cannot stand beside --growth-from and --growth-to");
        }
    }

    /// <summary>The growth that is asked; null when the question is for values.</summary>
    public GrowthQuery? ReadGrowth(ParseResult parsed) =>
        parsed.GetValue(growthFrom) is { } before && parsed.GetValue(growthTo) is { } after
            ? new GrowthQuery(parsed.GetRequiredValue(metric), before, after)
            {
                Where = Pairs(parsed.GetValue(where)),
                Except = Pairs(parsed.GetValue(except)),
            }
            : null;

    public QueryOptions()
    {
        where.Validators.Add(ValidatePairs);
        except.Validators.Add(ValidatePairs);
    }

    public MetricQuery Read(ParseResult parsed) =>
        new(parsed.GetRequiredValue(metric))
        {
            By = parsed.GetValue(by)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Where = Pairs(parsed.GetValue(where)),
            Except = Pairs(parsed.GetValue(except)),
            Period =
                parsed.GetValue(from) is null && parsed.GetValue(until) is null
                    ? null
                    : new Period(parsed.GetValue(from) ?? Arguments.Earliest, parsed.GetValue(until) ?? Arguments.Latest),
            RollingMonths = parsed.GetValue(rolling),
            Standardise = parsed.GetValue(standardise),
        };

    private static Dictionary<string, string> Pairs(string[]? texts) =>
        (texts ?? []).Select(text => text.Split('=', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());

    private static void ValidatePairs(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => !token.Value.Contains('=', StringComparison.Ordinal)))
        {
            result.AddError($"'{token.Value}' is not a dimension and a value, such as service=LIB01");
        }

        var names = result.Tokens.Select(token => token.Value.Split('=', 2)[0].Trim());
        foreach (var twice in names.GroupBy(name => name).Where(same => same.Skip(1).Any()))
        {
            result.AddError(
                $"{result.Option.Name} {twice.Key} is given twice, but only one value fits; group by it instead: --by {twice.Key}"
            );
        }
    }
}
