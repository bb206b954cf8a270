using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>A group of citizens that the study declares: by its name or its values.</summary>
internal sealed class GroupGuess : ColumnGuess
{
    private const int Most = 60;

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known)
    {
        foreach (var group in known.Groups)
        {
            foreach (var column in columns.Where(column => column.Distinct is >= 1 and <= Most && column.Personal is null))
            {
                var isNamed = NearestName.Find(column.Heading, [group.Id, group.Name.English, group.Name.Chinese]) is not null;
                var share = known.ShareOfCodes(group.Id, column);
                if (!isNamed && share < 0.5)
                {
                    continue;
                }

                string[] reasons = isNamed ? [$"its heading is near the group '{group.Id}'"] : ["its values are those of the group"];
                var draft = new FieldDraft(group.Id, column.Heading, isNamed ? 0.9 : 0.7, reasons);
                yield return group.Values.Count > 0 ? WithMap(draft, column, known) : draft;
            }
        }
    }
}
