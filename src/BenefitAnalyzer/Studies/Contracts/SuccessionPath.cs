namespace BenefitAnalyzer.Studies.Contracts;

/// <summary>How a successor is found.</summary>
public enum SuccessionPath
{
    /// <summary>One tender for all services.</summary>
    Retender,

    /// <summary>Tenders by cluster of services.</summary>
    Clusters,
}
