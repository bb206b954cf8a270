using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The tables of cost under <c>tables:</c>, each checked against those before it.</summary>
internal static class CostTablesReader
{
    private static readonly KnownTable Grades = new("grades", "what a post of a grade costs and can do", GradeRows.Columns);
    private static readonly KnownTable Resources = new("resources", "people and machines that serve", ResourceRows.Columns);
    private static readonly KnownTable ResourceCosts = new(
        "resource_costs",
        "what resources cost a year, by line of the cost checklist",
        ResourceCostRows.Columns
    );
    private static readonly KnownTable Activities = new(
        "activities",
        "minutes of a resource that a transaction takes, by service and channel",
        ActivityRows.Columns
    );
    private static readonly KnownTable Drivers = new(
        "activity_drivers",
        "what makes transactions longer: minutes × quantity are added to the standard minutes",
        ActivityDriverRows.Columns
    );
    private static readonly KnownTable DirectCosts = new("direct_costs", "cost of each transaction beside minutes", DirectCostRows.Columns);
    private static readonly KnownTable Overheads = new("overheads", "overheads as a share of other cost", OverheadRows.Columns);
    private static readonly KnownTable OperatorFees = new(
        "operator_fees",
        "what is paid to operators of channels, one row a tier",
        OperatorFeeRows.Columns
    );
    private static readonly KnownTable SharedServices = new(
        "shared_services",
        "common services whose cost is borne by use",
        SharedServiceRows.Columns
    );
    private static readonly KnownTable Prices = new("price_index", "price level of inputs by fiscal year", PriceIndexRows.Columns);
    private static readonly KnownTable ShiftCosts = new(
        "shift_costs",
        "what moving customers to e-channels would cost, and who could not follow",
        ShiftCostRows.Columns
    );

    /// <summary>In the order in which people fill them.</summary>
    public static IReadOnlyList<KnownTable> Known { get; } =
    [Grades, Resources, ResourceCosts, Activities, Drivers, DirectCosts, Overheads, OperatorFees, SharedServices, Prices, ShiftCosts];

    /// <param name="known">Services, offices and departments, read before.</param>
    public static CostTables Read(IRows tables, ReferenceTables known, IReadOnlyList<Channel> channels)
    {
        string[] services = [.. known.Services.Select(service => service.Code)];
        string[] offices = [.. known.Offices.Select(office => office.Code)];
        string[] departments = [.. known.Departments.Select(department => department.Code)];
        string[] channelIds = [.. channels.Select(channel => channel.Id)];
        var grades = tables.Rows(Grades, GradeRows.Read);
        string[] gradeCodes = [.. grades.Select(grade => grade.Code).Distinct()];
        var resources = tables.Rows(Resources, sheet => ResourceRows.Read(sheet, departments, offices, gradeCodes));
        string[] codes = [.. resources.Select(resource => resource.Code).Distinct()];
        var activities = tables.Rows(Activities, sheet => ActivityRows.Read(sheet, services, channelIds, codes));
        var driven = tables.Rows(Drivers, sheet => ActivityDriverRows.Attach(sheet, activities));
        return new CostTables
        {
            Grades = grades,
            Resources = resources,
            ResourceCosts = tables.Rows(ResourceCosts, sheet => ResourceCostRows.Read(sheet, codes)),
            Activities = driven.Count > 0 ? driven : activities,
            DirectCosts = tables.Rows(DirectCosts, sheet => DirectCostRows.Read(sheet, services, channelIds)),
            Overheads = tables.Rows(Overheads, sheet => OverheadRows.Read(sheet, departments)),
            OperatorFees = tables.Rows(OperatorFees, sheet => OperatorFeeRows.Read(sheet, services, channelIds)),
            SharedServices = tables.Rows(SharedServices, sheet => SharedServiceRows.Read(sheet, services, channelIds)),
            PriceIndex = tables.Rows(Prices, PriceIndexRows.Read),
            ShiftCosts = tables.Rows(ShiftCosts, sheet => ShiftCostRows.Read(sheet, services)),
        };
    }
}
