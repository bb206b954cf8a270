using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary>The names that a study has declared, for checking the places that refer to them.</summary>
internal sealed record Declared(IReadOnlyList<Channel> Channels, IReadOnlyList<Group> Groups, ReferenceTables Tables)
{
    private static readonly string[] Satisfaction = ["1", "2", "3", "4", "5"];
    private static readonly string[] YesNo = ["yes", "no"];

    /// <summary>The codes that a field may hold; empty when it may hold any text, as when its table is not given.</summary>
    /// <param name="field">A name from <see cref="Field"/> or the id of a declared group.</param>
    public IReadOnlyList<string> CodesOf(string field) =>
        field switch
        {
            Field.Channel => [.. Channels.Select(channel => channel.Id)],
            Field.Outcome => Outcome.All,
            Field.Assisted => YesNo,
            Field.Satisfaction => Satisfaction,
            Field.Service => [.. Tables.Services.Select(service => service.Code)],
            Field.Office => [.. Tables.Offices.Select(office => office.Code)],
            Field.District => [.. Tables.Districts.Select(district => district.Code)],
            _ => [.. Groups.Where(group => group.Id == field).SelectMany(group => group.Values).Select(value => value.Id)],
        };

    /// <summary>Reports a code that the field may not hold.</summary>
    public void Check(string field, Placed<string> code, Findings findings)
    {
        var known = CodesOf(field);
        if (known.Count > 0 && !known.Contains(code.Value))
        {
            findings.UnknownName(code.At, field, code.Value, known);
        }
    }
}
