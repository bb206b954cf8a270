using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Studies.Reading.References.Initiatives;

/// <summary>The tables about initiatives under <c>tables:</c>.</summary>
internal static class InitiativeTablesReader
{
    private static readonly KnownTable Costs = new(
        "initiative_costs",
        "what initiatives cost by fiscal year: planned, committed, provided and spent",
        InitiativeCostRows.Columns
    );
    private static readonly KnownTable Posts = new("posts", "posts deleted because of an initiative, or promised to be", PostRows.Columns);
    private static readonly KnownTable Provisions = new(
        "provisions",
        "provisions cut because of an initiative, other than by deleting posts",
        ProvisionRows.Columns
    );
    private static readonly KnownTable Evidence = new("evidence", "the register of documents", EvidenceRows.Columns);
    private static readonly KnownTable Milestones = new("milestones", "planned and actual days of initiatives", MilestoneRows.Columns);
    private static readonly KnownTable Obligations = new(
        "obligations",
        "what citizens and businesses have to do before and with an initiative: time, tariff, population and frequency",
        ObligationRows.Columns
    );

    private static readonly KnownTable Risks = new(
        "risks",
        "what may go wrong with initiatives, and what is done about it",
        RiskRows.Columns
    );

    /// <summary>In the order in which people fill them.</summary>
    public static IReadOnlyList<KnownTable> Known { get; } = [Costs, Posts, Provisions, Evidence, Milestones, Obligations, Risks];

    /// <param name="initiatives">Ids that the study names.</param>
    public static InitiativeTables Read(IRows tables, IReadOnlyList<string> initiatives, IReadOnlyCollection<string> offices)
    {
        var evidence = tables.Rows(Evidence, EvidenceRows.Read);
        string[] documents = [.. evidence.Select(document => document.Id)];
        return new InitiativeTables
        {
            Evidence = evidence,
            Costs = tables.Rows(Costs, sheet => InitiativeCostRows.Read(sheet, initiatives)),
            Posts = tables.Rows(Posts, sheet => PostRows.Read(sheet, initiatives, offices, documents)),
            Provisions = tables.Rows(Provisions, sheet => ProvisionRows.Read(sheet, initiatives, documents)),
            Milestones = tables.Rows(Milestones, sheet => MilestoneRows.Read(sheet, initiatives)),
            Obligations = tables.Rows(Obligations, sheet => ObligationRows.Read(sheet, initiatives)),
            Risks = tables.Rows(Risks, sheet => RiskRows.Read(sheet, initiatives)),
        };
    }
}
