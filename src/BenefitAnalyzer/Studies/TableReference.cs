namespace BenefitAnalyzer.Studies;

/// <summary>A reference table as the study file names it.</summary>
/// <param name="Name">Its key under <c>tables:</c>.</param>
/// <param name="Reference">Such as <c>tables/offices.csv</c> or <c>book.xlsx#Offices</c>.</param>
public sealed record TableReference(string Name, string Reference)
{
    /// <summary>The file, relative to the study folder.</summary>
    public string File => Reference.Split('#', 2)[0];
}
