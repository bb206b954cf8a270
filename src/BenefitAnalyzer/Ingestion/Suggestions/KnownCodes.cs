using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>Codes that a study declares, to which values of a file may be mapped; without a study only those that every study has.</summary>
/// <param name="study">Null when none is given.</param>
internal sealed class KnownCodes(Study? study)
{
    public IReadOnlyList<Group> Groups => study?.Groups ?? [];

    /// <summary>Code → its names; empty when the field may hold anything.</summary>
    public IReadOnlyList<(string Code, LocalText Name)> Of(string field) =>
        field switch
        {
            Field.Outcome => [.. Outcome.All.Select(code => (code, LocalText.Same(code)))],
            Field.Assisted => [("yes", new LocalText("yes", "是")), ("no", new LocalText("no", "否"))],
            _ when study is null => [],
            Field.Channel => [.. study.Channels.Select(channel => (channel.Id, channel.Name))],
            Field.Service => [.. study.Tables.Services.Select(service => (service.Code, service.Name))],
            Field.Office => [.. study.Tables.Offices.Select(office => (office.Code, office.Name))],
            Field.District => [.. study.Tables.Districts.Select(district => (district.Code, district.Name))],
            _ => [.. Groups.Where(group => group.Id == field).SelectMany(group => group.Values).Select(value => (value.Id, value.Name))],
        };

    /// <summary>The code that a value means by its own text, by a name, or by either with a slip; null when none is near.</summary>
    public string? Nearest(string field, string value)
    {
        var known = Of(field);
        var names = known
            .SelectMany(code => new[] { code.Code, code.Name.English, code.Name.Chinese }.Select(name => (Name: name, code.Code)))
            .DistinctBy(name => name.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name.Name, name => name.Code, StringComparer.OrdinalIgnoreCase);
        return names.GetValueOrDefault(value) ?? (NearestName.Find(value, names.Keys) is { } near ? names[near] : null);
    }

    /// <summary>Share of the values that are codes or names of the study.</summary>
    public double ShareKnown(string field, ColumnProfile column)
    {
        var known = Of(field)
            .SelectMany(code => new[] { code.Code, code.Name.English, code.Name.Chinese })
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return known.Count == 0 ? 0 : column.Share(known.Contains);
    }

    /// <summary>Share of the values that are codes of the study as they stand.</summary>
    public double ShareOfCodes(string field, ColumnProfile column)
    {
        var codes = Of(field).Select(code => code.Code).ToHashSet(StringComparer.Ordinal);
        return codes.Count == 0 ? 0 : column.Share(codes.Contains);
    }
}
