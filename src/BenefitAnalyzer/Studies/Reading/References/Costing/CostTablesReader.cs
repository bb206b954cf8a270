using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The tables of cost under <c>tables:</c>, each checked against those before it.</summary>
internal static class CostTablesReader
{
    private static readonly Key<string> Grades = Key("grades", "what a post of a grade costs and can do", GradeRows.Columns);
    private static readonly Key<string> Resources = Key("resources", "people and machines that serve", ResourceRows.Columns);
    private static readonly Key<string> ResourceCosts = Key(
        "resource_costs",
        "what resources cost a year, by line of the cost checklist",
        ResourceCostRows.Columns
    );
    private static readonly Key<string> Activities = Key(
        "activities",
        "minutes of a resource that a transaction takes, by service and channel",
        ActivityRows.Columns
    );
    private static readonly Key<string> Drivers = Key(
        "activity_drivers",
        "what makes transactions longer: minutes × quantity are added to the standard minutes",
        ActivityDriverRows.Columns
    );
    private static readonly Key<string> DirectCosts = Key(
        "direct_costs",
        "cost of each transaction beside minutes",
        DirectCostRows.Columns
    );
    private static readonly Key<string> Overheads = Key("overheads", "overheads as a share of other cost", OverheadRows.Columns);
    private static readonly Key<string> OperatorFees = Key(
        "operator_fees",
        "what is paid to operators of channels, one row a tier",
        OperatorFeeRows.Columns
    );
    private static readonly Key<string> SharedServices = Key(
        "shared_services",
        "common services whose cost is borne by use",
        SharedServiceRows.Columns
    );
    private static readonly Key<string> Prices = Key("price_index", "price level of inputs by fiscal year", PriceIndexRows.Columns);
    private static readonly Key<string> ShiftCosts = Key(
        "shift_costs",
        "what moving customers to e-channels would cost, and who could not follow",
        ShiftCostRows.Columns
    );

    /// <summary>Keys with the columns of their tables, in the order in which people fill them.</summary>
    public static IReadOnlyList<(Key<string> Key, IReadOnlyList<ReferenceColumn> Columns)> Known { get; } =
    [
        (Grades, GradeRows.Columns),
        (Resources, ResourceRows.Columns),
        (ResourceCosts, ResourceCostRows.Columns),
        (Activities, ActivityRows.Columns),
        (Drivers, ActivityDriverRows.Columns),
        (DirectCosts, DirectCostRows.Columns),
        (Overheads, OverheadRows.Columns),
        (OperatorFees, OperatorFeeRows.Columns),
        (SharedServices, SharedServiceRows.Columns),
        (Prices, PriceIndexRows.Columns),
        (ShiftCosts, ShiftCostRows.Columns),
    ];

    /// <param name="known">Services, offices and departments, read before.</param>
    public static CostTables Read(IRows tables, ReferenceTables known, IReadOnlyList<Channel> channels)
    {
        string[] services = [.. known.Services.Select(service => service.Code)];
        string[] offices = [.. known.Offices.Select(office => office.Code)];
        string[] departments = [.. known.Departments.Select(department => department.Code)];
        string[] channelIds = [.. channels.Select(channel => channel.Id)];
        var grades = tables.Rows(Grades, GradeRows.Columns, GradeRows.Read);
        string[] gradeCodes = [.. grades.Select(grade => grade.Code).Distinct()];
        var resources = tables.Rows(Resources, ResourceRows.Columns, sheet => ResourceRows.Read(sheet, departments, offices, gradeCodes));
        string[] codes = [.. resources.Select(resource => resource.Code).Distinct()];
        var activities = tables.Rows(Activities, ActivityRows.Columns, sheet => ActivityRows.Read(sheet, services, channelIds, codes));
        var driven = tables.Rows(Drivers, ActivityDriverRows.Columns, sheet => ActivityDriverRows.Attach(sheet, activities));
        return new CostTables
        {
            Grades = grades,
            Resources = resources,
            ResourceCosts = tables.Rows(ResourceCosts, ResourceCostRows.Columns, sheet => ResourceCostRows.Read(sheet, codes)),
            Activities = driven.Count > 0 ? driven : activities,
            DirectCosts = tables.Rows(DirectCosts, DirectCostRows.Columns, sheet => DirectCostRows.Read(sheet, services, channelIds)),
            Overheads = tables.Rows(Overheads, OverheadRows.Columns, sheet => OverheadRows.Read(sheet, departments)),
            OperatorFees = tables.Rows(OperatorFees, OperatorFeeRows.Columns, sheet => OperatorFeeRows.Read(sheet, services, channelIds)),
            SharedServices = tables.Rows(
                SharedServices,
                SharedServiceRows.Columns,
                sheet => SharedServiceRows.Read(sheet, services, channelIds)
            ),
            PriceIndex = tables.Rows(Prices, PriceIndexRows.Columns, PriceIndexRows.Read),
            ShiftCosts = tables.Rows(ShiftCosts, ShiftCostRows.Columns, sheet => ShiftCostRows.Read(sheet, services)),
        };
    }

    private static Key<string> Key(string name, string what, IReadOnlyList<ReferenceColumn> columns) =>
        TablesReader.TableKey(name, what, columns);
}
