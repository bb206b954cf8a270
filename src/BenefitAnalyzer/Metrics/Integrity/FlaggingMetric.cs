using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>An integrity test that flags single transactions. Beside its query stands one of the same name and <c>Rows</c>, which lists them.</summary>
public abstract class FlaggingMetric(string id, LocalText name, MetricUnit unit, LocalText formula) : Metric(id, 1, name, unit, formula)
{
    public override bool LowerIsBetter => true;

    /// <summary>File and id of every transaction that the test flags, <c>$most</c> at most.</summary>
    internal string RowsSql => Store.Sql.Beside(GetType(), GetType().Name + "Rows");
}
