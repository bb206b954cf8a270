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
internal sealed class TablesReader(Section tables, string folder, IReadOnlyDictionary<string, Table> given, Findings findings) : IRows
{
    private static readonly Key<string> Services = TableKey(
        "services",
        "public services and what is known about them",
        ServiceRows.Columns
    );
    private static readonly Key<string> Offices = TableKey("offices", "offices", OfficeRows.Columns);
    private static readonly Key<string> Departments = TableKey("departments", "departments", NamedCodeRows.Columns);
    private static readonly Key<string> Clusters = TableKey("clusters", "clusters of services", NamedCodeRows.Columns);
    private static readonly Key<string> Districts = TableKey("districts", "districts", NamedCodeRows.Columns);
    private static readonly Key<string> ServiceTypes = TableKey("service_types", "the study's own types of service", NamedCodeRows.Columns);
    private static readonly Key<string> Population = TableKey(
        "population",
        "people by group, whom logs cannot see",
        PopulationRows.Columns
    );
    private static readonly Key<string> Stages = TableKey(
        "stages",
        "stage of each service over time, 1 information, 2 e-service, 3 connected, 4 redefined; valid_to is the last day",
        StageRows.Columns
    );
    private static readonly Key<string> Availability = TableKey(
        "availability",
        "which services are amenable to an electronic mode and have an e-option over time; valid_to is the last day",
        AvailabilityRows.Columns
    );
    private static readonly Key<string> Controls = TableKey("controls", "totals known from elsewhere", ControlRows.Columns);

    private static readonly Key<string> Quoted = TableKey(
        "quoted",
        "figures that papers have published, to stand beside the computed ones",
        QuotedRows.Columns
    );

    private static readonly Key<string> Pools = TableKey(
        "counter_pools",
        "queues of each office, the services that share them and the grades that serve them",
        CounterPoolRows.Columns
    );
    private static readonly Key<string> Opening = TableKey(
        "opening_hours",
        "when offices are open over time, in place of the hours in offices; valid_to is the last day",
        OpeningHoursRows.Columns
    );
    private static readonly Key<string> Closed = TableKey(
        "closed_days",
        "days on which offices do not open though their hours say so: general holidays, typhoons",
        ClosedDayRows.Columns
    );
    private static readonly Key<string> Shifts = TableKey("shifts", "working weeks of one post", ShiftRows.Columns);
    private static readonly Key<string> TallyPlan = TableKey(
        "tally_plan",
        "office-hours drawn for counting by hand, with the strata that they stand for",
        TallyPlanRows.Columns
    );
    private static readonly Key<string> Tally = TableKey("tally", "people counted at queues on sampled days", TallyRows.Columns);
    private static readonly Key<string> Profile = TableKey(
        "arrival_profile",
        "how arrivals are said to spread over the week where nobody counted them",
        ArrivalRows.ProfileColumns
    );
    private static readonly Key<string> CashFlows = TableKey(
        "cash_flows",
        "costs and benefits by initiative and fiscal year, for appraisal",
        CashFlowRows.Columns
    );

    private static readonly Key<string> TakeUpPath = TableKey(
        "take_up_path",
        "take-up expected in months to come, instead of the measured path on a straight line",
        TakeUpPathRows.Columns
    );

    private static readonly Key<string> Wordings = TableKey(
        "wordings",
        "Chinese for labels, reasons and sources that other tables give in one language",
        WordingRows.Columns
    );

    private static readonly Key<string> Glossary = TableKey(
        "glossary",
        "the study's own Chinese for terms of reports that no paper has verified",
        GlossaryRows.Columns
    );

    private static readonly IReadOnlyList<Key<string>> Keys =
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
        .. InitiativeTablesReader.Known.Select(table => table.Key),
        .. CostTablesReader.Known.Select(table => table.Key),
        .. ClaimTablesReader.Known.Select(table => table.Key),
        .. AssumptionTablesReader.Known.Select(table => table.Key),
        .. ContractTablesReader.Known.Select(table => table.Key),
        .. BidTablesReader.Known.Select(table => table.Key),
        .. PromiseTablesReader.Known.Select(table => table.Key),
        Glossary,
    ];

    public static readonly Key<Section> Key = new(
        "tables",
        new SectionKind([.. Keys]),
        "reference tables: CSV (UTF-8) or XLSX, as book.xlsx (first sheet) or book.xlsx#Sheet name"
    );

    /// <summary>The tables that a study names, in the order in which people fill them.</summary>
    public static IReadOnlyList<TableReference> References(Section study) =>
        study.Find(Key)?.Value is { } tables
            ? [.. Keys.Where(key => tables.Find(key) is not null).Select(key => new TableReference(key.Name, tables.Value(key, "")))]
            : [];

    /// <summary>The columns of each table that a study may have, in the order in which people fill them.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<ReferenceColumn> Columns)> Known { get; } =
    [
        (Services.Name, ServiceRows.Columns),
        (Offices.Name, OfficeRows.Columns),
        (Departments.Name, NamedCodeRows.Columns),
        (Clusters.Name, NamedCodeRows.Columns),
        (Districts.Name, NamedCodeRows.Columns),
        (ServiceTypes.Name, NamedCodeRows.Columns),
        (Population.Name, PopulationRows.Columns),
        (Stages.Name, StageRows.Columns),
        (Availability.Name, AvailabilityRows.Columns),
        (Controls.Name, ControlRows.Columns),
        (Quoted.Name, QuotedRows.Columns),
        (Pools.Name, CounterPoolRows.Columns),
        (Opening.Name, OpeningHoursRows.Columns),
        (Closed.Name, ClosedDayRows.Columns),
        (Shifts.Name, ShiftRows.Columns),
        (TallyPlan.Name, TallyPlanRows.Columns),
        (Tally.Name, TallyRows.Columns),
        (Profile.Name, ArrivalRows.ProfileColumns),
        (CashFlows.Name, CashFlowRows.Columns),
        (TakeUpPath.Name, TakeUpPathRows.Columns),
        (Wordings.Name, WordingRows.Columns),
        .. InitiativeTablesReader.Known.Select(table => (table.Key.Name, table.Columns)),
        .. CostTablesReader.Known.Select(table => (table.Key.Name, table.Columns)),
        .. ClaimTablesReader.Known.Select(table => (table.Key.Name, table.Columns)),
        .. AssumptionTablesReader.Known.Select(table => (table.Key.Name, table.Columns)),
        .. ContractTablesReader.Known.Select(table => (table.Key.Name, table.Columns)),
        .. BidTablesReader.Known.Select(table => (table.Key.Name, table.Columns)),
        .. PromiseTablesReader.Known.Select(table => (table.Key.Name, table.Columns)),
        (Glossary.Name, GlossaryRows.Columns),
    ];

    public static ReferenceTables Read(
        Section study,
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
            Departments = Rows(Departments, NamedCodeRows.Columns, NamedCodeRows.Read),
            Clusters = Rows(Clusters, NamedCodeRows.Columns, NamedCodeRows.Read),
            Districts = Rows(Districts, NamedCodeRows.Columns, NamedCodeRows.Read),
            ServiceTypes = Rows(ServiceTypes, NamedCodeRows.Columns, NamedCodeRows.Read),
        };
        var declared = new Declared(channels, groups, read);
        var offices = Rows(Offices, OfficeRows.Columns, sheet => OfficeRows.Read(sheet, declared.CodesOf(Field.District)));
        var services = Rows(Services, ServiceRows.Columns, new ServiceRows(read, channels).Read);
        string[] codes = [.. services.Select(service => service.Code)];
        string[] places = [.. offices.Select(office => office.Code)];
        read = read with { Offices = offices, Services = services };
        return read with
        {
            Stages = Rows(Stages, StageRows.Columns, sheet => StageRows.Read(sheet, codes)),
            Availability = Rows(Availability, AvailabilityRows.Columns, sheet => AvailabilityRows.Read(sheet, codes)),
            Population = Rows(Population, PopulationRows.Columns, sheet => PopulationRows.Read(sheet, declared)),
            Controls = Rows(Controls, ControlRows.Columns, sheet => ControlRows.Read(sheet, sources, places)),
            Quoted = Rows(Quoted, QuotedRows.Columns, QuotedRows.Read),
            Counters = ReadCounters(codes, [.. channels.Select(channel => channel.Id)], places),
            CashFlows = Rows(CashFlows, CashFlowRows.Columns, CashFlowRows.ReadByInitiative),
            Costs = CostTablesReader.Read(this, read, channels),
            Claims = ClaimTablesReader.Read(this, codes, initiatives),
            Assumptions = AssumptionTablesReader.Read(this, initiatives),
            Contracts = ContractTablesReader.Read(this),
            Bids = BidTablesReader.Read(this, initiatives, read),
            TakeUpPath = Rows(TakeUpPath, TakeUpPathRows.Columns, sheet => TakeUpPathRows.Read(sheet, codes)),
            Initiatives = InitiativeTablesReader.Read(this, initiatives, places),
            Promises = PromiseTablesReader.Read(this, initiatives),
            Wordings = Rows(Wordings, WordingRows.Columns, WordingRows.Read),
            Terms = Rows(Glossary, GlossaryRows.Columns, GlossaryRows.Read),
        };
    }

    private CounterTables ReadCounters(string[] services, string[] channels, string[] offices)
    {
        var plan = Rows(TallyPlan, TallyPlanRows.Columns, sheet => TallyPlanRows.Read(sheet, offices));
        return new CounterTables
        {
            Pools = Rows(Pools, CounterPoolRows.Columns, new CounterPoolRows(services, channels, offices).Read),
            Opening = Rows(Opening, OpeningHoursRows.Columns, sheet => OpeningHoursRows.Read(sheet, offices)),
            Closed = Rows(Closed, ClosedDayRows.Columns, sheet => ClosedDayRows.Read(sheet, offices)),
            Shifts = Rows(Shifts, ShiftRows.Columns, sheet => ShiftRows.Read(sheet, offices)),
            TallyPlan = plan,
            Tally = Rows(Tally, TallyRows.Columns, new TallyRows(services, channels, offices, plan).Read),
            Profile = Rows(Profile, ArrivalRows.ProfileColumns, sheet => ArrivalRows.ReadProfile(sheet, offices)),
        };
    }

    public IReadOnlyList<T> Rows<T>(Key<string> key, IReadOnlyList<ReferenceColumn> columns, Func<ReferenceSheet, IReadOnlyList<T>> read)
    {
        if (tables.Find(key) is not { } reference || Find(key.Name, reference.Value) is not { } table)
        {
            return [];
        }

        return ReferenceSheet.Of(YearColumns.ToRows(table, columns), columns, findings.Add) is { } sheet ? read(sheet) : [];

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

    internal static Key<string> TableKey(string name, string what, IReadOnlyList<ReferenceColumn> columns)
    {
        var headings = columns.Select(column => column.IsRequired ? column.Heading : $"[{column.Heading}]");
        return new Key<string>(name, Scalars.PathInside, $"{what}; columns ([optional]): {string.Join(", ", headings)}");
    }
}
