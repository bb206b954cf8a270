namespace BenefitAnalyzer.Benefits.Ledger.Lines;

/// <summary>To whom a benefit goes. What citizens and businesses gain stands beside government money and is never added to it.</summary>
public enum Beneficiary
{
    Government,
    Citizens,
    Businesses,
}
