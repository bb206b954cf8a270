using System.Globalization;
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
            .Replace("{measures}", Measures(), StringComparison.Ordinal)
            .Replace(
                "{sums}",
                string.Join(",\n    ", DatabaseSchema.CubeMeasures.Select(measure => $"CAST(sum(t.{measure}) AS BIGINT)")),
                StringComparison.Ordinal
            )
            .Replace("{dimensions}", string.Join(", ", dimensions), StringComparison.Ordinal)
            .Replace("{t.dimensions}", string.Join(", ", dimensions.Select(name => $"t.{name}")), StringComparison.Ordinal);
        FillReferences(token);
        database.Execute(sql, token);
    }

    /// <summary>What a cell made of rows holds, in the order of <see cref="DatabaseSchema.CubeMeasures"/>; summing a column of NULL would cost as much as any.</summary>
    private string Measures()
    {
        (string Field, string Column)[] measured =
        [
            (Field.HandlingMinutes, "handling_s"),
            (Field.WaitMinutes, "wait_s"),
            (Field.CustomerMinutes, "customer_s"),
            (Field.Satisfaction, Field.Satisfaction),
            (Field.Fee, "fee_cents"),
        ];
        var sums = measured.Select(measure =>
            DatabaseSchema.IsFilled(study, measure.Field)
                ? $"CAST(sum(t.{measure.Column}) AS BIGINT), count(t.{measure.Column})"
                : "NULL, 0"
        );
        string[] counts =
        [
            "count(*)",
            "0",
            .. sums,
            WaitPledges(),
            "count(CASE WHEN t.completed_at IS NOT NULL THEN t.due_at END)",
            "count(CASE WHEN t.completed_at <= t.due_at THEN 1 END)",
            "count(t.customer)",
        ];
        return string.Join(",\n    ", counts);
    }

    /// <summary>Waits of services that promise one, and those within the promise. A list by the service's number is looked up faster than joined.</summary>
    private string WaitPledges()
    {
        if (!DatabaseSchema.IsFilled(study, Field.WaitMinutes) || study.Tables.Services.All(service => service.WaitPledge is null))
        {
            return "0, 0";
        }

        var promised = study.Tables.Services.ToDictionary(service => service.Code, service => service.WaitPledge);
        var seconds = DatabaseSchema
            .NumberedCodes(study, Field.Service)
            .Select(code => promised[code] is { } pledge ? PledgedSeconds(pledge).ToString(CultureInfo.InvariantCulture) : "NULL");
        var pledged = $"(CAST([{string.Join(", ", seconds)}] AS BIGINT[]))[enum_code(t.service) + 1]";
        return $"count(CASE WHEN {pledged} IS NOT NULL THEN t.wait_s END), count(CASE WHEN t.wait_s <= {pledged} THEN 1 END)";
    }

    private static long PledgedSeconds(WaitPledge pledge) => (long)Math.Round(60 * pledge.Minutes);

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
                    .AppendValue((DateOnly?)span.StageUntil)
                    .AppendValue(span.Amenable)
                    .AppendValue((bool?)span.ElectronicOption)
                    .AppendValue(span.Service.WaitPledge is { } pledge ? PledgedSeconds(pledge) : null)
                    .AppendValue((decimal?)span.Service.WaitPledge?.Share)
                    .AppendDefault()
        );
        database.Append(
            "channels",
            study.Channels,
            (row, channel) =>
                row.AppendValue(channel.Id)
                    .AppendValue(ChannelClassCodes.Of(channel.Class))
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
}
