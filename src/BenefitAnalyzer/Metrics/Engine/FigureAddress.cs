using System.Globalization;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>The id of a figure is its address: metric, dimensions and period, from which it can be computed again at any time.</summary>
/// <example><c>take-up/A?month=2015-01&amp;service=LIB01</c></example>
public static class FigureAddress
{
    private const string From = "from";
    private const string Until = "until";
    private const string Except = "except.";
    private const string Rolling = "rolling";
    private const string Standardise = "standardise";

    /// <summary>Writes the address of one row of a query.</summary>
    public static string Write(MetricQuery query, IReadOnlyList<string?> keys)
    {
        var parts = query
            .By.Zip(keys)
            .Concat(
                query
                    .Where.Where(pair => !query.By.Contains(pair.Key))
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => (pair.Key, (string?)pair.Value))
            )
            .Concat(query.Except.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (Except + pair.Key, (string?)pair.Value)))
            .ToList();
        if (query.Period is { } period)
        {
            parts.Add((From, period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            parts.Add((Until, period.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        if (query.RollingMonths is { } months)
        {
            parts.Add((Rolling, months.ToString(CultureInfo.InvariantCulture)));
        }

        if (query.Standardise is { } mix)
        {
            parts.Add((Standardise, mix));
        }

        var text = string.Join('&', parts.Select(part => $"{part.Item1}={(part.Item2 is null ? "" : Uri.EscapeDataString(part.Item2))}"));
        return text.Length == 0 ? query.Metric : $"{query.Metric}?{text}";
    }

    /// <summary>Reads an address back into the query of its one row; null when it is none.</summary>
    /// <returns>The query groups by every dimension named, so that a missing value (an empty text) can be found too.</returns>
    public static (MetricQuery Query, IReadOnlyList<string?> Keys)? Read(string address) => Read(address, out _);

    /// <summary>The address without the version of its definition, as tables print it: <c>take-up/A@1?month=2015-01</c>.</summary>
    /// <param name="version">The version that it names; null when it names none.</param>
    public static string WithoutVersion(string address, out int? version)
    {
        var cut = address.IndexOf('?', StringComparison.Ordinal);
        var name = cut < 0 ? address : address[..cut];
        var at = name.LastIndexOf('@');
        var isStated = int.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && at > 0;
        version = isStated ? stated : null;
        return isStated ? name[..at] + address[name.Length..] : address;
    }

    /// <inheritdoc cref="Read(string)"/>
    /// <param name="fault">Why it is none.</param>
    internal static (MetricQuery Query, IReadOnlyList<string?> Keys)? Read(string address, out string fault)
    {
        fault = "";
        var names = new HashSet<string>(StringComparer.Ordinal);
        var cut = address.IndexOf('?', StringComparison.Ordinal);
        var query = new MetricQuery(cut < 0 ? address : address[..cut]);
        var by = new List<string>();
        var keys = new List<string?>();
        var except = new Dictionary<string, string>();
        DateOnly? from = null,
            until = null;
        foreach (var part in cut < 0 ? [] : address[(cut + 1)..].Split('&'))
        {
            var pair = part.Split('=', 2);
            if (pair.Length != 2)
            {
                fault = $"'{part}' is not a name and a value, such as month=2005-04";
                return null;
            }

            if (!names.Add(pair[0]))
            {
                fault = $"'{pair[0]}' stands in it twice, and a figure has one value of each";
                return null;
            }

            var value = Uri.UnescapeDataString(pair[1]);
            switch (pair[0])
            {
                case From or Until:
                    if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    {
                        fault = $"'{pair[0]}' is '{value}'; allowed: a day such as 2005-04-01";
                        return null;
                    }

                    from = pair[0] == From ? day : from;
                    until = pair[0] == Until ? day : until;
                    break;
                case Rolling:
                    if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var months))
                    {
                        fault = $"'{Rolling}' is '{value}'; allowed: a number of months";
                        return null;
                    }

                    query = query with { RollingMonths = months };
                    break;
                case Standardise:
                    query = query with { Standardise = value };
                    break;
                case var name when name.StartsWith(Except, StringComparison.Ordinal):
                    except[name[Except.Length..]] = value;
                    break;
                default:
                    by.Add(pair[0]);
                    keys.Add(value.Length == 0 ? null : value);
                    break;
            }
        }

        if (from is null != until is null || until < from)
        {
            fault = $"'{From}' and '{Until}' go together, and '{Until}' lies after '{From}'";
            return null;
        }

        var period = from is { } first && until is { } last ? new Period(first, last) : (Period?)null;
        return (query with { By = by, Except = except, Period = period }, keys);
    }
}
