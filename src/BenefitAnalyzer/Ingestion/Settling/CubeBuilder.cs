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
        database.Execute(sql, token);
        FillReferences(token);
    }

    private void FillReferences(CancellationToken token)
    {
        database.Execute("DELETE FROM service_history; DELETE FROM channels; DELETE FROM offices", token);
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
    }

    private static string ClassName(ChannelClass kind) =>
        kind switch
        {
            ChannelClass.Electronic => "electronic",
            ChannelClass.Traditional => "traditional",
            _ => "internal",
        };
}
