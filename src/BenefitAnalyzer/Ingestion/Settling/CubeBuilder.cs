using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Settling;

/// <summary>Computes the cubes anew from the accepted rows, and the reference tables that their labels come from.</summary>
internal sealed class CubeBuilder(StudyDatabase database, Study study)
{
    /// <summary>Must stand inside a transaction.</summary>
    public void Build(CancellationToken token)
    {
        var dimensions = DatabaseSchema.CubeDimensions(study).Select(Sql.Name).ToList();
        var sql = Sql.Of(typeof(CubeBuilder))
            .Replace("{dimensions}", string.Join(", ", dimensions), StringComparison.Ordinal)
            .Replace("{t.dimensions}", string.Join(", ", dimensions.Select(name => $"t.{name}")), StringComparison.Ordinal);
        FillReferences(token);
        database.Execute(sql, token);
    }

    private void FillReferences(CancellationToken token)
    {
        database.Execute("DELETE FROM service_history; DELETE FROM channels; DELETE FROM offices; DELETE FROM population", token);
        database.Append(
            "service_history",
            ServiceHistory.Of(study.Tables),
            (row, span) =>
                row.AppendValue(span.Service.Code)
                    .AppendValue((DateOnly?)span.Days.From)
                    .AppendValue((DateOnly?)span.Days.Until)
                    .AppendValue(span.Service.Type)
                    .AppendValue(span.Service.Department)
                    .AppendValue(span.Service.Cluster)
                    .AppendValue(span.Stage?.ToString(System.Globalization.CultureInfo.InvariantCulture))
                    .AppendValue(span.Amenable)
                    .AppendValue((bool?)span.ElectronicOption)
                    .AppendValue(span.Service.WaitPledge is { } pledge ? (long?)Math.Round(60 * pledge.Minutes) : null)
                    .AppendValue((decimal?)span.Service.WaitPledge?.Share)
                    .AppendDefault()
        );
        database.Append(
            "channels",
            study.Channels,
            (row, channel) =>
                row.AppendValue(channel.Id)
                    .AppendValue(ClassName(channel.Class))
                    .AppendValue((bool?)(channel.Class == ChannelClass.Electronic))
                    .AppendValue((bool?)(channel.Class == ChannelClass.Internal))
        );
        database.Append("offices", study.Tables.Offices, (row, office) => row.AppendValue(office.Code).AppendValue(office.District));
        database.Append(
            "population",
            study.Tables.Population,
            (row, group) =>
                row.AppendValue(group.Group)
                    .AppendValue(group.Value)
                    .AppendValue((long?)group.People)
                    .AppendValue((decimal?)group.WithAccess)
                    .AppendValue((decimal?)group.WithSkill)
                    .AppendValue((decimal?)group.AccessLow)
                    .AppendValue((decimal?)group.AccessHigh)
        );
    }

    private static string ClassName(ChannelClass kind) =>
        kind switch
        {
            ChannelClass.Electronic => "electronic",
            ChannelClass.Traditional => "traditional",
            _ => "internal",
        };
}
