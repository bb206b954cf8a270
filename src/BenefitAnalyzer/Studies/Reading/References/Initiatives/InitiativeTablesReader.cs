using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Initiatives;

/// <summary>The tables about initiatives under <c>tables:</c>.</summary>
internal static class InitiativeTablesReader
{
    private static readonly Key<string> Costs = TablesReader.TableKey(
        "initiative_costs",
        "what initiatives cost by fiscal year: planned, committed, provided and spent",
        InitiativeCostRows.Columns
    );
    private static readonly Key<string> Posts = TablesReader.TableKey(
        "posts",
        "posts deleted because of an initiative, or promised to be",
        PostRows.Columns
    );
    private static readonly Key<string> Provisions = TablesReader.TableKey(
        "provisions",
        "provisions cut because of an initiative, other than by deleting posts",
        ProvisionRows.Columns
    );
    private static readonly Key<string> Evidence = TablesReader.TableKey("evidence", "the register of documents", EvidenceRows.Columns);
    private static readonly Key<string> Milestones = TablesReader.TableKey(
        "milestones",
        "planned and actual days of initiatives",
        MilestoneRows.Columns
    );
    private static readonly Key<string> Obligations = TablesReader.TableKey(
        "obligations",
        "what citizens and businesses have to do before and with an initiative: time, tariff, population and frequency",
        ObligationRows.Columns
    );

    private static readonly Key<string> Risks = TablesReader.TableKey(
        "risks",
        "what may go wrong with initiatives, and what is done about it",
        RiskRows.Columns
    );

    /// <summary>Keys with the columns of their tables, in the order in which people fill them.</summary>
    public static IReadOnlyList<(Key<string> Key, IReadOnlyList<ReferenceColumn> Columns)> Known { get; } =
    [
        (Costs, InitiativeCostRows.Columns),
        (Posts, PostRows.Columns),
        (Provisions, ProvisionRows.Columns),
        (Evidence, EvidenceRows.Columns),
        (Milestones, MilestoneRows.Columns),
        (Obligations, ObligationRows.Columns),
        (Risks, RiskRows.Columns),
    ];

    /// <param name="initiatives">Ids that the study names.</param>
    public static InitiativeTables Read(IRows tables, IReadOnlyList<string> initiatives, IReadOnlyCollection<string> offices)
    {
        var evidence = tables.Rows(Evidence, EvidenceRows.Columns, EvidenceRows.Read);
        string[] documents = [.. evidence.Select(document => document.Id)];
        return new InitiativeTables
        {
            Evidence = evidence,
            Costs = tables.Rows(Costs, InitiativeCostRows.Columns, sheet => InitiativeCostRows.Read(sheet, initiatives)),
            Posts = tables.Rows(Posts, PostRows.Columns, sheet => PostRows.Read(sheet, initiatives, offices, documents)),
            Provisions = tables.Rows(Provisions, ProvisionRows.Columns, sheet => ProvisionRows.Read(sheet, initiatives, documents)),
            Milestones = tables.Rows(Milestones, MilestoneRows.Columns, sheet => MilestoneRows.Read(sheet, initiatives)),
            Obligations = tables.Rows(Obligations, ObligationRows.Columns, sheet => ObligationRows.Read(sheet, initiatives)),
            Risks = tables.Rows(Risks, RiskRows.Columns, sheet => RiskRows.Read(sheet, initiatives)),
        };
    }
}
