namespace BenefitAnalyzer.Tests.WhatIf.Clusters;

/// <summary>A log of customers who keep to one of two clusters of services, or to none.</summary>
internal static class CustomerStudy
{
    public static readonly string[][] Planted =
    [
        ["tax1", "tax2", "tax3"],
        ["car1", "car2", "car3"],
    ];

    /// <param name="loyalty">As of <see cref="Customers.Of"/>.</param>
    public static LoadedExample Load(double loyalty) =>
        new SmallStudy()
            .Services(
                "code,name_en,cluster\n"
                    + string.Concat(
                        Planted.SelectMany(cluster => cluster).Select(service => $"{service},Service {service},{service[..3]}\n")
                    )
            )
            .Table("clusters", "code,name_en\ntax,Tax\ncar,Motoring\n")
            .Rows([
                .. Customers
                    .Of(Planted, 900, loyalty, seed: 5)
                    .SelectMany((services, customer) => services.Select(service => $"2005-04-01 10:00,{service},web,c{customer}")),
            ])
            .Load();
}
