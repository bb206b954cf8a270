using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Contracts;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.Studies.Promises;
using BenefitAnalyzer.Studies.Terms;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>What the study knows beside its logs. A table that is not given is empty, and its codes are then not checked.</summary>
public sealed record ReferenceTables
{
    private readonly Dictionary<string, Service> services = [];
    private readonly Dictionary<string, Office> offices = [];

    public static ReferenceTables None { get; } = new();

    public IReadOnlyList<Service> Services
    {
        get;
        init
        {
            field = value;
            services = ByCode(value, service => service.Code);
        }
    } = [];

    public IReadOnlyList<Office> Offices
    {
        get;
        init
        {
            field = value;
            offices = ByCode(value, office => office.Code);
        }
    } = [];

    public IReadOnlyList<NamedCode> Departments { get; init; } = [];

    public IReadOnlyList<NamedCode> Clusters { get; init; } = [];

    public IReadOnlyList<NamedCode> Districts { get; init; } = [];

    public IReadOnlyList<NamedCode> ServiceTypes { get; init; } = [];

    public IReadOnlyList<PopulationGroup> Population { get; init; } = [];

    /// <summary>Dated stages; a service without a row here has the stage of its line in <see cref="Services"/>.</summary>
    public IReadOnlyList<StageRow> Stages { get; init; } = [];

    /// <summary>Dated amenability and e-options; a service without a row here has those of its line in <see cref="Services"/>.</summary>
    public IReadOnlyList<AvailabilityRow> Availability { get; init; } = [];

    public IReadOnlyList<ControlTotal> Controls { get; init; } = [];

    public IReadOnlyList<QuotedFigure> Quoted { get; init; } = [];

    /// <summary>Chinese for texts that tables and the study file give in one language.</summary>
    public IReadOnlyList<LocalText> Wordings { get; init; } = [];

    /// <summary>The line of a service; null where the table does not know it.</summary>
    public Service? Service(string? code) => code is null ? null : services.GetValueOrDefault(code);

    /// <summary>The line of an office; null where the table does not know it.</summary>
    public Office? Office(string? code) => code is null ? null : offices.GetValueOrDefault(code);

    /// <summary>A text of a table in both languages; the same in both where <see cref="Wordings"/> does not know it.</summary>
    public LocalText Say(string text) =>
        Wordings.FirstOrDefault(known => string.Equals(known.English, text, StringComparison.Ordinal)) ?? LocalText.Same(text);

    /// <summary>Queues, opening hours and shifts.</summary>
    public CounterTables Counters { get; init; } = CounterTables.None;

    /// <summary>What initiatives cost, released and can prove.</summary>
    public InitiativeTables Initiatives { get; init; } = InitiativeTables.None;

    /// <summary>Costs and benefits by initiative, for appraisals that are not made from the ledger; empty where none are given.</summary>
    public IReadOnlyList<CashFlow> CashFlows { get; init; } = [];

    /// <summary>Resources, activities, fees and prices.</summary>
    public CostTables Costs { get; init; } = CostTables.None;

    /// <summary>What papers claimed, and what came of it.</summary>
    public ClaimTables Claims { get; init; } = ClaimTables.None;

    /// <summary>What is not known for sure.</summary>
    public AssumptionTables Assumptions { get; init; } = AssumptionTables.None;

    /// <summary>Contracts that will end, and the steps to their successors.</summary>
    public ContractTables Contracts { get; init; } = ContractTables.None;

    /// <summary>Initiatives that ask for money, and what limits what they can get.</summary>
    public BidTables Bids { get; init; } = BidTables.None;

    /// <summary>Take-up that somebody expects, in the order of months; empty where the measured path is continued.</summary>
    public IReadOnlyList<TakeUpPoint> TakeUpPath { get; init; } = [];

    /// <summary>What was asked, and what was undertaken.</summary>
    public PromiseTables Promises { get; init; } = PromiseTables.None;

    /// <summary>The study's own Chinese for terms that no paper has verified.</summary>
    public IReadOnlyList<OwnTerm> Terms { get; init; } = [];

    /// <summary>The first line of each code: a second one is an error that was said.</summary>
    private static Dictionary<string, T> ByCode<T>(IEnumerable<T> lines, Func<T, string> code) =>
        lines.GroupBy(code).ToDictionary(own => own.Key, own => own.First());
}
