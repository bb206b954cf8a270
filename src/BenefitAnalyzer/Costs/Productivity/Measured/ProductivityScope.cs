using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Costs.Productivity.Measured;

/// <summary>Services whose productivity is measured together.</summary>
/// <param name="Kind"><c>department</c>, <c>service</c> or <c>initiative</c>; empty for all services.</param>
/// <param name="Code">Empty for all services.</param>
public sealed record ProductivityScope(string Kind, string Code, IReadOnlyList<string> Services)
{
    public const string All = "";
    public const string Department = "department";
    public const string Service = "service";
    public const string Initiative = "initiative";

    /// <summary>
    /// All services, then every department, initiative and service of a study, each by its code. An initiative that was never live changed nothing: its
    /// row would repeat that of its services under a name that claims it.
    /// </summary>
    public static IReadOnlyList<ProductivityScope> Of(Study study) =>
        [
            new ProductivityScope(All, "", [.. study.Tables.Services.Select(service => service.Code).Order(StringComparer.Ordinal)]),
            .. study
                .Tables.Services.Where(service => service.Department is not null)
                .GroupBy(service => service.Department!, service => service.Code)
                .OrderBy(department => department.Key, StringComparer.Ordinal)
                .Select(department => new ProductivityScope(Department, department.Key, [.. department.Order(StringComparer.Ordinal)])),
            .. study
                .Initiatives.Where(initiative =>
                    initiative is { Services.Count: > 0, Status: InitiativeStatus.Live or InitiativeStatus.Closed }
                )
                .OrderBy(initiative => initiative.Id, StringComparer.Ordinal)
                .Select(initiative => new ProductivityScope(
                    Initiative,
                    initiative.Id,
                    [.. initiative.Services.Order(StringComparer.Ordinal)]
                )),
            .. study
                .Tables.Services.OrderBy(service => service.Code, StringComparer.Ordinal)
                .Select(service => new ProductivityScope(Service, service.Code, [service.Code])),
        ];
}
