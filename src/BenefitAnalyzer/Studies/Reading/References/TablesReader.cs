using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.References.Assumptions;
using BenefitAnalyzer.Studies.Reading.References.Bids;
using BenefitAnalyzer.Studies.Reading.References.Claiming;
using BenefitAnalyzer.Studies.Reading.References.Contracts;
using BenefitAnalyzer.Studies.Reading.References.Costing;
using BenefitAnalyzer.Studies.Reading.References.Counters;
using BenefitAnalyzer.Studies.Reading.References.Initiatives;
using BenefitAnalyzer.Studies.Reading.References.PhaseOut;
using BenefitAnalyzer.Studies.Reading.References.Promises;
using BenefitAnalyzer.Studies.Reading.Sources;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary><c>tables:</c>, the reference tables, each checked against those before it.</summary>
/// <param name="given">Tables to use instead of the files that the study names.</param>
internal sealed class TablesReader(KeyedValues tables, string folder, IReadOnlyDictionary<string, Table> given, Findings findings) : IRows
{
    private static readonly KnownTable Services = new("services", "public services and what is known about them", ServiceRows.Columns);
    private static readonly KnownTable Offices = new("offices", "offices", OfficeRows.Columns);
    private static readonly KnownTable Departments = new("departments", "departments", NamedCodeRows.Columns);
    private static readonly KnownTable Clusters = new("clusters", "clusters of services", NamedCodeRows.Columns);
    private static readonly KnownTable Districts = new("districts", "districts", NamedCodeRows.Columns);
    private static readonly KnownTable ServiceTypes = new("service_types", "the study's own types of service", NamedCodeRows.Columns);
    private static readonly KnownTable Population = new("population", "people by group, whom logs cannot see", PopulationRows.Columns);
    private static readonly KnownTable Stages = new(
        "stages",
        "stage of each service over time, 1 information, 2 e-service, 3 connected, 4 redefined; valid_to is the last day",
        StageRows.Columns
    );
    private static readonly KnownTable Availability = new(
        "availability",
        "which services are amenable to an electronic mode and have an e-option over time; valid_to is the last day",
        AvailabilityRows.Columns
    );
    private static readonly KnownTable Controls = new("controls", "totals known from elsewhere", ControlRows.Columns);

    private static readonly KnownTable Quoted = new(
        "quoted",
        "figures that papers have published, to stand beside the computed ones",
        QuotedRows.Columns
    );

    private static readonly KnownTable Pools = new(
        "counter_pools",
        "queues of each office, the services that share them and the grades that serve them",
        CounterPoolRows.Columns
    );
    private static readonly KnownTable Opening = new(
        "opening_hours",
        "when offices are open over time, in place of the hours in offices; valid_to is the last day",
        OpeningHoursRows.Columns
    );
    private static readonly KnownTable Closed = new(
        "closed_days",
        "days on which offices do not open though their hours say so: general holidays, typhoons",
        ClosedDayRows.Columns
    );
    private static readonly KnownTable Shifts = new("shifts", "working weeks of one post", ShiftRows.Columns);
    private static readonly KnownTable TallyPlan = new(
        "tally_plan",
        "office-hours drawn for counting by hand, with the strata that they stand for",
        TallyPlanRows.Columns
    );
    private static readonly KnownTable Tally = new("tally", "people counted at queues on sampled days", TallyRows.Columns);
    private static readonly KnownTable Profile = new(
        "arrival_profile",
        "how arrivals are said to spread over the week where nobody counted them",
        ArrivalRows.ProfileColumns
    );
    private static readonly KnownTable CashFlows = new(
        "cash_flows",
        "costs and benefits by initiative and fiscal year, for appraisal",
        CashFlowRows.Columns
    );

    private static readonly KnownTable TakeUpPath = new(
        "take_up_path",
        "take-up expected in months to come, instead of the measured path on a straight line",
        TakeUpPathRows.Columns
    );

    private static readonly KnownTable Wordings = new(
        "wordings",
        "Chinese for labels, reasons and sources that other tables give in one language",
        WordingRows.Columns
    );

    private static readonly KnownTable Glossary = new(
        "glossary",
        "the study's own Chinese for terms of reports that no paper has verified",
        GlossaryRows.Columns
    );

    /// <summary>Tables that a study may have, in the order in which people fill them.</summary>
    public static IReadOnlyList<KnownTable> Known { get; } =
    [
        Services,
        Offices,
        Departments,
        Clusters,
        Districts,
        ServiceTypes,
        Population,
        Stages,
        Availability,
        Controls,
        Quoted,
        Pools,
        Opening,
        Closed,
        Shifts,
        TallyPlan,
        Tally,
        Profile,
        CashFlows,
        TakeUpPath,
        Wordings,
        .. InitiativeTablesReader.Known,
        .. CostTablesReader.Known,
        .. ClaimTablesReader.Known,
        .. AssumptionTablesReader.Known,
        .. ContractTablesReader.Known,
        .. BidTablesReader.Known,
        .. PromiseTablesReader.Known,
        Glossary,
    ];

    public static readonly Key<KeyedValues> Key = new(
        "tables",
        new SectionKind([.. Known.Select(table => table.Key)]),
        "reference tables: CSV (UTF-8) or XLSX, as book.xlsx (first sheet) or book.xlsx#Sheet name"
    );

    /// <summary>The tables that a study names, in the order in which people fill them.</summary>
    public static IReadOnlyList<TableReference> References(KeyedValues study) =>
        study.Find(Key)?.Value is { } tables
            ?
            [
                .. Known
                    .Where(table => tables.Find(table.Key) is not null)
                    .Select(table => new TableReference(table.Name, tables.Value(table.Key, ""))),
            ]
            : [];

    public static ReferenceTables Read(
        KeyedValues study,
        IReadOnlyList<Channel> channels,
        IReadOnlyList<Group> groups,
        string folder,
        IReadOnlyDictionary<string, Table> given,
        Findings findings
    ) =>
        study.Find(Key) is { } tables
            ? new TablesReader(tables.Value, folder, given, findings).ReadAll(
                channels,
                groups,
                SourcesReader.Names(study),
                InitiativesReader.Ids(study)
            )
            : ReferenceTables.None;

    private ReferenceTables ReadAll(
        IReadOnlyList<Channel> channels,
        IReadOnlyList<Group> groups,
        IReadOnlyList<string> sources,
        IReadOnlyList<string> initiatives
    )
    {
        var read = new ReferenceTables
        {
            Departments = Rows(Departments, NamedCodeRows.Read),
            Clusters = Rows(Clusters, NamedCodeRows.Read),
            Districts = Rows(Districts, NamedCodeRows.Read),
            ServiceTypes = Rows(ServiceTypes, NamedCodeRows.Read),
        };
        var declared = new Declared(channels, groups, read);
        var offices = Rows(Offices, sheet => OfficeRows.Read(sheet, declared.CodesOf(Field.District)));
        var services = Rows(Services, new ServiceRows(read, channels).Read);
        string[] codes = [.. services.Select(service => service.Code)];
        string[] places = [.. offices.Select(office => office.Code)];
        read = read with { Offices = offices, Services = services };
        return read with
        {
            Stages = Rows(Stages, sheet => StageRows.Read(sheet, codes)),
            Availability = Rows(Availability, sheet => AvailabilityRows.Read(sheet, codes)),
            Population = Rows(Population, sheet => PopulationRows.Read(sheet, declared)),
            Controls = Rows(Controls, sheet => ControlRows.Read(sheet, sources, places)),
            Quoted = Rows(Quoted, QuotedRows.Read),
            Counters = ReadCounters(codes, [.. channels.Select(channel => channel.Id)], places),
            CashFlows = Rows(CashFlows, CashFlowRows.ReadByInitiative),
            Costs = CostTablesReader.Read(this, read, channels),
            Claims = ClaimTablesReader.Read(this, codes, initiatives),
            Assumptions = AssumptionTablesReader.Read(this, initiatives),
            Contracts = ContractTablesReader.Read(this),
            Bids = BidTablesReader.Read(this, initiatives, read),
            TakeUpPath = Rows(TakeUpPath, sheet => TakeUpPathRows.Read(sheet, codes)),
            Initiatives = InitiativeTablesReader.Read(this, initiatives, places),
            Promises = PromiseTablesReader.Read(this, initiatives),
            Wordings = Rows(Wordings, WordingRows.Read),
            Terms = Rows(Glossary, GlossaryRows.Read),
        };
    }

    private CounterTables ReadCounters(string[] services, string[] channels, string[] offices)
    {
        var plan = Rows(TallyPlan, sheet => TallyPlanRows.Read(sheet, offices));
        return new CounterTables
        {
            Pools = Rows(Pools, new CounterPoolRows(services, channels, offices).Read),
            Opening = Rows(Opening, sheet => OpeningHoursRows.Read(sheet, offices)),
            Closed = Rows(Closed, sheet => ClosedDayRows.Read(sheet, offices)),
            Shifts = Rows(Shifts, sheet => ShiftRows.Read(sheet, offices)),
            TallyPlan = plan,
            Tally = Rows(Tally, new TallyRows(services, channels, offices, plan).Read),
            Profile = Rows(Profile, sheet => ArrivalRows.ReadProfile(sheet, offices)),
        };
    }

    public IReadOnlyList<T> Rows<T>(KnownTable known, Func<ReferenceSheet, IReadOnlyList<T>> read)
    {
        if (tables.Find(known.Key) is not { } reference || Find(known.Name, reference.Value) is not { } table)
        {
            return [];
        }

        return ReferenceSheet.Of(YearColumns.ToRows(table, known.Columns), known.Columns, findings.Add) is { } sheet ? read(sheet) : [];

        Table? Find(string name, string file) => given.GetValueOrDefault(name) ?? TableReader.Read(folder, file, Report);

        void Report(Diagnostic diagnostic)
        {
            if (diagnostic.Code == DiagnosticCodes.TableNotFound)
            {
                findings.Error(diagnostic.Code, reference.At, diagnostic.Message); // the line to change is the one that names the table
            }
            else
            {
                findings.Add(diagnostic);
            }
        }
    }
}
