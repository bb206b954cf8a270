using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Which codes stand under a code of a level: which services a department has, which months a year.</summary>
/// <param name="sets">Receives the sets.</param>
internal sealed class CodeLevels(LoadedStudy loaded, CodeSets sets)
{
    public const string Service = "service";
    public const string Month = "month";
    public const string Channel = "channel";
    private const string Office = "office";

    private readonly Study study = loaded.Study;
    private readonly Dictionary<(string Level, string Code), CodeSet> known = [];
    private string[]? months;

    /// <summary>The months of which there is data, in their order.</summary>
    public IReadOnlyList<string> Months =>
        months ??= [
            .. new[] { "volume/completed", "volume/started" }
                .Select(id => Catalog.Of<Metric>().Single(metric => metric.Id == id))
                .SelectMany(metric => loaded.Engine.Run(metric, new MetricQuery(metric.Id) { By = [Month] }, CancellationToken.None).Rows)
                .Select(row => row.Keys[0])
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    public CodeSet Of(string level, string? code)
    {
        if (!known.TryGetValue((level, code ?? ""), out var set))
        {
            known[(level, code ?? "")] = set = Find(level, code ?? "");
        }

        return set;
    }

    public CodeSet Of(ChannelClass kind) =>
        sets.Of(Channel, study.Channels.Where(channel => channel.Class == kind).Select(channel => channel.Id));

    public CodeSet Services(IEnumerable<string> codes) => sets.Of(Service, codes);

    public CodeSet Offices(IEnumerable<string> codes) => sets.Of(Office, codes);

    /// <summary>The months of some days; a dimension of its own where the days begin or end within a month.</summary>
    public CodeSet Of(Period days)
    {
        var isWhole =
            Months.Count > 0
            && (days.From.Day == 1 || days.From <= FirstDay(Months[0]))
            && (days.Until.Day == 1 || days.Until >= FirstDay(Months[^1]).AddMonths(1));
        return isWhole ? sets.Of(Month, Months.Where(month => days.Contains(FirstDay(month)))) : sets.Of("days", days.ToString());
    }

    /// <summary>The months of a window that ends with one.</summary>
    public CodeSet Rolling(string month, int length) => Of(new Period(FirstDay(month).AddMonths(1 - length), FirstDay(month).AddMonths(1)));

    /// <summary>Codes of the same dimension that are not in a set, as far as the study names them.</summary>
    public CodeSet Except(CodeSet set) => sets.Of(set.Dimension, All(set.Dimension).Except(set.Codes, StringComparer.Ordinal));

    public CodeSet Both(CodeSet one, CodeSet other) => sets.Of(one.Dimension, one.Codes.Intersect(other.Codes, StringComparer.Ordinal));

    private CodeSet Find(string level, string code) =>
        level switch
        {
            "service_type" => Under(Service, study.Tables.Services, service => service.Type, service => service.Code, code),
            "department" => Under(Service, study.Tables.Services, service => service.Department, service => service.Code, code),
            "cluster" => Under(Service, study.Tables.Services, service => service.Cluster, service => service.Code, code),
            "district" => Under(Office, study.Tables.Offices, office => office.District, office => office.Code, code),
            Dimensions.ChannelClass when Enum.TryParse<ChannelClass>(code, ignoreCase: true, out var kind) => Of(kind),
            Dimensions.ChannelClass => sets.Of(Channel, code),
            "year" or "quarter" => Of(Dimensions.Span(level, code, study.FiscalYearStart)!.Value),
            "fiscal_year" when study.FiscalYearStart.Day == 1 => Of(Dimensions.Span(level, code, study.FiscalYearStart)!.Value),
            _ => sets.Of(level, code),
        };

    private CodeSet Under<T>(string dimension, IReadOnlyList<T> table, Func<T, string?> above, Func<T, string> own, string code) =>
        sets.Of(dimension, table.Where(row => (above(row) ?? "") == code).Select(own).Concat(code.Length == 0 ? [""] : []));

    private IEnumerable<string> All(string dimension) =>
        dimension switch
        {
            Service => study.Tables.Services.Select(service => service.Code).Append(""),
            Office => study.Tables.Offices.Select(office => office.Code).Append(""),
            Channel => study.Channels.Where(channel => channel.Class != ChannelClass.Internal).Select(channel => channel.Id),
            Month => Months,
            _ => study.Groups.Where(group => group.Id == dimension).SelectMany(group => group.Values).Select(value => value.Id).Append(""),
        };

    private static DateOnly FirstDay(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
